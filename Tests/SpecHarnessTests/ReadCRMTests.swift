import SpecBase
import SpecHarness
import Testing

@Suite struct ReadCRMTests {
    @Test(arguments: [
        ("bitrix: {}", ["1:1 unknown-crm-name: the program has no catalogue 'bitrix'; the nearest is 'bitrix24'"]),
        ("x: {}", ["1:1 unknown-crm-name: the program has no catalogue 'x'; there are 'bitrix24'"]),
        (
            "bitrix24: { contct: [] }",
            ["1:13 unknown-crm-name: 'bitrix24' has no entity 'contct'; the nearest is 'contact'"]
        ),
        ("bitrix24: { contact: {} }", ["1:22 bad-case-value: 'contact' is a list of records, found a block of keys"]),
        (
            "bitrix24: { contact: [{ id: 1, NAM: x }] }",
            ["1:32 unknown-crm-name: 'contact' has no field 'NAM'; the nearest is 'NAME'"]
        ),
        ("bitrix24: { contact: [{ NAME: x }] }", ["1:23 missing-case-key: a record needs 'id'"]),
        (
            "bitrix24: { contact: [{ id: 1 }, { id: '1' }] }",
            ["1:40 duplicate-record: 'contact' has a record '1' already"]
        ),
        ("bitrix24: { deal: [{ id: 1, CONTACT_IDS: [7] }] }", ["1:43 dangling-link: there is no contact '7'"]),
        (
            "bitrix24: { deal: [{ id: 1, STAGE_ID: sales/NEWW }] }",
            ["1:39 unknown-crm-name: 'deal' has no stage 'sales/NEWW'; the nearest is 'sales/NEW'"]
        ),
        (
            "bitrix24: { deal: [{ id: 1, ASSIGNED_BY_ID: petrova }] }",
            ["1:45 unknown-crm-name: 'bitrix24' has no user 'petrova'; the nearest is 'i.petrova'"]
        ),
        (
            "bitrix24: { deal: [{ id: 1, CURRENCY_ID: RUR }] }",
            ["1:42 unknown-crm-name: 'CURRENCY_ID' has no value 'RUR'; the nearest is 'RUB'"]
        ),
        (
            "bitrix24: { deal: [{ id: 1, OPPORTUNITY: much }] }",
            ["1:42 bad-case-value: 'OPPORTUNITY' takes a number, found 'much'"]
        ),
        (
            "bitrix24: { deal: [{ id: 1, CLOSE: [2026-04-09] }] }",
            ["1:36 bad-case-value: 'CLOSE' takes one value, found a list"]
        ),
        (
            "bitrix24: { deal: [{ id: 1, created: soon }] }",
            ["1:38 bad-case-value: 'created' is a time, found 'soon'"]
        ),
    ])
    func mistakesArePlaced(_ text: String, _ expected: [String]) throws {
        var log = DiagnosticLog()
        let clock = try #require(Instant(milliseconds: 0))
        _ = readCRM(try document(text), program: try exampleProgram(), clock: clock, into: &log)
        #expect(places(log) == expected)
    }

    @Test func whatIsPrintedReadsBack() throws {
        let text = """
            bitrix24:
              contact:
                - id: "12"
                  created: 2026-04-01T10:00:00+03:00
                  NAME: "-"
                  PHONE: [8 (916) 123-45-67, nobody knows]
              deal:
                - id: "7"
                  created: 2026-04-09T11:06:00+03:00
                  TITLE: "Order: 7"
                  CONTACT_IDS: [12]
                  OPPORTUNITY: 3500.5
                  CURRENCY_ID: RUB
                  CLOSE: 2026-05-01
                  ASSIGNED_BY_ID: i.petrova
                  STAGE_ID: sales/PREPARATION

            """
        var log = DiagnosticLog()
        let clock = try #require(Instant(iso8601: "2026-04-09T11:06:00+03:00", zone: .utc))
        let crm = readCRM(try document(text), program: try exampleProgram(), clock: clock, into: &log)
        #expect(places(log) == [])
        #expect(printDocument(crm.document) == text)
    }
}
