import Foundation
import SpecRuntime
import SpecTestSupport
import Testing

/// What is sent to hurt ends in words, soon.
@Suite struct HostileEventTests {
    static let form = "application/x-www-form-urlencoded"
    static let json = "application/json"

    struct Body: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var type: String
        var bytes: [UInt8]
        var isRefused = true
    }

    private static let size = 1 << 20

    static let bodies = [
        Body(testDescription: "lists", type: json, bytes: repeated("[")),
        Body(testDescription: "objects", type: json, bytes: repeated("{\"a\":")),
        Body(testDescription: "zeros", type: json, bytes: repeated("0", after: "{\"a\":1", before: "}")),
        Body(testDescription: "values", type: json, bytes: repeated("1,", after: "[", before: "1]")),
        Body(testDescription: "quotes", type: json, bytes: repeated("\"")),
        Body(
            testDescription: "escapes",
            type: json,
            bytes: repeated("\\u0000", after: "{\"a\":\"", before: "\"}"),
            isRefused: false
        ),
        Body(testDescription: "brackets of a key", type: form, bytes: repeated("[b]", after: "a", before: "=1")),
        Body(testDescription: "open brackets", type: form, bytes: repeated("[", after: "a"), isRefused: false),
        Body(testDescription: "ampersands", type: form, bytes: repeated("a&")),
        Body(
            testDescription: "deep fields",
            type: form,
            bytes: (0..<9_000).flatMap { Array("a\($0)\(String(repeating: "[b]", count: 99))=1&".utf8) }
        ),
        Body(
            testDescription: "parts",
            type: "multipart/form-data; boundary=B",
            bytes: repeated("\r\n--B\r\nContent-Disposition: form-data; name=a\r\n\r\n")
        ),
        Body(
            testDescription: "almost boundaries",
            type: "multipart/form-data; boundary=\(String(repeating: "-", count: 69))x",
            bytes: repeated("-")
        ),
    ]

    @Test(arguments: bodies) func endsSoon(body: Body) {
        var result: DecodedDelivery?
        let time = processorTime {
            let headers = [Delivery.Header(name: "Content-Type", value: body.type)]
            result = decodeDelivery(method: "POST", query: [], headers: headers, body: body.bytes)
        }
        let isRefused = if case .unreadable = result { true } else { false }
        #expect(isRefused == body.isRefused)
        // Quadratic time would take an hour. A linear one takes a second alone, and many times that while a loaded
        // machine builds without optimization beside it: the bound tells only these two apart.
        #expect(time < .seconds(300))
    }

    @Test func manyKeysAreReadInLinearTime() {
        let entries = (0..<100_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        let time = processorTime { #expect(failure(Array("{\(entries)}".utf8)) == nil) }
        #expect(time < .seconds(300))
    }

    /// Whatever bytes come, decoding ends, the same each time.
    @Test func anyBytesEndInAResult() {
        var random = Sequence(state: 42)
        let seeds = [
            #"{"a":[1,2.5e3,{"b":"\u0416\ud83d\ude00"}],"c":null,"d":true}"#, "a[b][]=1&c=%D0%96+x&a[b][2]=y",
            "--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\ny\r\n--B--\r\n",
            "POST /in/a?x=1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        ]
        let types = [Self.json, Self.form, "multipart/form-data; boundary=B", "text/plain", ""]
        for round in 0..<2_000 {
            var bytes = Array(seeds[round % seeds.count].utf8)
            for _ in 0...(random.next() % 4) where !bytes.isEmpty {
                let at = random.next() % bytes.count
                switch random.next() % 4 {
                case 0: bytes[at] = UInt8(random.next() % 256)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: bytes[at...].prefix(7), at: random.next() % bytes.count)
                default: bytes.removeSubrange(at...)
                }
            }
            let headers = [Delivery.Header(name: "Content-Type", value: types[random.next() % types.count])]
            func once() -> String {
                switch decodeDelivery(method: "POST", query: bytes, headers: headers, body: bytes) {
                case .unreadable(let why): why
                case .handshake: "handshake"
                case .events(let trees): trees.map { line($0) }.joined(separator: " ")
                }
            }
            #expect(once() == once())
            _ = try? RecordedRequest(parsing: bytes)
        }
    }

    /// About a mebibyte of one text.
    private static func repeated(_ text: String, after start: String = "", before end: String = "") -> [UInt8] {
        Array("\(start)\(String(repeating: text, count: size / text.utf8.count))\(end)".utf8)
    }

    private struct Sequence {
        var state: UInt64

        mutating func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
    }
}
