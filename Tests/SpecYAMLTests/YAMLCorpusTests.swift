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

    @Test func isNeverReadOtherwise() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/yaml-test-suite/cases.json"))
        #expect(cases.count == 406)
        var tally = Tally()
        for example in cases {
            var tree = SuiteTree(example.expected.events ?? [])
            let wanted = tree.shown
            var log = DiagnosticLog()
            let read = readYAML(SourceFile(path: "a.yaml", text: example.input), into: &log).map(shown)
            #expect((read == nil) == log.hasErrors, "\(example.id)")
            switch read {
            case nil where example.expected.fail: tally.invalidRefused += 1
            case nil where !tree.refused.isEmpty: tally.refusedByRule += 1
            case nil: tally.validRefused.append(example.id)
            case _ where example.expected.fail || !tree.refused.isEmpty: tally.accepted.append(example.id)
            case wanted: tally.readAsMeant += 1
            default: tally.readOtherwise.append(example.id)
            }
        }
        #expect(tally.accepted == [])
        #expect(tally.readOtherwise == [])
        #expect(tally.validRefused.sorted() == YAMLDifferences.refused.sorted())
        Corpora.report("YAML: \(tally.line)")
    }

    private struct Tally {
        var readAsMeant = 0
        var invalidRefused = 0
        var refusedByRule = 0
        var validRefused: [String] = []
        var accepted: [String] = []
        var readOtherwise: [String] = []

        var line: String {
            "\(readAsMeant) read as meant, \(invalidRefused) invalid refused, \(refusedByRule) refused by rule "
                + "(tags, keys that are no texts, several documents), \(validRefused.count) valid refused in words, "
                + "\(accepted.count) accepted wrongly, \(readOtherwise.count) read otherwise"
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
