import Foundation
import SpecCommands
import SpecTestSupport
import Testing

/// `crmspec new` on files.
@Suite struct NewCommandTests {
    private let files: TemporaryFolder
    private var folder: String { files.path }

    init() throws {
        files = try TemporaryFolder()
    }

    private func write(_ name: String, _ data: Data) throws -> String {
        try data.write(to: URL(filePath: folder).appending(path: name))
        return "\(folder)/\(name)"
    }

    private func text(_ name: String) throws -> String {
        try files.read(name)
    }

    private func new(_ id: String, _ recording: String, _ more: [String] = []) -> (
        status: SpecCommands.ExitStatus, console: MemoryConsole
    ) {
        var console = MemoryConsole()
        let line = ["new", id, "--from", recording, "--into", folder, "--clock", "2026-04-09T11:06:00+03:00"]
        let status = runCommandLine(line + more, console: &console)
        return (status, console)
    }

    private static let order = Data(
        """
        POST /in/orders?utm_source=ads HTTP/1.1
        Content-Type: application/json

        {"order":{"id":6510,"amount":3500.5},"client":{"name":"Анна","phone":"+380671112233","email":"anna@example.com"},
        "items":[{"sku":"A-1","qty":2}],"Удобное время":"","event":"new"}
        """.utf8
    )

    @Test func aRequestBecomesAChannelThatCompiles() throws {
        let made = new("orders", try write("order.http", Self.order))
        #expect(made.status == .success, "\(made.console.errors)")
        let inputs = """
            inputs:
              order_id: order.id
              amount: { path: order.amount, type: decimal }
              client_name: client.name
              phone: { path: client.phone, type: phone }
              email: { path: client.email, type: email }
              sku: { path: "items[].sku", many: true }
              qty: { path: "items[].qty", type: integer, many: true }
              удобное_время: "[\\"Удобное время\\"]"
              event_value: event
              utm_source: { query: utm_source }

            """
        let channel = try text("specs/orders/orders.yaml")
        #expect(channel.contains(inputs))
        #expect(channel.contains("      PHONE: { value: \"{{phone}}\", search: true }\n"))
        #expect(channel.contains("      OPPORTUNITY: \"{{amount}}\"\n"))
        // Values that were sent and have no place yet are for the author to decide about.
        let checked = run("check", folder + "/specs")
        #expect(checked.status == .success)
        #expect(checked.console.output.hasSuffix("2 files, 0 errors, 5 warnings\n"), "\(checked.console.output)")
    }

    @Test func theCaseIsRefusedUntilSomebodySaysWhy() throws {
        _ = new("orders", try write("order.http", Self.order))
        let refused = run("test", "--golden", folder + "/golden")
        #expect(refused.status == .findings)
        #expect(refused.console.output.contains("'why' is empty: write why this outcome is the right one"))
        let path = URL(filePath: folder).appending(path: "golden/orders/first/case.yaml")
        let described = try text("golden/orders/first/case.yaml").replacing("why: \"\"", with: "why: A new client.")
        try Data(described.utf8).write(to: path)
        let tested = run("test", "--golden", folder + "/golden")
        #expect(tested.status == .success, "\(tested.console.output)")
    }

    @Test func nothingIsOverwritten() throws {
        let order = try write("order.http", Self.order)
        #expect(new("orders", order).status == .success)
        let before = try text("specs/orders/orders.yaml")
        let again = new("orders", order)
        #expect(again.status == .findings)
        #expect(again.console.errors.contains("specs/orders' is there already; nothing was written"))
        #expect(try text("specs/orders/orders.yaml") == before)
    }

    @Test func aMailBecomesAChannelOfItsMailbox() throws {
        let mail = """
            From: Site <robot@site.example>
            To: Orders <orders@firm.example>
            Subject: Order
            Message-ID: <1@site.example>
            Content-Type: text/plain; charset=utf-8

            Имя: Анна
            Телефон: +380 67 111-22-33
            """
        let made = new("mail", try write("order.eml", Data(mail.utf8)))
        #expect(made.status == .success, "\(made.console.errors)")
        let channel = try text("specs/mail/mail.yaml")
        #expect(channel.contains("source: { mailbox: orders@firm.example }\n"))
        #expect(channel.contains("  имя: { after: Имя }\n  телефон: { after: Телефон, type: phone }\n"))
        #expect(channel.contains("once: mail.message_id\n"))
        #expect(try text("golden/mail/first/outcome.yaml").contains("result: done"))
    }

    @Test(arguments: [
        ("POST /in/a HTTP/1.1\nContent-Type: application/json\n\n{'a': 1}\n", "cannot be read"),
        ("POST /in/a HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\ntest=test", "this is a test call"),
        ("POST /in/a HTTP/1.1\nContent-Type: application/json\n\n[]\n", "an empty list"),
        ("POST / HTTP/1.1\nContent-Type: application/json\n\n{\"a\":1}\n", "does not end in an address"),
        ("hello\n", "is no request line"),
    ])
    func whatMakesNoChannelIsSaid(_ request: String, _ words: String) throws {
        let refused = new("orders", try write("request.http", Data(request.utf8)))
        #expect(refused.status == .findings)
        #expect(refused.console.errors.contains(words), "\(refused.console.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/specs"))
    }

    @Test func linesThatMakeNoSenseAreRefused() throws {
        let order = try write("order.http", Self.order)
        #expect(new("Orders", order).status == .usage)
        #expect(new("orders", order + ".txt").status == .usage)
        #expect(run("new", "orders").status == .usage)
        #expect(new("orders", folder + "/none.http").status == .environment)
    }

    /// Payloads of real services, into the catalogues of all shipped specs.
    @Test(
        .enabled(if: Corpora.areThere, Comment(rawValue: Corpora.reason)),
        arguments: ["jivo", "tilda", "sendpulse", "ringostat", "google_forms", "cf7", "amocrm_webhook"]
    )
    func recordedPayloadsBecomeChannels(_ service: String) throws {
        let payloads = try #require(Corpora.folder).appending(path: "payloads/\(service)")
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../specs")
            .standardizedFileURL
        let shipped = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
            .map { "\(root.path)/\($0)/catalog.yaml" }.filter { FileManager.default.fileExists(atPath: $0) }
        #expect(!shipped.isEmpty)
        for name in try FileManager.default.contentsOfDirectory(atPath: payloads.path).sorted() {
            let data = try Data(contentsOf: payloads.appending(path: name))
            let id = name.replacing("_", with: "-").replacing(".", with: "-")
            guard let recording = try record(name, id, data) else { continue }
            for (number, catalog) in ([nil] + shipped.map(Optional.some)).enumerated() {
                let id = "\(id)-\(number)"
                let made = new(id, recording, catalog.map { ["--crm", $0] } ?? [])
                // Tilda's first call is a test, and no event.
                if made.console.errors.contains("this is a test call") { continue }
                #expect(made.status == .success, "\(name) \(made.console.errors)")
                var console = MemoryConsole()
                let line = ["check", "\(folder)/specs/\(id)"] + [catalog].compactMap { $0 }
                #expect(runCommandLine(line, console: &console) == .success, "\(name): \(console.output)")
                let found = console.output.split(separator: "\n").filter { $0.contains(": warning: ") }
                #expect(found.allSatisfy { $0.hasSuffix("[unused-input]") }, "\(name): \(console.output)")
            }
        }
    }

    /// The payload as a recorded request or mail.
    private func record(_ name: String, _ id: String, _ data: Data) throws -> String? {
        let types = [".json": "application/json", ".form": "application/x-www-form-urlencoded"]
        if name.hasSuffix(".eml") { return try write(name, data) }
        guard let type = types.first(where: { name.hasSuffix($0.key) })?.value else { return nil }
        return try write("\(id).http", Data("POST /in/\(id) HTTP/1.1\nContent-Type: \(type)\n\n".utf8) + data)
    }
}
