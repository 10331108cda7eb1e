import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What is said of merge policies, and what is not.
@Suite struct MergingAdviceTests {
    private static let kinds: [DiagnosticKind] = [.filledTwice, .idleMerge, .setEmpties]

    /// The message about a field's own policy, by the record's and the column of the language's table.
    @Test(
        arguments: [
            ("NAME", "keep", "enrich", "'keep' keeps 'NAME' just as the record's 'enrich' does"),
            ("NAME", "enrich", "keep", "'enrich' keeps 'NAME' just as the record's 'keep' does"),
            ("NAME", "fill", "fill", "'fill' treats 'NAME' just as the record's 'fill' does"),
            ("NAME", "fill", "enrich", nil),
            ("NAME", "fill", "replace", nil),
            ("NAME", "replace", "set", nil),
            ("NAME", "set", "set", "'set' treats 'NAME' just as the record's 'set' does"),
            ("NAME", "keep", "fill", nil),
            (
                "NAME", "enrich", "replace",
                "'enrich' never changes 'NAME', a single value; say 'fill' to set it where the CRM has none, or 'keep' to leave it"
            ),
            ("EMAIL", "fill", "enrich", "'fill' adds to 'EMAIL' just as the record's 'enrich' does"),
            ("EMAIL", "enrich", "replace", "'enrich' adds to 'EMAIL' just as the record's 'replace' does"),
            ("EMAIL", "keep", "enrich", nil),
            ("EMAIL", "enrich", "keep", nil),
            ("EMAIL", "set", "replace", nil),
            ("EMAIL", "enrich", "set", nil),
        ] as [(String, String, String, String?)]
    )
    func policiesMayDoNothing(field: String, own: String, record: String, message: String?) {
        let value = field == "NAME" ? "name" : "email"
        let spec = AdvisedSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, email: { path: email, type: email } }
            records:
              contact:
                fields:
                  \(field): { value: '{{\(value)}}', merge: \(own) }
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: { merge: \(record) }
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        #expect(found.filter { $0.kind == .idleMerge }.map(\.message) == (message.map { [$0] } ?? []))
    }

    @Test(arguments: [
        // Nothing is ever merged into a record that is not looked for.
        """
        records:
          lead: { fields: { TITLE: Request, NAME: { value: '{{name}}', merge: fill } } }
        #                                                                     ^^^^ idle-merge: nothing finds 'lead', so 'merge' is never used
        """,
        // All that is written are single values.
        """
        records:
          contact:
            fields: { NAME: '{{name}}', UF_CRM_CARD: { value: '{{card}}', search: true } }
            pick: oldest
            create: { when: present(card) }
            update: enrich
        #           ^^^^^^ idle-merge: 'enrich' adds to fields of many values, and 'contact' writes none; say 'fill' to set what the CRM lacks, or 'keep'
        """,
        // Every field has a policy of its own.
        """
        records:
          contact:
            fields: { NAME: { value: '{{name}}', merge: fill } }
            find: [{ by: { UF_CRM_CARD: '{{card}}' } }]
            pick: oldest
            create: never
            update: { merge: replace }
        #                    ^^^^^^^ idle-merge: no field of 'contact' follows 'replace'; say 'keep'
        """,
        // 'keep' is what a block without 'merge' says.
        """
        records:
          contact:
            fields: { NAME: { value: '{{name}}', merge: fill } }
            find: [{ by: { UF_CRM_CARD: '{{card}}' } }]
            pick: oldest
            create: never
            update: { merge: keep }
        """,
        // One policy for many fields, of which some are of many values.
        """
        inputs: { name: name, card: card, phone: { path: phone, type: phone } }
        records:
          contact:
            fields: { NAME: '{{name}}', PHONE: '{{phone}}', UF_CRM_CARD: { value: '{{card}}', search: true } }
            pick: oldest
            create: { when: present(card) }
            update: enrich
        """,
    ])
    func policiesMayMeetNothing(_ rest: String) {
        let inputs = rest.hasPrefix("inputs") ? "" : "inputs: { name: name, card: card }\n"
        #expect(AdvisedSpec.differences(AdvisedSpec.channel(inputs + rest), about: Self.kinds) == [])
    }

    @Test(arguments: [
        ("'{{name}}'", true), ("{ value: '{{name}}', merge: replace }", false), ("'{{name else \"-\"}}'", false),
        ("'Client {{name else \"-\"}}'", false), ("'{{name when present(phone)}}'", true),
        ("'{{name when present(name)}}'", true), ("'{{phone}}'", false), ("'{{named}}'", false), ("Client", false),
        ("'{{first}}'", true), ("'{{\"a\" when present(name)}}'", false),
    ])
    func setMayEmpty(value: String, isTold: Bool) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, named: { path: name, default: x } }
            let:
              first: before(name, ' ') else name
            records:
              contact:
                fields: { NAME: \(value) }
                find: [{ by: { PHONE: '{{phone}}' } }]
                pick: oldest
                update: { when: contact.LAST_NAME == 'x', merge: set }
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        let told = found.filter { $0.kind == .setEmpties }.map(\.message)
        #expect(told == (isTold ? ["'set' clears 'NAME' where it is sent empty"] : []))
    }

    @Test func setIsToldOnceForARecord() {
        let spec = """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, last: last }
            records:
              contact:
                fields: { NAME: '{{name}}', LAST_NAME: '{{last}}' }
                find: [{ by: { PHONE: '{{phone}}' } }]
                pick: oldest
                update: set
            #           ^^^ set-empties: 'set' clears 'NAME', 'LAST_NAME' where they are sent empty
            """
        #expect(AdvisedSpec.differences(AdvisedSpec.channel(spec), about: Self.kinds) == [])
    }

    @Test(arguments: [
        ("'{{name}}'", "replace", "'{{other}}'", "replace", "", 1),
        ("'{{name}}'", "fill", "'{{other}}'", "fill", "", 1),
        // The same value, or nothing written.
        ("'{{name}}'", "replace", "'{{name}}'", "replace", "", 0),
        ("'{{name}}'", "replace", "'{{other}}'", "keep", "", 0),
        ("'{{name}}'", "replace", "'{{other}}'", "enrich", "", 0),
        // Never both.
        ("'{{name}}'", "replace", "'{{other when not present(name)}}'", "replace", "", 0),
        ("'{{name}}'", "replace", "'{{other}}'", "replace", "when: not client.found, ", 0),
        ("'{{name}}'", "replace", "'{{other}}'", "replace", "when: client.found, ", 1),
    ])
    func recordsMayBeOne(
        value: String,
        policy: String,
        second: String,
        other: String,
        condition: String,
        count: Int
    ) {
        let spec = AdvisedSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, friend: { path: friend, type: phone }, name: name, other: other }
            records:
              client:
                entity: contact
                fields: { NAME: \(value) }
                find: [{ by: { PHONE: '{{phone}}' } }]
                pick: oldest
                update: { merge: \(policy) }
                create: never
              friend_card:
                entity: contact
                fields: { NAME: \(second) }
                find: [{ by: { PHONE: '{{friend}}' } }]
                pick: oldest
                update: { \(condition)merge: \(other) }
                create: never
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        #expect(found.filter { $0.kind == .filledTwice }.count == count)
    }

    /// Records in different stages are not one.
    @Test func stagesKeepRecordsApart() {
        let spec = AdvisedSpec.channel(
            """
            inputs: { order: { path: order, required: true }, sum: { path: sum, type: decimal }, paid: { path: paid, type: decimal } }
            records:
              open_deal:
                entity: deal
                fields: { OPPORTUNITY: '{{sum}}' }
                find: [{ by: { UF_CRM_ORDER_ID: '{{order}}' }, stages: open }]
                pick: newest
                update: replace
                create: never
              won_deal:
                entity: deal
                fields: { OPPORTUNITY: '{{paid}}' }
                find: [{ by: { UF_CRM_ORDER_ID: '{{order}}' }, stages: won }]
                pick: newest
                update: replace
                create: never
            """
        )
        #expect(AdvisedSpec.differences(spec, about: Self.kinds) == [])
        let together = spec.replacing("stages: won", with: "stages: [open, won]")
        #expect(AdvisedSpec.differences(together, about: Self.kinds).count == 1)
    }
}
