import Foundation
import SpecBase
import SpecCompiler
import SpecFuzz
import SpecHarness
import SpecIR
import SpecRuntime
import SpecTestSupport
import SpecYAML
import Testing

/// Attacks that others wrote down end as they say.
@Suite(.enabled(if: Corpora.areThere, "\(Corpora.reason)")) struct AttackVectorTests {
    /// Where we differ on purpose, and why.
    static let differences = [
        "yaml/flow-seq-100": "the depth read is 100, more than the 64 of the vector",
        "yaml/flow-map-65": "the depth read is 100, more than the 64 of the vector",
        "json/object-depth-65": "the depth read is 100, more than the 64 of the vector",
        "form/cp1251":
            "forms are UTF-8, and another charset in the header is refused: `_charset_` is a field like any other",
        "email/comment-depth-100000": "comments are skipped without nesting, so that their depth costs nothing",
        "email/mime-parts-100k": "the first parts are read, and the rest is told of as a flaw: the letter still counts",
        "email/100k-headers": "the first headers are read, and the rest is told of as a flaw: the letter still counts",
        "email/attachment-traversal": "a name is data that is shown, never a path: it stays as it was sent",
    ]

    static let vectors: [AttackVector] =
        (try? AttackVector.all(Corpora.data("corpora/attack-vectors/cases.json"))) ?? []

    @Test func areRead() {
        #expect(Self.vectors.count == 70)
        let ids = Self.vectors.map(\.id)
        #expect(Self.differences.keys.sorted().filter { !ids.contains($0) } == [])
    }

    @Test(arguments: vectors) func endsAsItSays(vector: AttackVector) throws {
        let problems = try problems(of: vector)
        // A difference that is none any more has to leave the list.
        #expect(problems.isEmpty == (Self.differences[vector.id] == nil), "\(problems)")
    }

    private func problems(of vector: AttackVector) throws -> [String] {
        switch vector.target {
        case "json": json(vector)
        case "yaml": yaml(vector)
        case "form": form(vector)
        case "email": mail(vector)
        case "template": try template(vector)
        default: caseName(vector)
        }
    }

    private func refusal(_ vector: AttackVector, _ words: String?) -> [String] {
        guard vector.expects("error") else { return [] }
        if (vector.error == nil) == (words == nil) { return [] }
        return ["expected \(vector.error ?? "to be read"), found \(words ?? "it was read")"]
    }

    private func json(_ vector: AttackVector) -> [String] {
        do {
            let tree = try readJSON(vector.input)
            let text = String(decoding: canonicalJSON(tree), as: UTF8.self)
            var problems = refusal(vector, nil)
            if let lexeme = vector.text("lexeme_kept"), !text.contains(lexeme) {
                problems.append("the digits: \(text)")
            }
            if let key = vector.text("plain_key"), !text.contains("\"\(key)\"") { problems.append("the key: \(text)") }
            return problems
        } catch {
            return refusal(vector, error.words) + (vector.text("policy") == "accept" ? [error.words] : [])
        }
    }

    private func yaml(_ vector: AttackVector) -> [String] {
        guard let text = String(validating: vector.input, as: UTF8.self) else { return refusal(vector, "no UTF-8") }
        var log = DiagnosticLog()
        let node = readYAML(SourceFile(path: "a.yaml", text: text), into: &log)
        var problems = refusal(vector, log.sorted.first?.message)
        if let line = vector.number("line"), log.sorted.first?.range.start.line != line { problems.append("the line") }
        if let kept = vector.text("string_field_keeps_source") {
            guard case .mapping(let entries)? = node?.content, case .scalar(kept)? = entries.first?.value.content else {
                return problems + ["the source is not kept"]
            }
        }
        return problems
    }

    private func form(_ vector: AttackVector) -> [String] {
        let headers = [Delivery.Header(name: "Content-Type", value: "application/x-www-form-urlencoded")]
        switch decodeDelivery(method: "POST", query: [], headers: headers, body: vector.input) {
        case .unreadable(let words): return refusal(vector, words)
        case .handshake: return ["taken for a handshake"]
        case .events(let trees):
            let text = trees.map { String(decoding: canonicalJSON($0), as: UTF8.self) }.joined()
            let kept = ["form/negative-index": "{\"-1\"", "form/hpp": "phone", "form/cp1251": "Петр"][vector.id]
            return refusal(vector, nil) + (kept.map { text.contains($0) } ?? true ? [] : [text])
        }
    }

    private func mail(_ vector: AttackVector) -> [String] {
        let message: MailMessage
        do {
            message = try decodeMail(vector.input)
        } catch {
            return refusal(vector, error.words)
        }
        var problems = refusal(vector, nil)
        if vector.expects("no_control_chars_in_header_values") {
            let values = message.headers.map(\.value) + [message.subject ?? "", message.from?.address ?? ""]
            for value in values where value.unicodeScalars.contains(where: { $0.value < 32 }) {
                problems.append("a control character in '\(value)'")
            }
        }
        if let address = vector.text("address_is_not"), message.from?.address == address {
            problems.append("the sender")
        }
        if let name = vector.text("filename"), message.attachments.first?.name != name {
            problems.append("named \(message.attachments.first?.name ?? "nothing")")
        }
        return problems
    }

    /// What is sent is a value: nothing in it is evaluated, wherever it goes.
    private func template(_ vector: AttackVector) throws -> [String] {
        let text = String(decoding: vector.input, as: UTF8.self)
        let body = "{\"name\":\(jsonText(text)),\"phone\":\"+79161234567\"}"
        let request = "POST /in/a HTTP/1.1\nContent-Type: application/json\n\n\(body)"
        let recorded = try RecordedDelivery(parsing: Array(request.utf8), name: "a.http")
        guard let now = Instant(milliseconds: 1_775_721_960_000) else { return ["no time"] }
        var state = RunState()
        var crm = MemoryCRM(FuzzSpecs.program)
        let outcome = deliver(
            recorded.delivery(at: now, id: "d", isLate: false),
            program: FuzzSpecs.program,
            state: &state,
            crm: &crm
        )
        guard case .runs(let runs) = outcome.result else { return ["it does not run"] }
        let values = runs.flatMap(\.commands).flatMap(\.fields).map(\.after)
        return values.contains(.text(text)) ? [] : ["\(values)"]
    }

    /// A recorded case is named after what was sent: whatever that is, the name is one portable word.
    private func caseName(_ vector: AttackVector) -> [String] {
        let word = fileWord(String(decoding: vector.input, as: UTF8.self), else: "root")
        let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")
        let isPortable = word.allSatisfy { letters.contains($0) } && word.first != "." && word.utf8.count <= 60
        return isPortable && !word.isEmpty ? [] : ["it becomes '\(word)'"]
    }
}
