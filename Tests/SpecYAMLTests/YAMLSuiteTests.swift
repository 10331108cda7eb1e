import Foundation
import SpecBase
import SpecTestSupport
import SpecYAML
import Testing

/// Our reader beside yaml-test-suite, which is of YAML 1.2; libyaml reads 1.1.
@Suite struct YAMLSuiteTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let fail: Bool
            let events: [String]
        }
        let id: String
        let tags: [String]
        let input: String
        let skip: Bool
        let expected: Expected
    }

    /// Invalid in YAML 1.2, but read by libyaml.
    private static let tooLenient: [String] = []

    /// Plain documents of YAML 1.2 that libyaml refuses, or that hold what we refuse: empty files, tabs, control characters.
    private static let tooStrict: [String] = []

    private func cases() throws -> [Case] {
        try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/yaml-test-suite/cases.json")).filter { !$0.skip }
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func invalidFilesAreRefused() throws {
        let cases = try cases().filter(\.expected.fail)
        #expect(cases.count > 90)
        #expect(cases.filter { read($0.input).tree != nil }.map(\.id).sorted() == Self.tooLenient)
    }

    /// Valid files with one document, without tags, anchors and aliases, and with texts for keys.
    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func validFilesHaveTheirTexts() throws {
        var compared = 0
        var differences: [String] = []
        for example in try cases() where !example.expected.fail {
            var events = EventTree(example.expected.events)
            guard let wanted = events.document() else { continue }
            compared += 1
            if read(example.input).tree != wanted { differences.append(example.id) }
        }
        #expect(compared > 150)
        #expect(differences.sorted() == Self.tooStrict)
    }
}

/// The events of the suite, such as `+MAP` and `=VAL :a`, as a tree.
private struct EventTree {
    private let events: [String]
    private var at = 0
    private var isOurs = true

    init(_ events: [String]) {
        self.events = events
    }

    /// The one document; `nil` for what we do not read.
    mutating func document() -> String? {
        guard events.count(where: { $0.hasPrefix("+DOC") }) == 1, let start = events.firstIndex(where: { $0.hasPrefix("+DOC") }) else { return nil }
        at = start + 1
        let tree = value()
        return isOurs ? tree : nil
    }

    private mutating func value() -> String {
        let event = events[at]
        at += 1
        if event.hasPrefix("=VAL ") {
            let rest = event.dropFirst(5)
            guard let style = rest.first, ":'\"|>".contains(style) else { return refused() }
            return quoted(Self.unescaped(rest.dropFirst()))
        }
        guard event == "+MAP" || event == "+MAP {}" || event == "+SEQ" || event == "+SEQ []" else { return refused() }
        var values: [String] = []
        var entries: [(String, String)] = []
        while isOurs, !events[at].hasPrefix("-") {
            if event.hasPrefix("+SEQ") {
                values.append(value())
                continue
            }
            guard events[at].hasPrefix("=VAL "), let style = events[at].dropFirst(5).first, ":'\"|>".contains(style) else { return refused() }
            let name = Self.unescaped(events[at].dropFirst(6))
            at += 1
            if name == "<<" || entries.contains(where: { $0.0 == name }) { return refused() }
            entries.append((name, value()))
        }
        at += 1
        return event.hasPrefix("+SEQ") ? "[\(values.joined(separator: ","))]" : object(entries)
    }

    private mutating func refused() -> String {
        isOurs = false
        return ""
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscape = false
        for character in text {
            if isEscape {
                result.append(["n": "\n", "t": "\t", "r": "\r", "b": "\u{8}"][character] ?? character)
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
