import Foundation
import SpecRuntime
import SpecTestSupport
import Testing

/// Test cases made by others for readers of JSON.
@Suite(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set")) struct JSONCorpusTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let verdict: String?
        }
        let id: String
        let input_b64: String
        let expected: Expected
    }

    @Test func agreesWithJSONTestSuite() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/json-test-suite/cases.json"))
        #expect(cases.count == 340)
        var differences: [String] = []
        for example in cases {
            let bytes = try #require(Data(base64Encoded: example.input_b64))
            let isRead = failure(Array(bytes)) == nil
            switch example.expected.verdict {
            case "accept" where !isRead, "reject" where isRead: differences.append(example.id)
            case "accept", "reject", "either", nil: break
            default: differences.append("unknown verdict of \(example.id)")
            }
        }
        // A key twice is well-formed JSON, and we refuse it: of two values nobody could say which was meant.
        #expect(differences.sorted() == ["y_object_duplicated_key", "y_object_duplicated_key_and_value"])
    }

    @Test func whatIsReadIsWrittenTheSame() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/json-test-suite/cases.json"))
        for example in cases {
            let bytes = try #require(Data(base64Encoded: example.input_b64))
            guard let tree = try? readJSON(Array(bytes)) else { continue }
            let written = canonicalJSON(tree)
            #expect(try canonicalJSON(readJSON(written)) == written, "\(example.id)")
            let indented = Array(indentedJSON(tree, tree.root).utf8)
            #expect(try canonicalJSON(readJSON(indented)) == written, "\(example.id)")
        }
    }
}
