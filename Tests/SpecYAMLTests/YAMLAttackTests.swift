import Foundation
import SpecBase
import SpecTestSupport
import SpecYAML
import Testing

/// Files made to break readers: each ends in an error or in a tree within bounds.
@Suite struct YAMLAttackTests {
    struct Case: Decodable {
        struct Recipe: Decodable {
            struct Part: Decodable {
                let s: String
                let n: Int
            }
            let `repeat`: [Part]?
        }
        struct Expected: Decodable {
            let error: String?
            let line: Int?
            let string_field_keeps_source: String?
        }
        let id: String
        let target: String
        let input_b64: String?
        let recipe: Recipe?
        let expected: Expected

        var text: String {
            if let recipe { return (recipe.repeat ?? []).map { String(repeating: $0.s, count: $0.n) }.joined() }
            return String(decoding: input_b64.flatMap { Data(base64Encoded: $0) } ?? Data(), as: UTF8.self)
        }
    }

    private static let ids = [
        "limit": "yaml-alias", "depth": "yaml-too-large", "tag": "yaml-tag", "duplicate_key": "duplicate-key", "syntax": "malformed-yaml",
        "encoding": "not-text", "many_documents": "malformed-yaml",
    ]

    /// Our bound is 100 levels and not 64.
    private static let within = ["yaml/flow-map-65", "yaml/flow-seq-100"]

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"), .timeLimit(.minutes(1)))
    func everyAttackEnds() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/attack-vectors/cases.json"))
            .filter { $0.target == "yaml" }
        #expect(cases.count == 20)
        for example in cases {
            let found = read(example.text)
            if let value = example.expected.string_field_keeps_source {
                #expect(found.tree == object([("country", quoted(value))]), "\(example.id)")
            } else if let error = example.expected.error, !Self.within.contains(example.id) {
                #expect(found.ids == [Self.ids[error] ?? error], "\(example.id)")
            } else {
                #expect(found.ids == [], "\(example.id)")
            }
        }
    }
}
