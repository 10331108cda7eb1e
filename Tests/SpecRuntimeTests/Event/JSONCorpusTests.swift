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
        Corpora.report(
            "JSON: \(cases.count - refused.count) of \(cases.count) valid texts read, \(refused.count) refused for a "
                + "key that is there twice"
        )
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
        Corpora.report("JSON: \(cases.count - accepted.count) of \(cases.count) invalid texts refused")
    }

    /// Free cases that we read: numbers of any size keep their digits, a byte order mark is passed over, keys that are
    /// equal only in NFC are two, NUL is a character.
    ///
    /// The rest is refused: lone surrogates, bytes that are not UTF-8, UTF-16, a key twice, more than 100 levels.
    private static let readFreely: Set<String> = [
        "i_number_double_huge_neg_exp", "i_number_huge_exp", "i_number_neg_int_huge_exp",
        "i_number_pos_double_huge_exp", "i_number_real_neg_overflow", "i_number_real_pos_overflow",
        "i_number_real_underflow", "i_number_too_big_neg_int", "i_number_too_big_pos_int",
        "i_number_very_big_negative_int", "i_structure_UTF-8_BOM_empty_object", "number_-9223372036854775808",
        "number_-9223372036854775809", "number_1.0", "number_1.000000000000000005", "number_1000000000000000",
        "number_10000000000000000999", "number_1e-999", "number_1e6", "number_9223372036854775807",
        "number_9223372036854775808", "object_key_nfc_nfd", "object_key_nfd_nfc", "string_with_escaped_NULL",
    ]

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func freeCasesAreDecided() throws {
        let cases = try cases("either")
        let read = cases.filter { (try? readJSON($0.bytes)) != nil }
        #expect(Set(read.map(\.id)) == Self.readFreely)
        Corpora.report("JSON: \(read.count) of \(cases.count) free cases read, the rest refused, as listed")
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
