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
            var tree = SuiteTree(example.expected.events ?? [])
            let wanted = tree.shown
            let isRefused = example.expected.fail || !tree.refused.isEmpty
            var log = DiagnosticLog()
            let read = readYAML(SourceFile(path: "a.yaml", text: example.input), into: &log).map(shown)
            #expect((read == nil) == log.hasErrors, "\(example.id)")
            if isRefused ? read != nil : read != wanted { differences.append(example.id) }
        }
        #expect(differences.sorted() == YAMLDifferences.all.sorted())
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
struct SuiteTree {
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
