import Foundation
import SpecBase
import SpecTestSupport
import SpecYAML
import Testing

/// Test cases made by others for readers of YAML.
@Suite(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set")) struct YAMLCorpusTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let fail: Bool
            let events: [String]?
        }
        let id: String
        let input: String
        let expected: Expected
    }

    @Test func agreesWithYAMLTestSuite() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/yaml-test-suite/cases.json"))
        #expect(cases.count == 406)
        var differences: [String] = []
        for example in cases {
            var tree = EventTree(example.expected.events ?? [])
            let wanted = tree.shown
            let isRefused = example.expected.fail || !tree.refused.isEmpty
            var log = DiagnosticLog()
            let read = readYAML(SourceFile(path: "a.yaml", text: example.input), into: &log).map(shown)
            #expect((read == nil) == log.hasErrors, "\(example.id)")
            if isRefused ? read != nil : read != wanted { differences.append(example.id) }
        }
        #expect(differences.sorted() == YAMLDifferences.all.sorted())
    }

    @Test func hostileFilesEndInWords() throws {
        struct Vector: Decodable {
            struct Expected: Decodable {
                let error: String?
                let line: Int?
                let string_field_keeps_source: String?
            }
            struct Recipe: Decodable {
                struct Part: Decodable {
                    let s: String
                    let n: Int
                }
                let `repeat`: [Part]
            }
            let id: String
            let target: String
            let expected: Expected
            let input_b64: String?
            let recipe: Recipe?
        }
        struct Target: Decodable {
            let target: String
            let id: String
        }
        let data = try Corpora.data("corpora/attack-vectors/cases.json")
        // Vectors for other readers have other shapes.
        let objects = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let ours = try JSONSerialization.data(withJSONObject: objects.filter { $0["target"] as? String == "yaml" })
        let vectors = try JSONDecoder().decode([Vector].self, from: ours)
        #expect(vectors.count == 20)
        // Our bound on depth is 100; these vectors stay within it.
        let withinOurBounds: Set<String> = ["yaml/flow-seq-100", "yaml/flow-map-65"]
        let kinds = [
            "limit": "yaml-alias", "depth": "yaml-too-large", "tag": "yaml-tag", "duplicate_key": "duplicate-key",
            "syntax": "malformed-yaml", "encoding": "not-text", "many_documents": "malformed-yaml",
        ]
        for vector in vectors {
            let bytes = vector.input_b64.flatMap { Data(base64Encoded: $0) }
            let text =
                bytes.map { String(decoding: $0, as: UTF8.self) }
                ?? (vector.recipe?.repeat ?? []).map { String(repeating: $0.s, count: $0.n) }.joined()
            var log = DiagnosticLog()
            var node: YAMLNode?
            let time = ContinuousClock().measure { node = readYAML(SourceFile(path: "a.yaml", text: text), into: &log) }
            #expect(time < .seconds(2), "\(vector.id)")
            let wanted = withinOurBounds.contains(vector.id) ? nil : vector.expected.error.flatMap { kinds[$0] }
            #expect(log.sorted.first?.kind.id == wanted, "\(vector.id)")
            if let line = vector.expected.line { #expect(log.sorted.first?.range.start.line == line, "\(vector.id)") }
            if let kept = vector.expected.string_field_keeps_source {
                #expect(node.map(shown)?.contains(kept.debugDescription) == true, "\(vector.id)")
            }
        }
    }
}

func shown(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): text.debugDescription
    case .sequence(let elements): "[" + elements.map(shown).joined(separator: ",") + "]"
    case .mapping(let entries):
        "{" + entries.map { "\($0.key.value.debugDescription):\(shown($0.value))" }.joined(separator: ",") + "}"
    }
}

/// The tree that a list of events of the test suite describes.
struct EventTree {
    private var events: ArraySlice<String>
    private var anchors: [String: String] = [:]
    /// What we refuse on purpose, among the events.
    private(set) var refused: Set<String> = []

    init(_ events: [String]) {
        self.events = events[...]
    }

    var shown: String {
        mutating get {
            let documents = events.count { $0.hasPrefix("+DOC") }
            guard documents == 1 else {
                refused.insert("documents")
                return ""
            }
            events = events.drop { !$0.hasPrefix("+DOC") }.dropFirst()
            return value()
        }
    }

    private mutating func value() -> String {
        guard let event = events.popFirst() else { return "" }
        var rest = event.dropFirst(4).drop { $0 == " " }
        if event.hasPrefix("+") {
            for flow in ["[]", "{}"] where rest.hasPrefix(flow) { rest = rest.dropFirst(2).drop { $0 == " " } }
        }
        var anchor: String?
        if event.hasPrefix("=ALI") { return anchors[String(rest.dropFirst())] ?? "?" }
        if rest.hasPrefix("&") {
            anchor = String(rest.dropFirst().prefix { $0 != " " })
            rest = rest.dropFirst().drop { $0 != " " }.drop { $0 == " " }
        }
        if rest.hasPrefix("<") {
            refused.insert("tag")
            rest = rest.drop { $0 != ">" }.dropFirst().drop { $0 == " " }
        }
        var text: String
        switch event.prefix(4) {
        case "+SEQ":
            var parts: [String] = []
            while let next = events.first, next != "-SEQ" { parts.append(value()) }
            _ = events.popFirst()
            text = "[" + parts.joined(separator: ",") + "]"
        case "+MAP":
            var parts: [String] = []
            while let next = events.first, next != "-MAP" {
                let key = value()
                if key.hasPrefix("[") || key.hasPrefix("{") { refused.insert("key") }
                parts.append("\(key):\(value())")
            }
            _ = events.popFirst()
            text = "{" + parts.joined(separator: ",") + "}"
        default: text = unescaped(rest.dropFirst()).debugDescription
        }
        if let anchor { anchors[anchor] = text }
        return text
    }

    private func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(["n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "\\": "\\"][character] ?? character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
