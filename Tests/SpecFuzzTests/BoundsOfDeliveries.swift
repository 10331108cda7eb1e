import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import SpecRuntime
import SpecTestSupport

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func json(_ text: String) -> String? { decoded(text, "application/json") }

private func form(_ text: String) -> String? { decoded(text, "application/x-www-form-urlencoded") }

/// Why a body is unreadable.
private func decoded(_ body: String, _ type: String) -> String? {
    let headers = [Delivery.Header(name: "Content-Type", value: type)]
    let result = decodeDelivery(method: "POST", query: [], headers: headers, body: Array(body.utf8))
    guard case .unreadable(let words) = result else { return nil }
    return words
}

/// The first flaw of a mail, or why it is none.
private func mail(_ text: String) -> String? {
    do throws(MailError) { return try decodeMail(Array(text.utf8)).flaws.first } catch { return error.words }
}

/// A mail of files whose names are in as many charsets that nobody knows, two flaws each; the last of its flaws, if it tells of the others.
private func mail(charsets: Int) -> String? {
    let parts = (0..<charsets).map { "\n--b\nContent-Disposition: attachment; filename*=x-\($0)''%FF\n\na" }.joined()
    let mail = try? decodeMail(Array("Content-Type: multipart/mixed; boundary=b\n\(parts)\n--b--\n".utf8))
    return mail?.flaws.last.flatMap { $0.contains("flaws") ? $0 : nil }
}

/// Multiparts within each other, a text in the innermost.
private func nested(_ depth: Int) -> String {
    var text = "\ndeep\n"
    for level in 0..<depth {
        text = "Content-Type: multipart/mixed; boundary=b\(level)x\n\n--b\(level)x\n\(text)\n--b\(level)x--\n"
    }
    return text
}

/// The first note on a run of a channel with an input and a title.
private func run(input: String, title: String, body: String) -> String? {
    let text = """
        crmspec: 1
        channel: a
        crm: bitrix24
        source: { webhook: a }
        inputs: { v: \(input) }
        records:
          lead:
            fields: { TITLE: "\(title)" }
            create: { responsible: user("anna"), stage: leads/NEW }

        """
    let compilation = compile([ExampleWorkspace.catalog, SourceFile(path: "a.yaml", text: text)])
    guard let program = compilation.program, let now = Instant(milliseconds: 1_775_721_960_000) else {
        return compilation.diagnostics.map(\.message).joined(separator: "; ")
    }
    let request = "POST /in/a HTTP/1.1\nContent-Type: application/json\n\n\(body)"
    guard let recorded = try? RecordedDelivery(parsing: Array(request.utf8), name: "a.http") else {
        return "no request"
    }
    let delivery = recorded.delivery(at: now, id: "d", isLate: false)
    var run = DeliveryRun(delivery, program: program, state: RunState(), isTracing: false)
    var step = run.start()
    while true {
        switch step {
        case .ask(let questions, channel: _): step = run.resume(answers: questions.map { _ in [] })
        case .write(let commands, channel: _): step = run.resume(written: commands.map { _ in "1" })
        case .finished(let outcome):
            guard case .runs(let runs) = outcome.result else { return "\(outcome.result)" }
            return runs.first?.notes.first.map(words)
        }
    }
}

private func words(_ note: Note) -> String {
    switch note {
    case .invalid(input: _, path: _, found: _, why: let words), .remark(let words): words
    default: "\(note)"
    }
}

extension Bound {
    static let deliveries = [
        Bound("DecodeLimits.bytes", "the delivery has 8388609 bytes, and the limit is 8388608") {
            json("{}" + many(" ", $0 - 2))
        },
        Bound("DecodeLimits.depth", "not JSON at line 1, column 105: over 100 lists and objects within each other") {
            json("{\"a\":" + many("[", $0 - 1) + many("]", $0 - 1) + "}")
        },
        Bound("DecodeLimits.nodes", "not JSON at line 1, column 400003: over 200000 values") {
            json("{\"a\":[" + many("0,", $0 - 3) + "0]}")
        },
        Bound("DecodeLimits.pairs", "the form has 10001 fields, and the limit is 10000") { form(many("a=b&", $0)) },
        Bound("DecodeLimits.digits", "not JSON at line 1, column 6: a number of 1001 characters, and the limit is 1000")
        {
            json("{\"a\":" + many("1", $0) + "}")
        },
    ]

    static let mails = [
        Bound("MailLimits.bytes", "the mail has 67108865 bytes, over the 67108864 that are read") {
            mail("Content-Type: application/x\n\n" + many("x", $0 - 29))
        },
        // The mail itself is a part.
        Bound("MailLimits.parts", "over 1000 parts, the rest not read") {
            mail("Content-Type: multipart/mixed; boundary=b\n" + many("\n--b\n\na", $0 - 1) + "\n--b--\n")
        },
        Bound("MailLimits.depth", "parts over 20 deep, not taken apart") { mail(nested($0)) },
        Bound("MailLimits.headers", "over 2000 headers, the rest not read") { mail(many("a: b\n", $0) + "\na") },
        Bound("MailLimits.flaws", "over 50 flaws, the rest not told") { mail(charsets: ($0 + 1) / 2) },
        Bound("MailLimits.text", "over 8388608 bytes of text, the rest not read") {
            mail(
                "Content-Type: text/plain; charset=utf-8\n\n" + many(many("x", 63) + "\n", $0 / 64) + many("x", $0 % 64)
            )
        },
    ]

    static let runs = [
        Bound("RunLimits.inputText", "longer than 1048576 bytes") {
            run(input: "v", title: "x", body: "{\"v\":\"\(many("x", $0))\"}")
        },
        Bound("RunLimits.inputValues", "more than 1000 values; the rest was left out") {
            run(input: "{ path: 'v[]', many: true }", title: "x", body: "{\"v\":[\(many("1,", $0 - 1))1]}")
        },
        Bound("RunLimits.composedText", "texts of more than 67108864 bytes; the rest was left out") {
            let title = many("{{v else 'x'}}", $0 >> 20) + many("x", $0 & 0xFFFFF)
            return run(input: "v", title: title, body: "{\"v\":\"\(many("x", 1 << 20))\"}")
        },
    ]
}
