package import SpecBase

extension DiagnosticKind {
    /// A search flag stands on a field that identifies nobody.
    package static let searchOnNoKey = DiagnosticKind(
        id: "search-on-no-key",
        severity: .error,
        rationale: """
            A search by name links the order of one Ivan to every Ivan there is. Phones, e-mails, links and \
            fields that the catalogue calls `key` identify a record.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { NAME: { value: '{{name}}', search: true } }
            #                                                ^^^^ search-on-no-key: 'NAME' identifies no contact; these do: PHONE, EMAIL, UF_CRM_CARD
                pick: oldest
                update: enrich
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
            """
        )
    )

    /// A way names a field that has no value under `fields`.
    package static let wayWithoutValue = DiagnosticKind(
        id: "way-without-value",
        severity: .error,
        rationale: "There is nothing to look for.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                find: [{ by: PHONE }]
            #                ^^^^^ way-without-value: 'PHONE' has no value under 'fields'; write { PHONE: "{{…}}" } to give one here
                pick: oldest
                update: enrich
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: '{{phone}}' }
                find: [{ by: PHONE }]
                pick: oldest
                update: enrich
            """
        )
    )

    /// Two records each wait for the other to be searched first.
    package static let searchCycle = DiagnosticKind(
        id: "search-cycle",
        severity: .error,
        rationale: "Neither search could begin.",
        rejects: ExampleSpec.channel(
            """
            records:
              contact:
                find: [{ by: { id: '{{deal.id}}' } }]
                pick: oldest
                update: keep
                create: never
              deal:
                find: [{ by: { CONTACT_IDS: '{{contact}}' } }]
            #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ search-cycle: 'deal' and 'contact' wait for each other to be found
                pick: oldest
                update: keep
                create: never
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: keep
                create: never
              deal:
                find: [{ by: { CONTACT_IDS: '{{contact}}' } }]
                pick: oldest
                update: keep
                create: never
            """
        )
    )

    /// A record can be found, and nothing says which of several is meant.
    package static let missingPick = DiagnosticKind(
        id: "missing-pick",
        severity: .error,
        rationale: "Several matches are never left to chance.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
            # ^^^^^^^ missing-pick: several records may match 'contact': say 'pick: oldest', newest, all or stop
                fields: { PHONE: { value: '{{phone}}', search: true } }
                update: enrich
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
            """
        )
    )

    /// A record can be found, and nothing says what becomes of it then.
    package static let missingUpdate = DiagnosticKind(
        id: "missing-update",
        severity: .error,
        rationale:
            "Overwriting a client's card by default would lose data, and leaving it alone would lose the event's.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
            # ^^^^^^^ missing-update: 'contact' may be found: say 'update: keep', enrich, fill, replace or set
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
            """
        )
    )

    /// A key speaks of a found record, and nothing finds it.
    package static let nothingFinds = DiagnosticKind(
        id: "nothing-finds-it",
        severity: .warning,
        rationale: "The record is created by every event; the key is never used.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              lead:
                fields: { TITLE: Request }
                update: fill
            #           ^^^^ nothing-finds-it: nothing finds 'lead', so 'update' is never used; flag a field with 'search: true'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              lead:
                fields: { TITLE: Request }
            """
        )
    )

    /// A record has a way, and its entity cannot be searched.
    package static let notSearchable = DiagnosticKind(
        id: "not-searchable",
        severity: .error,
        rationale: "The CRM has no way to answer.",
        rejects: ExampleSpec.channel(
            """
            records:
              application:
            # ^^^^^^^^^^^ not-searchable: 'application' cannot be found: unsorted is not searchable
                entity: unsorted
                fields: { source_uid: { value: x, search: true } }
                pick: oldest
                update: keep
            # file: catalog.yaml
            crmspec: 1
            catalog: bitrix24
            kind: amocrm
            portal: https://example.amocrm.ru
            zone: Europe/Moscow
            region: RU
            entities:
              unsorted: { search: false, fields: { source_uid: { type: text, key: true } } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              application:
                entity: unsorted
                fields: { source_uid: x }
            # file: catalog.yaml
            crmspec: 1
            catalog: bitrix24
            kind: amocrm
            portal: https://example.amocrm.ru
            zone: Europe/Moscow
            region: RU
            entities:
              unsorted: { search: false, fields: { source_uid: { type: text, key: true } } }
            """
        )
    )

    /// A field has a merge policy, and `update: keep` leaves the record alone.
    package static let mergeUnderKeep = DiagnosticKind(
        id: "merge-under-keep",
        severity: .error,
        rationale: "One of the two cannot be meant.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields:
                  NAME: { value: '{{name}}', merge: fill }
            #                                       ^^^^ merge-under-keep: 'update: keep' leaves the record alone; write 'update: { merge: keep }' to except this field
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: keep
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields:
                  NAME: { value: '{{name}}', merge: fill }
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: { merge: keep }
            """
        )
    )

    /// A field stands under `fields` and under `create` or `update`.
    package static let setTwice = DiagnosticKind(
        id: "set-twice",
        severity: .error,
        rationale: "It would be written twice, and which value wins is a guess.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              lead:
                fields: { TITLE: Request }
                create: { fields: { TITLE: Call } }
            #                       ^^^^^ set-twice: 'TITLE' is set under 'fields' and again by 'create' or 'update'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              lead:
                create: { fields: { TITLE: Call } }
            """
        )
    )

    /// A stage or responsible user is given to an entity whose catalogue entry names no field for it.
    package static let noSuchRole = DiagnosticKind(
        id: "no-such-role",
        severity: .error,
        rationale: "There is no field to write it into.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { NAME: '{{name}}' }
                create: { stage: NEW }
            #                    ^^^ no-such-role: contact has no stage: its catalogue entry has no 'stage' that names a field
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, order: order_id }
            records:
              contact:
                fields: { NAME: '{{name}}' }
            """
        )
    )
}
