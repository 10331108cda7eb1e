import SpecRuntime
import Testing

@Suite struct DecodeDeliveryTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var type: String?
        var query = ""
        var body = ""
        let wanted: String

        var testDescription: String { "\(type ?? "-") ?\(query) \(body.prefix(40))" }
    }

    private static let form = "application/x-www-form-urlencoded"
    private static let json = "application/json"

    private static let examples = [
        Example(
            query: "client_phone=74712773120&order_id=6510",
            wanted: "{\"client_phone\":\"74712773120\",\"order_id\":\"6510\"}"
        ),
        Example(query: "a=1", body: "\r\n ", wanted: "{\"a\":\"1\"}"),
        Example(query: "phone=+7", wanted: "{\"phone\":\" 7\"}"),
        Example(type: form, query: "x=1", body: "a=1&b[]=2", wanted: "{\"a\":\"1\",\"b\":[\"2\"]}"),
        Example(type: form, body: "a=1\r\n", wanted: "{\"a\":\"1\"}"),
        Example(type: "Application/X-WWW-Form-Urlencoded; Charset=\"UTF-8\"", body: "a=1", wanted: "{\"a\":\"1\"}"),
        Example(body: "a=1", wanted: "{\"a\":\"1\"}"),
        Example(type: "text/plain", body: "a=1", wanted: "{\"a\":\"1\"}"),
        Example(type: "\(form); charset=windows-1251", body: "a=1", wanted: "{\"a\":\"1\"}"),
        Example(type: "\(json); charset=windows-1251", body: "{\"a\":\"5%\"}", wanted: "{\"a\":\"5%\"}"),
        Example(type: json, body: "{\"a\":74712773120}", wanted: "{\"a\":74712773120}"),
        Example(type: "application/vnd.api+json", body: "{}", wanted: "{}"),
        Example(type: "text/plain", body: " {\"a\":1}", wanted: "{\"a\":1}"),
        Example(body: "\u{FEFF}{\"a\":1}", wanted: "{\"a\":1}"),
        Example(type: form, body: "{\"a\":\"b=c\"}", wanted: "{\"a\":\"b=c\"}"),
        Example(type: form, body: "[a]=1", wanted: "{\"[a]\":\"1\"}"),
        Example(type: json, body: "[{\"a\":1},{\"a\":2}]", wanted: "{\"a\":1} {\"a\":2}"),
        Example(type: json, body: "[]", wanted: ""),
        Example(type: json, body: "[{\"a\":{\"b\":[1]}}]", wanted: "{\"a\":{\"b\":[1]}}"),
        Example(wanted: "handshake"), Example(query: "test=test", wanted: "handshake"),
        Example(type: form, body: "test=test", wanted: "handshake"),
        Example(type: json, body: "{\"test\":\"test\"}", wanted: "handshake"),
        Example(type: form, body: "test=test&a=1", wanted: "{\"test\":\"test\",\"a\":\"1\"}"),
        Example(query: "test=1", wanted: "{\"test\":\"1\"}"), Example(query: "&&", wanted: "handshake"),
        Example(
            type: json,
            body: "a=1",
            wanted: "unreadable: not JSON at line 1, column 1: 'a' where a value is wanted; it looks like a form"
        ),
        Example(
            type: json,
            body: "{'a':1}",
            wanted: "unreadable: not JSON at line 1, column 2: a single quote; JSON texts have double quotes"
        ),
        Example(
            type: json,
            body: "5",
            wanted: "unreadable: not JSON at line 1, column 1: a lone value; an object or a list of objects is wanted"
        ),
        Example(
            type: json,
            body: "[{},1]",
            wanted: "unreadable: not JSON at line 1, column 1: element 2 of the list is no object"
        ),
        Example(
            type: form,
            body: "{\"a\"=1",
            wanted: "unreadable: not JSON at line 1, column 5: '=' where ':' is wanted"
        ),
        Example(type: "text/plain", body: "hello", wanted: "unreadable: the body is neither JSON nor a form"),
        Example(
            type: "\(form); charset=windows-1251",
            body: "a=%CF",
            wanted: "unreadable: the body is in 'windows-1251'; only UTF-8 is read"
        ),
        Example(type: "\(form); charset=windows-1251", body: "a=b", wanted: "{\"a\":\"b\"}"),
        Example(type: "\(json); charset=utf8", body: "{}", wanted: "{}"),
        Example(type: "multipart/form-data", body: "--x", wanted: "unreadable: the Content-Type names no boundary"),
    ]

    @Test(arguments: examples) func decodes(example: Example) {
        let headers = example.type.map { [Delivery.Header(name: "content-TYPE", value: $0)] } ?? []
        let decoded = decodeDelivery(
            method: "POST",
            query: bytes(example.query),
            headers: headers,
            body: bytes(example.body)
        )
        #expect(outcome(decoded) == example.wanted)
    }

    @Test func bytesOfAnotherCharsetAreUnreadable() {
        let header = Delivery.Header(name: "Content-Type", value: "application/json; charset=windows-1251")
        let decoded = decodeDelivery(
            method: "POST",
            query: [],
            headers: [header],
            body: bytes("{\"a\":\"") + [0xCF] + bytes("\"}")
        )
        #expect(outcome(decoded) == "unreadable: the body is in 'windows-1251'; only UTF-8 is read")
    }

    /// A large body, named in the log by what is said of it.
    struct LargeBody: CustomTestStringConvertible, Sendable {
        let text: String
        let words: String

        var testDescription: String { words }
    }

    @Test(arguments: [
        LargeBody(
            text: "a" + String(repeating: "[b]", count: 10_000) + "=1",
            words: "a field has 10001 brackets within each other, and the limit is 100"
        ),
        LargeBody(
            text: String(repeating: "a=1&", count: 100_000),
            words: "the form has 100000 fields, and the limit is 10000"
        ),
        LargeBody(
            text: String(repeating: "a", count: 9 << 20) + "=",
            words: "the delivery has 9437185 bytes, and the limit is 8388608"
        ),
        LargeBody(
            text: String(repeating: "[", count: 10_000),
            words: "not JSON at line 1, column 101: over 100 lists and objects within each other"
        ),
        LargeBody(
            text: "[" + String(repeating: "1,", count: 200_000) + "1]",
            words: "not JSON at line 1, column 400000: over 200000 values"
        ),
    ])
    func limitsEndInWords(_ body: LargeBody) {
        let decoded = decodeDelivery(method: "POST", query: [], headers: [], body: bytes(body.text))
        #expect(outcome(decoded) == "unreadable: \(body.words)")
    }

    @Test func aQueryBeyondTheLimitsIsUnreadable() {
        let query = bytes(String(repeating: "a&", count: 10_001))
        #expect(
            outcome(decodeDelivery(method: "GET", query: query, headers: [], body: []))
                == "unreadable: the form has 10001 fields, and the limit is 10000"
        )
        #expect(line(decodeQuery(query)) == "{}")
    }
}
