/// A small workspace: a catalogue, and a channel with a title of letters that UTF-16 counts otherwise.
enum ExampleSpecs {
    static let catalog = """
        crmspec: 1
        catalog: bitrix24
        kind: bitrix24
        portal: https://example.bitrix24.ru
        zone: Europe/Moscow
        region: RU
        users:
          anna: { id: "1", name: Anna }
        entities:
          lead:
            responsible: ASSIGNED_BY_ID
            fields:
              TITLE:          { type: text, required: true }
              NAME:           { type: text }
              PHONE:          { type: phone, many: true }
              ASSIGNED_BY_ID: { type: user }

        """

    static let channel = """
        crmspec: 1
        channel: feedback
        crm: bitrix24
        source: { webhook: feedback }
        inputs:
          name:  name
          phone: { path: phone, type: phone }
        accept: present(phone)
        records:
          lead:
            fields:
              TITLE: "😀 Заявка {{name else phone}}"
              NAME:  "{{name}}"
              PHONE: { value: "{{phone}}", search: true }
            pick: newest
            update: fill
            create: { responsible: user("anna") }

        """

    static let files = MemoryFiles(texts: [
        "/project/specs/crm.yaml": catalog, "/project/specs/feedback.yaml": channel,
        "/project/golden/feedback/new/case.yaml": "title: A new client\nwhy: x\nclock: 2026-04-09T11:06:00+03:00\n",
        "/project/golden/feedback/new/outcome.yaml": """
        steps:
          - step: 01-request.http
            runs:
              - event: 1
                channel: feedback
                result: done
        """,
    ])

    static let path = "/project/specs/feedback.yaml"

    /// The channel with a text in place of another.
    static func channel(_ text: String, _ replacement: String) -> String {
        channel.split(separator: text, omittingEmptySubsequences: false).joined(separator: replacement)
    }
}
