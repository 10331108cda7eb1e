import Foundation
import SpecCommands
import SpecTestSupport
import Testing

/// `crmspec run --record`: what is kept replays.
@Suite struct RecordTests {
    private let files: TemporaryFolder
    private var folder: String { files.path }

    init() throws {
        files = try TemporaryFolder()
        try write("specs/catalog.yaml", Self.catalog)
        try write("specs/orders.yaml", Self.channel)
        try write("crm.yaml", Self.holdings)
    }

    private static let catalog = """
        crmspec: 1
        catalog: crm
        kind: bitrix24
        portal: https://a.example
        zone: Europe/Kyiv
        region: UA
        entities:
          contact:
            url: /contact/{{id}}
            fields: { NAME: { type: text }, PHONE: { type: phone, many: true }, FRIEND: { type: contact } }

        """

    private static let channel = """
        crmspec: 1
        channel: orders
        crm: crm
        source: { webhook: orders }
        inputs: { phone: { path: phone, type: phone, required: true }, id: id }
        once: { key: id else event.id, within: 1h }
        records:
          contact:
            fields: { PHONE: { value: "{{phone}}", search: true }, NAME: "{{event.id}}" }
            pick: oldest
            update: keep
        reply: { link: "{{url(contact)}}" }

        """

    private static let holdings = """
        crm:
          crm:
            contact:
              - { id: 3, PHONE: ["+380441234567"], FRIEND: 5 }
              - { id: 5, NAME: Friend }
              - { id: 8, NAME: Somebody else }
        state:
          once:
            orders: { "1": 2026-04-09T10:30:00+03:00, "2": 2026-04-09T11:00:00+03:00, "3": 2026-04-09T09:00:00+03:00 }

        """

    private func write(_ name: String, _ text: String) throws {
        try files.write(name, text)
    }

    /// Runs lines with `--record`, then the folders as cases.
    private func kept(_ lines: String) throws -> (folders: [String], test: String) {
        let console = MemoryConsole(input: [Array(lines.utf8)])
        let clock = "--clock=2026-04-09T11:06:00+03:00"
        let (specs, crm, record) = ("\(folder)/specs", "--crm=\(folder)/crm.yaml", "--record=\(folder)/kept")
        #expect(run("run", specs, "--address=orders", crm, clock, record, console: console).status == .success)
        let folders = try FileManager.default.contentsOfDirectory(atPath: folder + "/kept").sorted()
        for name in folders {
            let path = "kept/\(name)/case.yaml"
            let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            #expect(text.contains("why: \"\"\n"))
            try write(path, text.replacing("why: \"\"", with: "why: It is looked at."))
        }
        return (folders, run("test", "--golden=\(folder)/kept").console.output)
    }

    @Test(arguments: [
        "{\"phone\": \"0441234567\", \"id\": 1}", "{\"phone\": \"0441234567\", \"id\": 3}",
        "{\"phone\": \"0447654321\"}",
        "{\"id\": 4}", "[{\"phone\": \"0447654321\"}, {\"phone\": \"0441234567\"}]", "[]", "{\"test\": \"test\"}",
        "bad",
    ])
    func whatIsKeptReplays(_ line: String) throws {
        #expect(try kept(line).test == "1 passed, 0 failed\n")
    }

    @Test func everyDeliveryOfManyReplays() throws {
        let line = "{\"phone\": \"0447654321\"}\n"
        let (folders, test) = try kept(line + line + "{\"phone\": \"0441234567\", \"id\": 7}\n")
        #expect(folders.count == 3)
        #expect(folders.contains { $0.hasSuffix("-2") })
        #expect(test == "3 passed, 0 failed\n")
    }

    @Test func mailsAreKeptToo() throws {
        try write("specs/orders.yaml", Self.mailbox)
        try write(
            "07-request.eml",
            "From: a@a.example\r\nTo: office@a.example\r\nSubject: S\r\n\r\nPhone: 0441234567\r\n"
        )
        let clock = "--clock=2026-04-09T11:06:00+03:00"
        #expect(
            run("run", "\(folder)/specs", "\(folder)/07-request.eml", clock, "--record=\(folder)/kept").status
                == .success
        )
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder + "/kept").first)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/kept/" + name).sorted()
        #expect(files == ["01-request.eml", "case.yaml", "outcome.yaml", "recorded"])
        let path = "kept/\(name)/case.yaml"
        let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        try write(path, text.replacing("why: \"\"", with: "why: It is looked at."))
        #expect(run("test", "--golden=\(folder)/kept").console.output == "1 passed, 0 failed\n")
    }

    private static let mailbox = """
        crmspec: 1
        channel: office
        crm: crm
        source: { mailbox: office@a.example }
        inputs: { phone: { after: "Phone", type: phone, required: true } }
        records:
          contact:
            fields: { PHONE: { value: "{{phone}}", search: true }, NAME: "{{mail.message_id}}" }
            pick: oldest
            update: keep

        """

    @Test func onlyWhatWasReadIsKept() throws {
        let (folders, _) = try kept("{\"phone\": \"0441234567\", \"id\": 3}\n")
        let name = try #require(folders.first)
        let text = try String(contentsOfFile: "\(folder)/kept/\(name)/case.yaml", encoding: .utf8)
        #expect(text.contains("FRIEND: 5"))
        #expect(text.contains("- id: \"5\"\n        created: 2026-04-09T11:06:00+03:00\n"))
        #expect(!text.contains("Somebody"))
        #expect(text.contains("\"3\": 2026-04-09T09:00:00+03:00"))
        #expect(!text.contains("\"2\": "))
    }

    @Test func addressesSuitFileNames() {
        let result = run("run", "specs", "--address", "a b", "--record", folder + "/kept")
        #expect(result.status == .usage)
        #expect(result.console.errors.contains("with --record an address has letters, digits"))
    }
}
