package import SpecBase

/// The files of an example, with the standard catalogue beside them where the example has none of its own.
package struct ExampleWorkspace: Sendable {
    package let files: [SourceFile]

    package init(_ example: MarkedSpec) {
        let hasCatalog = example.files.contains { file in
            file.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("catalog:") }
        }
        files = hasCatalog ? example.files : example.files + [Self.catalog]
    }

    /// The catalogue `bitrix24`: contacts, leads and deals, three users, two pipelines of deals.
    package static let catalog = SourceFile(
        path: "bitrix24.yaml",
        text: """
            crmspec: 1
            catalog: bitrix24
            kind: bitrix24
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: RU
            users:
              anna: { id: "1", name: Anna, email: anna@example.com }
              boris: { id: "2", name: Boris, email: boris@example.com }
              vera: { id: "3", name: Vera, active: false }
            groups:
              office: { id: "5", name: Office }
            entities:
              contact:
                url: /crm/contact/details/{{id}}/
                responsible: ASSIGNED_BY_ID
                fields:
                  NAME: { type: text }
                  LAST_NAME: { type: text, empty: ["-"] }
                  PHONE: { type: phone, many: true }
                  EMAIL: { type: email, many: true }
                  BIRTHDATE: { type: date }
                  UF_CRM_CARD: { type: text, key: true }
                  ASSIGNED_BY_ID: { type: user }
              lead:
                url: /crm/lead/details/{{id}}/
                responsible: ASSIGNED_BY_ID
                stage: STATUS_ID
                fields:
                  TITLE: { type: text, required: true }
                  NAME: { type: text }
                  PHONE: { type: phone, many: true }
                  EMAIL: { type: email, many: true }
                  CONTACT_ID: { type: contact }
                  SOURCE_ID: { type: enum, values: [CALL, WEB, OTHER] }
                  COMMENTS: { type: text }
                  ASSIGNED_BY_ID: { type: user }
                  STATUS_ID: { type: stage }
                pipelines:
                  leads: { stages: { NEW: open, IN_PROCESS: open, CONVERTED: won, JUNK: lost } }
              deal:
                url: /crm/deal/details/{{id}}/
                responsible: ASSIGNED_BY_ID
                stage: STAGE_ID
                fields:
                  TITLE: { type: text, required: true }
                  CONTACT_IDS: { type: contact, many: true }
                  OPPORTUNITY: { type: decimal }
                  CURRENCY_ID: { type: enum, values: [RUB, UAH, USD] }
                  CLOSEDATE: { type: date }
                  UF_CRM_ORDER_ID: { type: text, key: true }
                  ASSIGNED_BY_ID: { type: user }
                  STAGE_ID: { type: stage }
                pipelines:
                  sales: { id: "0", stages: { NEW: open, PREPARATION: open, WON: won, LOSE: lost } }
                  chats:
                    id: "10"
                    stages: { NEW: { id: "C10:NEW", is: open }, WON: { id: "C10:WON", is: won } }

            """
    )
}
