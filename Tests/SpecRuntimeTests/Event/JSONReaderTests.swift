import SpecRuntime
import Testing

@Suite struct JSONReaderTests {
    private func flaw(_ bytes: [UInt8]) -> String? {
        do throws(JSONError) {
            _ = try readJSON(bytes)
            return nil
        } catch {
            return "\(error.line):\(error.column): \(error.words)"
        }
    }

    /// Digits, order and text as written; blanks and escapes gone.
    @Test(arguments: [
        ("{}", "{}"), (" [ ] ", "[]"), ("{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}"),
        ("[1.10, -0.0, 1e400, 1E-400]", "[1.10,-0.0,1e400,1E-400]"),
        ("[12345678901234567890]", "[12345678901234567890]"), ("[\"\\u0041\\u044f\\ud83d\\ude00\"]", "[\"Aя😀\"]"),
        ("[\"\\udbff\\udffd\\ud800\\udc00\"]", "[\"\u{10FFFD}\u{10000}\"]"),
        ("{\"\\u0000aaaaaaab\":1,\"\\u0000aaaaaaac\":2}", "{\"\\u0000aaaaaaab\":1,\"\\u0000aaaaaaac\":2}"),
        ("[\"\\/\\b\\f\"]", "[\"/\\b\\f\"]"),
        ("\u{FEFF}{\"a\":null}", "{\"a\":null}"), ("\"a\"", "\"a\""), ("true", "true"),
        ("{\"\":[false]}", "{\"\":[false]}"),
        ("{\"constructor\":{\"admin\":true}}", "{\"constructor\":{\"admin\":true}}"),
        ("[\"\\u0000\"]", "[\"\\u0000\"]"),
        ("{\"é\":1,\"e\u{301}\":2}", "{\"é\":1,\"e\u{301}\":2}"),
    ]) func reads(text: String, as wanted: String) throws {
        #expect(line(try readJSON(bytes(text))).utf8.elementsEqual(wanted.utf8))
    }

    /// Every byte in every place of an escape's four: it is read where it is a hexadecimal digit, as what it stands for.
    @Test(arguments: 0..<4) func hexadecimalDigits(place: Int) {
        for byte in UInt8.min...UInt8.max {
            var digits = Array("1a2B".utf8)
            digits[place] = byte
            let unit = String(validating: digits, as: UTF8.self).flatMap { UInt32($0, radix: 16) }
            // A sign is no digit.
            let wanted = byte == UInt8(ascii: "+") ? nil : unit.flatMap(Unicode.Scalar.init)
            let read = try? readJSON(Array("\"\\u".utf8) + digits + Array("\"".utf8))
            #expect(read.map { $0.text($0.root) } == wanted.map { String($0) }, "byte \(byte)")
        }
    }

    @Test(arguments: [
        ("", 1, 1, "the text ends where a value is wanted"),
        ("{", 1, 2, "the end of the text where a key in double quotes is wanted"),
        ("{\"a\":1,\n \"a\":2}", 2, 2, "the key \"a\" is there twice"),
        ("{\"a\":1,\"\\u0061\":2}", 1, 8, "the key \"a\" is there twice"),
        ("{'a':1}", 1, 2, "a single quote; JSON texts have double quotes"), ("[1,]", 1, 4, "a comma before ']'"),
        ("{\"a\":1,}", 1, 8, "a comma before '}'"),
        ("[1 2]", 1, 4, "'2' where ',' or ']' is wanted"), ("[01]", 1, 4, "a number that begins with 0"),
        ("[12345678901:]", 1, 13, "':' where ',' or ']' is wanted"), ("[1:]", 1, 3, "':' where ',' or ']' is wanted"),
        ("[1.]", 1, 4, "a number that ends with '.'"),
        ("[1e]", 1, 4, "an exponent without digits"), ("[-]", 1, 3, "a number without digits"),
        ("[+1]", 1, 2, "'+' where a value is wanted"),
        ("[\"\\ud800\"]", 1, 3, "half of a surrogate pair"), ("[\"\\ude00\"]", 1, 3, "half of a surrogate pair"),
        ("[\"\\ud800x\"]", 1, 3, "half of a surrogate pair"),
        ("[\"\\x\"]", 1, 3, "an unknown escape"), ("[\"\\u12\"]", 1, 3, "an unknown escape"),
        ("[\"a\nb\"]", 1, 4, "a control character within a text"),
        ("[\"яя", 1, 5, "the text ends within quotes"), ("{} {}", 1, 4, "something after the value"),
        ("[NaN]", 1, 2, "'N' where a value is wanted"),
        ("[я]", 1, 2, "'я' where a value is wanted"), ("{\"a\" 1}", 1, 6, "'1' where ':' is wanted"),
        ("[tru]", 1, 2, "'t' where a value is wanted"),
    ]) func refuses(text: String, line: Int, column: Int, words: String) {
        #expect(flaw(bytes(text)) == "\(line):\(column): \(words)")
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD1],
            [0xF0, 0x9F, 0x98], [0x80],
        ] as [[UInt8]]
    ) func refusesBytesThatAreNotUTF8(inner: [UInt8]) {
        #expect(flaw(bytes("[\"") + inner + bytes("\"]")) == "1:3: bytes that are not UTF-8")
    }

    /// Every beginning of a character with every byte at the ends of what may follow: the standard library says which are
    /// UTF-8. At the end of a text the rest is wanted, too; among plain letters, words of eight bytes are passed over.
    @Test func takesUTF8Alone() {
        let edges: [UInt8] = [0x00, 0x22, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xF8, 0xFF]
        let later: [UInt8] = [0x41, 0x7F, 0x80, 0xBF, 0xC0]
        var sequences: [[UInt8]] = []
        for first in UInt8(0x80)...0xFF {
            sequences.append([first])
            for second in edges {
                sequences.append([first, second])
                for third in later {
                    sequences.append([first, second, third])
                    sequences += later.map { [first, second, third, $0] }
                }
            }
        }
        // A quote would end the text, a control is refused in any case.
        let differing = sequences.filter { inner in
            guard !inner.contains(0x22), !inner.contains(0x00) else { return false }
            let isText = String(validating: inner, as: UTF8.self) != nil
            return [("", ""), ("", "plain and long enough"), ("plain letters я", "x")].contains { before, behind in
                (flaw(bytes("[\"" + before) + inner + bytes(behind + "\"]")) == nil) != isText
            }
        }
        #expect(differing.prefix(5).isEmpty, "\(differing.count)")
    }

    /// Whatever the key, and however deep it stands.
    @Test(arguments: [0, 60]) func aKeyIsThereTwiceAfterAnObject(depth: Int) {
        let (before, behind) = (String(repeating: "[", count: depth), String(repeating: "]", count: depth))
        for number in 0..<400 {
            let text = "\(before){\"k\(number)\":{},\"k\(number)\":1}\(behind)"
            #expect(flaw(bytes(text))?.hasSuffix("the key \"k\(number)\" is there twice") == true)
        }
    }

    @Test func limitsHoldExactly() throws {
        let limits = DecodeLimits(bytes: 20, depth: 3, nodes: 4, pairs: 1)
        #expect(throws: Never.self) { try readJSON(bytes("[[[1]]]"), limits: limits) }
        #expect(throws: JSONError.self) { try readJSON(bytes("[[[[]]]]"), limits: limits) }
        #expect(throws: Never.self) { try readJSON(bytes("[1,2,3]"), limits: limits) }
        #expect(throws: JSONError.self) { try readJSON(bytes("[1,2,3,4]"), limits: limits) }
        #expect(throws: Never.self) { try readJSON(bytes("\"\(String(repeating: "a", count: 18))\""), limits: limits) }
        #expect(throws: JSONError.self) {
            try readJSON(bytes("\"\(String(repeating: "a", count: 19))\""), limits: limits)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{\"a\":", "[[],", "{\"a\":[", "\"\\u0000", "-", "1", "\"", " "])
    func hugeTextsEnd(part: String) {
        _ = try? readJSON(bytes(String(repeating: part, count: 1_000_000)))
    }

    @Test(.timeLimit(.minutes(1))) func manyKeysAreReadInTime() throws {
        let text = "{" + (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        let tree = try readJSON(bytes(text))
        #expect(tree.count(tree.root) == 100_000)
        #expect(throws: JSONError.self) { try readJSON(bytes(text.dropLast() + ",\"k77\":0}")) }
    }

    /// However often more room is wanted while it is read.
    @Test(arguments: [1, 15, 100, 3_000]) func aLargeObjectKeepsItsKeys(count: Int) throws {
        let keys = (0..<count).map { "key \($0)" }
        let tree = try readJSON(bytes("{" + keys.map { "\"\($0)\":[0]" }.joined(separator: ",") + "}"))
        #expect(tree.children(tree.root).map(tree.key) == keys)
    }

    @Test func truncatedTextsAreRefused() throws {
        let text = bytes("{\"a\":[1.5e+3,\"\\ud83d\\ude00я\",{\"b\":null,\"c\":true}],\"d\":false}")
        for count in 0..<text.count {
            #expect(throws: JSONError.self) { try readJSON(Array(text[..<count])) }
        }
    }

    @Test func elementsCountFromBothEnds() throws {
        let tree = try readJSON(bytes("[1,2,3]"))
        #expect(
            [0, 2, -1, -3, 3, -4].map { tree.element(tree.root, $0).map(tree.text) } == ["1", "3", "3", "1", nil, nil]
        )
        #expect(tree.child(tree.root, key: "0") == nil)
    }

    @Test func writesTextsForPeople() throws {
        let tree = try readJSON(bytes("{\"a\":[],\"b\":[1,{\"c\":\"я\\n\"}]}"))
        #expect(
            indentedJSON(tree, tree.root)
                == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    {\n      \"c\": \"я\\n\"\n    }\n  ]\n}"
        )
    }
}
