import SpecRuntime
import Testing

/// A delivery is told apart by what its header says and what its body is.
@Suite struct DeliveryWordsTests {
    static let form = "application/x-www-form-urlencoded"
    static let json = "application/json"

    @Test(arguments: [
        (Sent(query: ""), "handshake"),
        (Sent(query: "test=test"), "handshake"),
        (Sent(body: "test=test", type: form), "handshake"),
        (Sent(body: "test=test\r\n", type: form), "handshake"),
        (Sent(body: #"{"test":"test"}"#, type: json), "handshake"),
        (Sent(body: "test=test&a=1", type: form), #"{"test":"test","a":"1"}"#),
        (Sent(query: "a=1&b[c]=2"), #"{"a":"1","b":{"c":"2"}}"#),
        (Sent(query: "source=ad", body: #"{"a":1}"#, type: json), #"{"a":1}"#),
        (Sent(body: #"{"a":1}"#, type: "application/json; charset=utf-8"), #"{"a":1}"#),
        (Sent(body: #"{"a":1}"#, type: "application/vnd.api+json"), #"{"a":1}"#),
        (Sent(body: #"{"a":"b&c=d"}"#, type: form), #"{"a":"b&c=d"}"#),
        (Sent(body: #"{"a":1}"#, type: "text/plain"), #"{"a":1}"#),
        (Sent(body: #"{"a":1}"#, type: nil), #"{"a":1}"#),
        (Sent(body: "\u{FEFF}{\"a\":1}", type: "text/plain"), #"{"a":1}"#),
        (Sent(body: "a=1", type: nil), #"{"a":"1"}"#),
        (Sent(body: "a=1\n", type: form), #"{"a":"1"}"#),
        (Sent(body: "[name]=1", type: form), #"{"[name]":"1"}"#),
        (Sent(body: #"[{"a":1},{"a":2}]"#, type: json), #"{"a":1} {"a":2}"#),
        (Sent(body: "[]", type: json), ""),
        (
            Sent(body: "42", type: json),
            "unreadable: not JSON at line 1, column 1: a lone value; an object or a list of objects is wanted"
        ),
        (
            Sent(body: #"[{"a":1},2]"#, type: json),
            "unreadable: not JSON at line 1, column 1: element 2 of the list is no object"
        ),
        (
            Sent(body: "a=1&b=2", type: json),
            "unreadable: not JSON at line 1, column 1: 'a' where a value is wanted; it looks like a form"
        ),
        (
            Sent(body: "{'a':1}", type: json),
            "unreadable: not JSON at line 1, column 2: a single quote; JSON texts have double quotes"
        ),
        (Sent(body: "hello", type: "text/plain"), "unreadable: the body is neither JSON nor a form"),
        (Sent(body: "<a/>", type: "text/xml"), "unreadable: the body is neither JSON nor a form"),
        (Sent(body: #"{"a":1}"#, type: "application/json; charset=windows-1251"), #"{"a":1}"#),
        (
            Sent(body: "a=%C0", type: "\(form); charset=windows-1251"),
            "unreadable: the body is in 'windows-1251'; only UTF-8 is read"
        ),
        (
            Sent(body: "x", type: json, more: [("Content-Encoding", "gzip")]),
            "unreadable: the body is compressed ('gzip'); only plain bodies are read"
        ),
    ])
    func bodyIsWhatItIs(sent: Sent, result: String) {
        #expect(decoded(sent) == result)
    }

    @Test func tooLargeIsSaidInBytes() {
        let limits = DecodeLimits(bytes: 5, depth: 3, nodes: 5, pairs: 2)
        #expect(
            decoded(Sent(body: "a=1234", type: nil), limits)
                == "unreadable: the delivery has 6 bytes, and the limit is 5"
        )
        #expect(decoded(Sent(query: "a=1234"), limits) == "unreadable: the delivery has 6 bytes, and the limit is 5")
        #expect(decoded(Sent(query: "a=123"), limits) == #"{"a":"123"}"#)
    }

    @Test func parametersBeyondTheLimitsAreNotLostInSilence() {
        let limits = DecodeLimits(bytes: 50, depth: 3, nodes: 5, pairs: 2)
        let sent = Sent(query: "a=1&b=2&c=3", body: #"{"a":1}"#, type: Self.json)
        #expect(decoded(sent, limits) == "unreadable: the form has 3 fields, and the limit is 2")
    }

    @Test(arguments: [
        (
            "--B\r\nContent-Disposition: form-data; name=\"a[b]\"\r\n\r\nАнна\r\nline 2\r\n--B--\r\n",
            "{\"a\":{\"b\":\"Анна\\r\\nline 2\"}}"
        ),
        (
            "--B\r\ncontent-disposition: form-data; filename=\"C:\\x; \\\"y.txt\"; name=f\r\nContent-Type: text/plain\r\n\r\n12345\r\n--B--",
            #"{"f":{"filename":"C:\\x; \"y.txt","size":5}}"#
        ),
        ("--B\r\nContent-Disposition: form-data; name=\"e\"\r\n\r\n\r\n--B--\r\n", #"{"e":""}"#),
        ("--B--\r\n", "handshake"),
        (
            "--B\r\nContent-Disposition: form-data; name=\"e\"\r\n\r\nx",
            "unreadable: a part of the form does not end with its boundary"
        ),
        (
            "--B\nContent-Disposition: form-data; name=\"e\"\n\nx\n--B--\n",
            "unreadable: a part of the form does not end with its boundary; its lines end with CR LF, and there is no CR"
        ),
        ("--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--", "handshake"),
        ("none of it", "unreadable: the boundary 'B' is nowhere in the body"),
    ])
    func formsInPartsAreRead(body: String, result: String) {
        #expect(decoded(Sent(body: body, type: "multipart/form-data; boundary=\"B\"")) == result)
        #expect(decoded(Sent(body: body, type: "Multipart/Form-Data;boundary=B; charset=UTF-8")) == result)
    }

    @Test(arguments: [
        ("multipart/form-data", "the Content-Type names no boundary"),
        (
            "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
            "the boundary has 71 bytes, and a boundary has 1 to 70"
        ),
    ])
    func boundariesAreChecked(type: String, words: String) {
        #expect(decoded(Sent(body: "--B--", type: type)) == "unreadable: \(words)")
    }
}

/// A request in the words of a test.
struct Sent: Sendable, CustomTestStringConvertible {
    var query = ""
    var body = ""
    var type: String?
    var more: [(String, String)] = []

    var testDescription: String { "?\(query) \(type ?? "-"): \(body.prefix(60))" }
}

/// `handshake`, `unreadable: why`, or the events' payloads with a blank between.
func decoded(_ sent: Sent, _ limits: DecodeLimits = .standard) -> String {
    let headers = (sent.type.map { [("content-type", $0)] } ?? []) + sent.more
    let result = decodeDelivery(
        method: sent.body.isEmpty ? "GET" : "POST",
        query: Array(sent.query.utf8),
        headers: headers.map { Delivery.Header(name: $0.0, value: $0.1) },
        body: Array(sent.body.utf8),
        limits: limits
    )
    return switch result {
    case .unreadable(let why): "unreadable: \(why)"
    case .handshake: "handshake"
    case .events(let trees): trees.map { line($0) }.joined(separator: " ")
    }
}
