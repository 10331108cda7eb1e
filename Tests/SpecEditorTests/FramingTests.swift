import SpecEditor
import Testing

/// What is read may be cut anywhere.
struct FramingTests {
    private static let stream = Array(
        "Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[1]"
            .utf8
    )

    @Test("Messages are the same however the stream is cut", arguments: 1...20)
    func cutsAnywhere(_ size: Int) throws {
        var framer = MessageFramer()
        var messages: [String] = []
        for start in stride(from: 0, to: Self.stream.count, by: size) {
            framer.append(Array(Self.stream[start..<min(start + size, Self.stream.count)]))
            while let message = try framer.next() { messages.append(String(decoding: message, as: UTF8.self)) }
        }
        #expect(messages == ["{}", "[1]"])
        #expect(framer.isBetweenMessages)
    }

    @Test(
        "A header that gives no length is refused with its words",
        arguments: [
            ("Content-Length: 12x\r\n\r\n", "'Content-Length: 12x' gives no length"),
            ("Content-Length: -1\r\n\r\n", "'Content-Length: -1' gives no length"),
            ("Content-Length:\r\n\r\n", "'Content-Length:' is no line of a header"),
            ("Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "'Content-Length: 2' gives no length"),
            ("Content-Type: x\r\n\r\n", "the header has no Content-Length"),
            ("\r\n\r\n", "the header has no Content-Length"),
            ("{}\r\n\r\n", "'{}' is no line of a header"),
            ("Content-Length: 67108865\r\n\r\n", "a message of 67108865 bytes; at most 67108864 are read"),
            (
                "Content-Length: 99999999999999999999999\r\n\r\n",
                "a message of 99999999999999999999 bytes; at most 67108864 are read"
            ),
            (String(repeating: "x", count: 5_000), "no empty line ends the header within 4096 bytes"),
        ]
    )
    func refuses(_ text: String, _ words: String) {
        var framer = MessageFramer()
        framer.append(Array(text.utf8))
        #expect {
            try framer.next()
        } throws: { error in
            (error as? FramingError)?.message == words
        }
    }

    @Test(
        "JSON of editors reads",
        arguments: [
            (#"{"a":[1,-2.50,true,null]}"#, ["a": [1, .number("-2.50"), true, nil]]),
            (#""\ud83d\ude00""#, "😀"),
            // Halves of a pair become the mark for what cannot be read, of the same length in UTF-16.
            (#""a\ud83db""#, "a\u{FFFD}b"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
            (#""\\ud83d""#, #"\ud83d"#),
            ("123456789012345678901234567890", .number("123456789012345678901234567890")),
        ] as [(String, JSON)]
    )
    func readsJSON(_ text: String, _ value: JSON) throws {
        #expect(try JSON(reading: Array(text.utf8)) == value)
    }

    @Test(
        "Whole numbers are read from digits, and no number is too large to be asked",
        arguments: [("3", 3), ("3.0", 3), ("-0", 0), ("3.5", nil), ("1e400", nil), ("99999999999999999999", nil)]
            as [(String, Int?)]
    )
    func readsIntegers(_ digits: String, _ number: Int?) {
        #expect(JSON.number(digits).integer == number)
    }
}
