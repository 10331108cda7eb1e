import SpecRuntime
import Testing

/// JSON is read strictly, keeps what was written, and says where it is wrong.
@Suite struct JSONWordsTests {
    @Test(arguments: [
        (#"{"b":1,"a":{"c":[]}}"#, #"{"a":{"c":[]},"b":1}"#),
        (" [ 1 , 2 ]\n", "[1,2]"),
        ("[1.10,-0.0,1e400,12345678901234567890,1E+2]", "[1.10,-0.0,1e400,12345678901234567890,1E+2]"),
        (#"["Ж😀 é"]"#, #"["Ж😀 é"]"#),
        (#"["\u0416\ud83d\ude00\/\b\f\n\r\t\"\\"]"#, #"["Ж😀/\b\f\n\r\t\"\\"]"#),
        (
            #"{"a\u0062":"plain","long enough to be skipped by words":"\n after"}"#,
            #"{"ab":"plain","long enough to be skipped by words":"\n after"}"#
        ),
        ("\u{FEFF}{}", "{}"),
        (#""""#, #""""#),
        ("null", "null"),
        (#"{"constructor":1,"":2}"#, #"{"":2,"constructor":1}"#),
    ])
    func keepsWhatWasWritten(text: String, canonical: String) throws {
        #expect(String(decoding: canonicalJSON(try readJSON(Array(text.utf8))), as: UTF8.self) == canonical)
    }

    @Test(arguments: [
        ("{\n  \"x\": 1,\n  \"й\": 2, \"x\": 3\n}", "3:11 the key \"x\" is there twice"),
        (#"{"a":1,"\u0061":2}"#, "1:8 the key \"a\" is there twice"),
        // Of a long key, the first 40 characters are shown.
        (
            "{\"\(String(repeating: "k", count: 40))\":1,\"\(String(repeating: "k", count: 40))\":2}",
            "1:47 the key \"\(String(repeating: "k", count: 40))\" is there twice"
        ),
        (
            "{\"\(String(repeating: "k", count: 41))\":1,\"\(String(repeating: "k", count: 41))\":2}",
            "1:48 the key \"\(String(repeating: "k", count: 40))…\" is there twice"
        ),
        ("{'a':1}", "1:2 a single quote; JSON texts have double quotes"),
        (#"{"a":'b'}"#, "1:6 a single quote; JSON texts have double quotes"),
        (#"{"a":True}"#, "1:6 'True', which JSON writes as 'true'"),
        ("[undefined]", "1:2 'undefined', which JSON does not have"),
        (#"[1, // one"#, "1:5 '//', which JSON does not have: no comments"),
        (#"{"a":1,}"#, "1:8 a comma before '}'"),
        (#"[1,]"#, "1:4 a comma before ']'"),
        (#"{"a" 1}"#, "1:6 '1' where ':' is wanted"),
        (#"{"a":1 "b":2}"#, "1:8 '\"' where ',' or '}' is wanted"),
        (#"[1 2]"#, "1:4 '2' where ',' or ']' is wanted"),
        ("{a:1}", "1:2 'a' where a key in double quotes is wanted"),
        ("", "1:1 the text ends where a value is wanted"),
        ("\u{FEFF}", "1:1 the text ends where a value is wanted"),
        (#"{"a":"#, "1:6 the text ends where a value is wanted"),
        (#"["Ж"#, "1:4 the text ends within quotes"),
        ("[\"a\nb\"]", "1:4 a control character within a text"),
        ("[\u{0}]", "1:2 the control character U+0000 where a value is wanted"),
        ("[\u{10}]", "1:2 the control character U+0010 where a value is wanted"),
        ("[\u{1F}]", "1:2 the control character U+001F where a value is wanted"),
        (#"["\x"]"#, "1:3 an unknown escape"),
        (#"["\u004:"]"#, "1:3 an unknown escape"),
        (#"["\u004g"]"#, "1:3 an unknown escape"),
        (#"["\u00"]"#, "1:3 an unknown escape"),
        (#"["\ud83d"]"#, "1:3 half of a surrogate pair"),
        (#"["\ud83dx\ude00"]"#, "1:3 half of a surrogate pair"),
        (#"["\ude00"]"#, "1:3 half of a surrogate pair"),
        (#"["\udc00\udc00"]"#, "1:3 half of a surrogate pair"),
        ("[007]", "1:5 a number that begins with 0"),
        ("[-]", "1:3 a number without digits"),
        ("[1.]", "1:4 a number that ends with '.'"),
        ("[1e]", "1:4 an exponent without digits"),
        ("{} x", "1:4 something after the value"),
        ("\u{FEFF}x", "1:1 'x' where a value is wanted"),
    ])
    func saysWhatIsWrongAndWhere(text: String, words: String) {
        #expect(failure(Array(text.utf8)) == words)
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        for bytes: [UInt8] in [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
        ] {
            #expect(failure([0x5B, 0x22] + bytes + [0x22, 0x5D]) == "1:3 bytes that are not UTF-8")
        }
        for byte: UInt8 in [0x80, 0xFF] {
            #expect(failure([byte]) == "1:1 a byte that is not UTF-8 where a value is wanted")
        }
    }

    @Test func manyKeysAreStillUnique() {
        let keys = (0..<500).map { "\"k\($0)\":\($0)" }
        #expect(failure(Array("{\(keys.joined(separator: ","))}".utf8)) == nil)
        for again in [3, 15, 16, 17, 499] {
            let text = "{\(keys.joined(separator: ",")),\"k\\u0030\":0,\"k\(again)\":1}"
            #expect(failure(Array(text.utf8))?.hasSuffix("the key \"k0\" is there twice") == true)
            let last = "{\(keys.joined(separator: ",")),\"k\(again)\":1}"
            #expect(failure(Array(last.utf8))?.hasSuffix("the key \"k\(again)\" is there twice") == true)
        }
    }

    @Test func limitsAreSaid() {
        let limits = DecodeLimits(bytes: 100, depth: 3, nodes: 5, pairs: 2, digits: 4)
        #expect(failure(Array("[[[1]]]".utf8), limits) == nil)
        #expect(failure(Array("[[[[1]]]]".utf8), limits) == "1:4 over 3 lists and objects within each other")
        #expect(failure(Array("[1,2,3,4,5]".utf8), limits) == "1:10 over 5 values")
        #expect(failure(Array("[12345]".utf8), limits) == "1:2 a number of 5 characters, and the limit is 4")
        #expect(failure([UInt8](repeating: 0x20, count: 101), limits) == "1:1 101 bytes, and the limit is 100")
    }

    @Test func treeAnswersWithoutKeysThatAreNotThere() throws {
        let tree = try readJSON(Array(#"{"items":[{"n":1},{"n":2}],"none":[],"zero":0,"no":false}"#.utf8))
        let items = try #require(tree.child(tree.root, key: "items"))
        let last = try #require(tree.element(items, -1))
        #expect(tree.child(last, key: "n").map(tree.text) == "2")
        #expect(tree.element(items, 2) == nil && tree.element(items, -3) == nil)
        // PHP writes an empty object as an empty list.
        let none = try #require(tree.child(tree.root, key: "none"))
        #expect(tree.kind(none) == .list && tree.child(none, key: "n") == nil)
        #expect(tree.children(tree.root).map(tree.key) == ["items", "none", "zero", "no"])
        #expect(tree.child(tree.root, key: "zero").map(tree.kind) == .number)
        #expect(tree.child(tree.root, key: "no").map(tree.text) == "false")
    }

    @Test func payloadIsShownIndented() throws {
        let tree = try readJSON(Array(#"{"имя":"Анна","a":[],"o":{},"l":[1,{"b":null}]}"#.utf8))
        #expect(
            indentedJSON(tree, tree.root) == """
                {
                  "имя": "Анна",
                  "a": [],
                  "o": {},
                  "l": [
                    1,
                    {
                      "b": null
                    }
                  ]
                }
                """
        )
    }
}

/// `LINE:COLUMN words`, or `nil` where the bytes are read.
func failure(_ bytes: [UInt8], _ limits: DecodeLimits = .standard) -> String? {
    do throws(JSONError) {
        _ = try readJSON(bytes, limits: limits)
        return nil
    } catch {
        return "\(error.line):\(error.column) \(error.words)"
    }
}
