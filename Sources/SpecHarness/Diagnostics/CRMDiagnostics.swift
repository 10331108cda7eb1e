package import SpecBase

extension DiagnosticKind {
    /// A catalogue, entity, field, stage, user or word that the program does not know.
    package static let unknownCRMName = DiagnosticKind(
        id: "unknown-crm-name",
        severity: .error,
        rationale: """
            What a case says of the CRM is read by the program's catalogue. A field that the catalogue does not have \
            could never be found or changed.
            """,
        rejects: """
            crm:
              bitrix24:
                contact:
                  - { id: "1", PHON: "+79161234567" }
            #                  ^^^^ unknown-crm-name: 'contact' has no field 'PHON'; the nearest is 'PHONE'
            """,
        accepts: """
            crm:
              bitrix24:
                contact:
                  - { id: "1", PHONE: ["+79161234567"] }
            """
    )

    /// Two records of an entity with one id.
    package static let duplicateRecord = DiagnosticKind(
        id: "duplicate-record",
        severity: .error,
        rationale: "An id names one record of an entity. Of two, an update would change one or the other.",
        rejects: """
            crm:
              bitrix24:
                contact:
                  - { id: "1", NAME: Anna }
                  - { id: "1", NAME: Olga }
            #             ^^^ duplicate-record: 'contact' has a record '1' already
            """,
        accepts: """
            crm:
              bitrix24:
                contact:
                  - { id: "1", NAME: Anna }
                  - { id: "2", NAME: Olga }
            """
    )

    /// A link to a record that is not there.
    package static let danglingLink = DiagnosticKind(
        id: "dangling-link",
        severity: .error,
        rationale: "A CRM has no links to records that it does not hold; a case with one shows what cannot happen.",
        rejects: """
            crm:
              bitrix24:
                deal:
                  - { id: "7", CONTACT_IDS: ["12"] }
            #                                ^^^^ dangling-link: there is no contact '12'
            """,
        accepts: """
            crm:
              bitrix24:
                contact:
                  - { id: "12" }
                deal:
                  - { id: "7", CONTACT_IDS: ["12"] }
            """
    )
}
