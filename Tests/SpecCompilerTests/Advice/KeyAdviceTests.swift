import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What is said of ways to find records, and what is not.
@Suite struct KeyAdviceTests {
    private static let kinds: [DiagnosticKind] = [
        .closedComesAgain, .keyInOtherForm, .keysAllMissing, .neverTaken, .repeatMakesAnother,
        .searchOnNoKey, .updateChangesKey, .wayNeverAsked, .wayNeverDecides,
    ]

    private static let inputs = """
        inputs:
          phone: { path: phone, type: phone }
          email: { path: email, type: email }
          order: order

        """

    @Test(arguments: [
        // One of two keys is there where the contact is created.
        """
        records:
          contact:
            fields:
              PHONE: { value: '{{phone}}', search: true }
              EMAIL: { value: '{{email}}', search: true }
            pick: oldest
            create: { when: present(phone) or present(email) }
            update: enrich
        """,
        // The situation is that of the condition.
        """
        accept: present(phone) or present(email) or present(order)
        records:
          contact:
            fields:
              PHONE: { value: '{{phone}}', search: true }
        #     ^^^^^ keys-all-missing: nothing finds 'contact' when phone is missing and email is missing: every such event makes a new one; let 'create.when' or 'accept' ask for a key
              EMAIL: { value: '{{email}}', search: true }
            pick: oldest
            update: enrich
        """,
        // A record that is never created is never made twice.
        """
        records:
          contact:
            fields: { PHONE: { value: '{{phone}}', search: true } }
            pick: oldest
            create: never
            update: enrich
        """,
        // The events without a key are ignored.
        """
        ignore: [{ when: not present(phone), reason: nobody to call }]
        records:
          contact:
            fields: { PHONE: { value: '{{phone}}', search: true } }
            pick: oldest
            update: enrich
        """,
        // The contact of a new client is made by the same event, and found the next time.
        """
        accept: present(phone)
        records:
          contact:
            fields: { PHONE: { value: '{{phone}}', search: true } }
            pick: oldest
            update: enrich
          deal:
            fields: { TITLE: Call, CONTACT_IDS: '{{contact}}' }
            find: [{ by: CONTACT_IDS, stages: open }]
            pick: newest
            create: { stage: sales/NEW }
            update: keep
        """,
        // No contact is ever made, so no deal of an unknown client is found again.
        """
        accept: present(phone)
        records:
          contact:
            fields: { PHONE: { value: '{{phone}}', search: true } }
            pick: oldest
            create: never
            update: enrich
          deal:
            fields: { TITLE: Call, CONTACT_IDS: '{{contact}}' }
            find: [{ by: CONTACT_IDS, stages: open }]
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keys-all-missing: nothing finds 'deal' when contact is not found: every such event makes a new one; let 'create.when' or 'accept' ask for a key
            pick: newest
            create: { stage: sales/NEW }
            update: keep
        """,
        // What is looked for is another value than is written: an answer finds the letter that it answers.
        """
        accept: present(phone)
        records:
          contact:
            fields: { UF_CRM_CARD: '{{event.id}}' }
            find: [{ by: { UF_CRM_CARD: '{{order}}' } }]
            pick: oldest
            update: keep
        """,
    ])
    func keysMayAllBeMissing(_ rest: String) {
        #expect(AdvisedSpec.differences(AdvisedSpec.channel(Self.inputs + rest), about: Self.kinds) == [])
    }

    @Test(arguments: [
        "records:\n  lead: { fields: { TITLE: Request } }\n"
            + "# ^^^^ repeat-makes-another: a delivery that comes twice makes 'lead' twice: nothing finds it, and there is no "
            + "'once', such as 'once: event.digest'",
        // The way looks for something else.
        """
        inputs: { thread: { path: thread, required: true }, number: { path: number, required: true } }
        records:
          deal:
        # ^^^^ repeat-makes-another: a delivery that comes twice makes 'deal' twice: its ways look for other values than are written, and there is no 'once', such as 'once: event.digest'
            fields: { TITLE: Letter, UF_CRM_ORDER_ID: '{{number}}' }
            find: [{ by: { UF_CRM_ORDER_ID: '{{thread}}' } }]
            pick: newest
            create: { stage: sales/NEW }
            update: keep
        """,
        // The way looks elsewhere.
        """
        inputs: { number: { path: number, required: true } }
        records:
          deal:
        # ^^^^ repeat-makes-another: a delivery that comes twice makes 'deal' twice: its ways look for other values than are written, and there is no 'once', such as 'once: event.digest'
            fields: { TITLE: Letter, UF_CRM_ORDER_ID: { value: '{{number}}', search: { stages: sales/PREPARATION } } }
            pick: newest
            create: { stage: sales/NEW }
            update: keep
        """,
        // The lead is made with the contact, and the second time there is one.
        """
        inputs: { phone: { path: phone, type: phone, required: true } }
        records:
          contact:
            fields: { PHONE: { value: '{{phone}}', search: true } }
            pick: oldest
            update: keep
          lead:
            fields: { TITLE: Request }
            create: { when: not contact.found }
        """,
        "once: event.id\nrecords:\n  lead: { fields: { TITLE: Request } }",
        "inputs: { name: name }\nreply: { hello: '{{name}}' }",
    ])
    func repeatsMakeAnother(_ rest: String) {
        let spec = "crmspec: 1\nchannel: orders\ncrm: bitrix24\nsource: { webhook: orders }\n" + rest
        #expect(AdvisedSpec.differences(spec, about: Self.kinds) == [])
    }

    @Test(arguments: [
        // What is missing in every event that is let in is not looked for.
        """
        accept: present(phone) and not present(email)
        records:
          contact:
            fields:
              PHONE: { value: '{{phone}}', search: true }
              EMAIL: { value: '{{email}}', search: true }
        #     ^^^^^ way-never-asked: 'contact' is never searched by 'EMAIL': its value is missing in every event that comes this far
            pick: oldest
            update: enrich
        """,
        // Records that nothing finds are not linked to.
        """
        accept: present(phone)
        records:
          contact: { fields: { PHONE: '{{phone}}' } }
          deal:
            fields: { TITLE: Call, CONTACT_IDS: '{{contact}}', UF_CRM_ORDER_ID: '{{order}}' }
            find: [{ by: CONTACT_IDS }, { by: [UF_CRM_ORDER_ID, CONTACT_IDS] }]
        #          ^^^^^^^^^^^^^^^^^ way-never-asked: 'deal' is never searched by 'CONTACT_IDS': its value is missing in every event that comes this far
        #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ way-never-asked: 'deal' is never searched by 'UF_CRM_ORDER_ID + CONTACT_IDS': its value is missing in every event that comes this far
            pick: oldest
            create: { when: present(order), stage: sales/NEW }
            update: keep
        """,
        // A guard that never holds.
        """
        accept: present(phone)
        records:
          contact:
            fields:
              PHONE: { value: '{{phone}}', search: true }
              EMAIL: { value: '{{email when not present(phone)}}', search: true }
        #     ^^^^^ way-never-asked: 'contact' is never searched by 'EMAIL': its value is missing in every event that comes this far
            pick: oldest
            update: enrich
        """,
        // It may be there, if not always.
        """
        accept: present(phone)
        records:
          contact:
            fields:
              PHONE: { value: '{{phone}}', search: true }
              EMAIL: { value: '{{email when present(order)}}', search: true }
            pick: oldest
            update: enrich
        """,
    ])
    func waysMayNeverBeAsked(_ rest: String) {
        #expect(AdvisedSpec.differences(AdvisedSpec.channel(Self.inputs + rest), about: Self.kinds) == [])
    }

    @Test(
        arguments: [
            // Narrower in stages, or with a further field.
            ("[{ by: CONTACT_IDS, stages: open }, { by: CONTACT_IDS }]", nil, ""),
            ("[{ by: CONTACT_IDS }, { by: CONTACT_IDS, stages: open }]", 1, "CONTACT_IDS"),
            ("[{ by: CONTACT_IDS, stages: [open, won] }, { by: CONTACT_IDS, stages: won }]", 1, "CONTACT_IDS"),
            ("[{ by: CONTACT_IDS, stages: open }, { by: CONTACT_IDS, stages: won }]", nil, ""),
            // Two ways together leave nothing to a third.
            (
                "[{ by: CONTACT_IDS, stages: open }, { by: CONTACT_IDS, stages: won }, { by: CONTACT_IDS, stages: [open, won] }]",
                2, "CONTACT_IDS"
            ),
            ("[{ by: [UF_CRM_ORDER_ID, CONTACT_IDS] }, { by: CONTACT_IDS }]", nil, ""),
            ("[{ by: CONTACT_IDS }, { by: [UF_CRM_ORDER_ID, CONTACT_IDS] }]", 1, "CONTACT_IDS"),
            // The same field, another value.
            ("[{ by: UF_CRM_ORDER_ID }, { by: { UF_CRM_ORDER_ID: '{{event.id}}' } }]", nil, ""),
            ("[{ by: UF_CRM_ORDER_ID }, { by: { UF_CRM_ORDER_ID: '{{order}}' } }]", 1, "UF_CRM_ORDER_ID"),
        ] as [(String, Int?, String)]
    )
    func waysMayNeverDecide(ways: String, position: Int?, earlier: String) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, order: { path: order, required: true } }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
              deal:
                fields: { TITLE: Call, CONTACT_IDS: '{{contact}}', UF_CRM_ORDER_ID: '{{order}}' }
                find: \(ways)
                pick: newest
                create: { stage: sales/NEW }
                update: keep
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics.filter { $0.kind == .wayNeverDecides }
        #expect(found.count == (position == nil ? 0 : 1))
        guard let position, let only = found.first else { return }
        #expect(only.message.contains("'\(earlier)' has found before"))
        #expect(only.notes.count == 1)
        let columns = ways.split(separator: "{ by: ").dropFirst().first.map { _ in only.range.start.column }
        let starts = ways.indices.filter { ways[$0...].hasPrefix("{ by:") }.map {
            ways.distance(from: ways.startIndex, to: $0)
        }
        #expect(columns == starts[position] + "    find: ".count + 1)
    }

    @Test(arguments: [
        ("UF_CRM_CARD: { value: '{{phone}}', search: true }", true),
        ("UF_CRM_CARD: { value: '{{email}}', search: true }", true),
        ("UF_CRM_CARD: { value: '{{day}}', search: true }", true),
        ("UF_CRM_CARD: { value: '{{phone else email}}', search: true }", true),
        ("UF_CRM_CARD: { value: '{{card}}', search: true }", false),
        // Our own key, whichever way it is made.
        ("UF_CRM_CARD: { value: 'card-{{phone else \"none\"}}', search: true }", false),
        ("UF_CRM_CARD: { value: '{{number}}', search: true }", false),
        ("PHONE: { value: '{{phone}}', search: true }", false),
        // Written as a text, and not searched.
        ("PHONE: { value: '{{phone}}', search: true }\n      UF_CRM_CARD: '{{phone}}'", false),
    ])
    func keysMayHaveOtherForms(field: String, isTold: Bool) {
        let spec = AdvisedSpec.channel(
            """
            inputs:
              phone: { path: phone, type: phone }
              email: { path: email, type: email }
              day: { path: day, type: date }
              number: { path: number, type: integer }
              card: card
            records:
              contact:
                fields:
                  \(field)
                pick: oldest
                create: never
                update: fill
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        let told = found.filter { $0.kind == .keyInOtherForm }
        #expect(told.count == (isTold ? 1 : 0))
        #expect(told.allSatisfy { $0.notes.first?.range.path == "bitrix24.yaml" })
    }

    @Test(
        arguments: [
            ("search: { stages: open }", "", "sales/WON"),
            ("search: { stages: sales/open }", "", "sales/WON"),
            ("search: { stages: [sales/open, sales/won] }", "", "sales/LOSE"),
            ("search: { stages: [sales/open, sales/won, sales/lost] }", "", nil),
            ("search: true", "", nil),
            // A further way finds the closed ones.
            ("search: { stages: open }", "find: [{ by: UF_CRM_ORDER_ID }]", nil),
            // A client may have many deals.
            ("merge: keep", "find: [{ by: CONTACT_IDS, stages: open }]", nil),
            // Nothing is made.
            ("search: { stages: open }", "create: never", nil),
        ] as [(String, String, String?)]
    )
    func closedOnesMayComeAgain(flag: String, more: String, stage: String?) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, order: { path: order, required: true } }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
              deal:
                fields:
                  TITLE: Order
                  CONTACT_IDS: '{{contact}}'
                  UF_CRM_ORDER_ID: { value: '{{order}}', \(flag) }
                \(more.isEmpty ? "pick: newest" : more)
                \(more.isEmpty ? "" : "pick: newest")
                update: { merge: fill }
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        let told = found.filter { $0.kind == .closedComesAgain }
        #expect(told.count == (stage == nil ? 0 : 1))
        if let stage { #expect(told.first?.message.contains(" in \(stage) ") == true) }
    }

    @Test(arguments: [
        // Found by the phone, the card gets another number.
        ("UF_CRM_CARD: { value: '{{card}}', search: true }", "replace", 1),
        ("UF_CRM_CARD: { value: '{{card}}', search: true, merge: fill }", "replace", 0),
        ("UF_CRM_CARD: { value: '{{card}}', search: true }", "fill", 0),
        // Written, and not searched by.
        ("UF_CRM_CARD: '{{card}}'", "replace", 0),
        // Of many phones those that are not told stay, save under 'set'.
        ("NAME: '{{card}}'", "replace", 0),
        ("NAME: '{{card}}'", "set", 1),
    ])
    func updatesMayChangeKeys(field: String, policy: String, count: Int) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, card: card }
            records:
              contact:
                fields:
                  PHONE: { value: '{{phone}}', search: true }
                  \(field)
                pick: oldest
                update: \(policy)
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        #expect(found.filter { $0.kind == .updateChangesKey }.count == count)
    }

    @Test(arguments: [
        // The only way is the field itself: the same value is written.
        ("find: [{ by: UF_CRM_CARD }]", "fields: { UF_CRM_CARD: '{{card}}' }", "update: replace", 0),
        // What it is found by is replaced by something else.
        ("find: [{ by: { UF_CRM_CARD: '{{old}}' } }]", "fields: { UF_CRM_CARD: '{{card}}' }", "update: replace", 1),
        (
            "find: [{ by: { UF_CRM_CARD: '{{old}}' } }]", "fields: { NAME: x }",
            "update: { merge: fill, fields: { UF_CRM_CARD: '{{card}}' } }", 1
        ),
        // It is written only where there is nothing of the other way.
        (
            "find: [{ by: { UF_CRM_CARD: '{{old}}' } }, { by: UF_CRM_CARD }]",
            "fields: { UF_CRM_CARD: '{{card when not present(old)}}' }", "update: replace", 0
        ),
    ])
    func keysMayBeReplaced(ways: String, fields: String, update: String, count: Int) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { card: card, old: old }
            records:
              contact:
                \(fields)
                \(ways)
                pick: oldest
                create: never
                \(update)
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        #expect(found.filter { $0.kind == .updateChangesKey }.count == count)
    }

    /// A flag on what identifies nobody is refused wherever it stands.
    @Test(arguments: [
        "find: [{ by: NAME }]", "find: [{ by: [NAME, LAST_NAME] }]", "find: [{ by: { NAME: '{{order}}' } }]",
        "find: [{ by: BIRTHDATE }]",
    ])
    func namesFindNobody(way: String) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { order: order, day: { path: day, type: date } }
            records:
              contact:
                fields: { NAME: '{{order}}', LAST_NAME: '{{order}}', BIRTHDATE: '{{day}}' }
                \(way)
                pick: oldest
                update: keep
            """
        )
        let ids = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics.map(\.kind.id)
        #expect(ids == ["search-on-no-key"])
    }
}
