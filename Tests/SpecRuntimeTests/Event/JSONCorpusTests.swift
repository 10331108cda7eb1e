import Foundation
import SpecRuntime
import SpecTestSupport
import Testing

/// Our reader beside JSONTestSuite.
@Suite struct JSONCorpusTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let verdict: String
            let value: PlainValue?
        }
        let id: String
        let input_b64: String
        let expected: Expected

        var bytes: [UInt8] { Data(base64Encoded: input_b64).map { Array($0) } ?? [] }
    }

    /// Valid JSON that we refuse on purpose: a key that is there twice loses data.
    private static let refused = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]

    private func cases(_ verdict: String) throws -> [Case] {
        try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/json-test-suite/cases.json"))
            .filter { $0.expected.verdict == verdict }
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func validTextsAreRead() throws {
        let cases = try cases("accept")
        #expect(cases.count == 95)
        let refused = cases.filter { (try? readJSON($0.bytes)) == nil }
        #expect(refused.map(\.id).sorted() == Self.refused)
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func validTextsHaveTheirValues() throws {
        for example in try cases("accept") {
            guard let tree = try? readJSON(example.bytes) else { continue }
            let wanted = example.expected.value ?? .null
            #expect(
                PlainValue(tree, tree.root).description.utf8.elementsEqual(wanted.description.utf8),
                "\(example.id)"
            )
        }
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func invalidTextsAreRefused() throws {
        let cases = try cases("reject")
        #expect(cases.count == 188)
        let accepted = cases.filter { (try? readJSON($0.bytes)) != nil }
        #expect(accepted.map(\.id) == [])
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func whatIsReadReadsBackAsItself() throws {
        for example in try cases("accept") + cases("either") {
            guard let tree = try? readJSON(example.bytes) else { continue }
            let written = canonicalJSON(tree)
            #expect(canonicalJSON(try readJSON(written)) == written, "\(example.id)")
        }
    }
}
