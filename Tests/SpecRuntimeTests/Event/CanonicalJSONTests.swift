import Foundation
import SpecRuntime
import SpecTestSupport
import Testing

/// What digests are taken of is RFC 8785's form, but for numbers, which keep their digits.
@Suite struct CanonicalJSONTests {
    @Test(arguments: [
        // Keys by the code units of UTF-16: a pair of surrogates stands before U+E000, and a prefix before what it begins.
        (
            #"{"😀":1,"\uE000":2,"ﬀ":3,"я":4,"Я":5,"aa":6,"a":7,"A":8,"":9}"#,
            #"{"":9,"A":8,"a":7,"aa":6,"Я":5,"я":4,"😀":1,"\#u{E000}":2,"ﬀ":3}"#
        ),
        (#"{"10":1,"9":2,"1":3,"-1":4}"#, #"{"-1":4,"1":3,"10":1,"9":2}"#),
        (#"{"\u00e9":1,"e\u0301":2}"#, "{\"e\u{301}\":2,\"\u{E9}\":1}"),
        (#"{"𐀀":1,"𐀁":2,"\uFFFD":3,"\uD7FF":4}"#, "{\"\u{D7FF}\":4,\"𐀀\":1,\"𐀁\":2,\"\u{FFFD}\":3}"),
        // Within each other; lists keep their order.
        (#"[{"b":[{"d":1,"c":2}],"a":{}}, 2, 1]"#, #"[{"a":{},"b":[{"c":2,"d":1}]},2,1]"#),
        // Two letters where JSON has them, four small digits elsewhere, all else as it is.
        (
            #""\u0000\u0001\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u001F""#,
            #""\u0000\u0001\u0007\b\t\n\u000b\f\r\u000e\u001f""#
        ),
        (
            #""\u0020\u0022\u002F\u005C\u007F\u0080\u2028\u2029\uFEFF\uFFFF""#,
            "\" \\\"/\\\\\u{7F}\u{80}\u{2028}\u{2029}\u{FEFF}\u{FFFF}\""
        ),
        (#""\u00c5 A\u030A \ud83d\ude00""#, "\"\u{C5} A\u{30A} 😀\""),
        (" [ true , false , null , [ ] , { } ] ", "[true,false,null,[],{}]"),
        // By design: digits are kept.
        ("[1.0,1,1e0,10000000000000000999,0.10]", "[1.0,1,1e0,10000000000000000999,0.10]"),
    ])
    func isInOneForm(text: String, form: String) throws {
        #expect(String(decoding: canonicalJSON(try readJSON(Array(text.utf8))), as: UTF8.self) == form)
    }

    @Test func orderOfKeysAndBlanksMakesNoOtherForm() throws {
        let forms = try [#"{"a":1,"b":{"c":2,"d":3}}"#, "{\"b\" : {\"d\":3, \"c\":2},\n\"a\":1}"].map {
            canonicalJSON(try readJSON(Array($0.utf8)))
        }
        #expect(forms[0] == forms[1])
    }

    private struct Corpus: Decodable {
        struct Pair: Decodable {
            let id: String
            let input: String
            let expected: String
        }
        let pairs: [Pair]
    }

    /// The numbers of the published pairs that are written otherwise.
    private static let digits: [String: [(String, String)]] = [
        "structures": [("56.0", "56")],
        "values": [
            ("333333333.33333329", "333333333.3333333"), ("1E30", "1e+30"), ("4.50", "4.5"), ("2e-3", "0.002"),
            ("0.000000000000000000000000001", "1e-27"),
        ],
    ]

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func agreesWithThePublishedPairsButForDigits() throws {
        let corpus = try JSONDecoder().decode(Corpus.self, from: Corpora.data("corpora/jcs-rfc8785/cases.json"))
        #expect(corpus.pairs.count == 6)
        for pair in corpus.pairs {
            var form = String(decoding: canonicalJSON(try readJSON(Array(pair.input.utf8))), as: UTF8.self)
            for (ours, theirs) in Self.digits[pair.id] ?? [] { form.replace(ours, with: theirs) }
            #expect(form.utf8.elementsEqual(pair.expected.utf8), "\(pair.id): \(form)")
        }
        Corpora.report(
            "RFC 8785: \(corpus.pairs.count) of \(corpus.pairs.count) pairs, the digits of \(Self.digits.values.joined().count) "
                + "numbers kept on purpose"
        )
    }
}
