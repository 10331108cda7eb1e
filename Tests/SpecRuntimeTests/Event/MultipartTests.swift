import SpecRuntime
import Testing

@Suite struct MultipartTests {
    private func decode(_ body: String, boundary: String = "x") -> String {
        let header = Delivery.Header(name: "Content-Type", value: "multipart/form-data; boundary=\(boundary)")
        return outcome(decodeDelivery(method: "POST", query: [], headers: [header], body: bytes(body)))
    }

    private static let body =
        "preamble\r\n--x\r\nContent-Disposition: form-data; name=\"a[b]\"\r\n\r\n1\r\n2\r\n--x\r\n"
        + "Content-Disposition: form-data; name=\"f\"; filename=\"я.txt\"\r\nContent-Type: text/plain\r\n\r\n12345\r\n--x\r\n"
        + "Content-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--x--\r\n"

    @Test(arguments: ["x", "\"x\""]) func readsTextsAndFiles(boundary: String) {
        #expect(
            decode(Self.body, boundary: boundary)
                == "{\"a\":{\"b\":\"1\\r\\n2\"},\"f\":{\"filename\":\"я.txt\",\"size\":5},\"empty\":\"\"}"
        )
    }

    @Test(arguments: [
        ("hello", "unreadable: the boundary 'x' is nowhere in the body"), ("--x--", "handshake"),
        ("--x", "unreadable: a part of the form does not end with its boundary"),
        (
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
            "unreadable: a part of the form does not end with its boundary"
        ),
        ("--x\r\nContent-Type: text/plain\r\n\r\n1\r\n--x--", "handshake"),
        ("--x\r\nContent-Disposition: form-data; name=\"test\"\r\n\r\ntest\r\n--x--", "handshake"),
        ("--x\r\nContent-Disposition: form-data; name= \t\"a\"\r\n\r\n1\r\n--x--", "{\"a\":\"1\"}"),
        ("--x\r\nContent-Disposition: form-data; filename=\"name=\"\r\n\r\n1\r\n--x--", "handshake"),
    ]) func edges(body: String, wanted: String) {
        #expect(decode(body) == wanted)
    }

    @Test(arguments: [
        (2, "{\"a0\":\"x\",\"a1\":\"x\"}"), (3, "unreadable: the form has over 2 fields"),
    ]) func fieldsHaveALimit(count: Int, wanted: String) {
        let parts = (0..<count).map { "--x\r\nContent-Disposition: form-data; name=\"a\($0)\"\r\n\r\nx\r\n" }
        let header = Delivery.Header(name: "Content-Type", value: "multipart/form-data; boundary=x")
        let decoded = decodeDelivery(
            method: "POST",
            query: [],
            headers: [header],
            body: bytes(parts.joined() + "--x--"),
            limits: DecodeLimits(bytes: 1_000, depth: 3, nodes: 9, pairs: 2)
        )
        #expect(outcome(decoded) == wanted)
    }

    @Test func boundariesHaveALength() {
        let (longest, longer) = (String(repeating: "x", count: 70), String(repeating: "x", count: 71))
        #expect(decode("--x--", boundary: longest).hasSuffix("is nowhere in the body"))
        #expect(
            decode("--x--", boundary: longer)
                == "unreadable: the boundary has 71 bytes, and a boundary has 1 to 70"
        )
    }

    @Test func truncatedBodiesNeverTrap() {
        let body = bytes(Self.body)
        let header = Delivery.Header(name: "Content-Type", value: "multipart/form-data; boundary=x")
        for count in 0..<body.count {
            _ = decodeDelivery(method: "POST", query: [], headers: [header], body: Array(body[..<count]))
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["--x\r\n", "\r\n\r\n", "--x\r\n\r\n\r\n", "\r\n--"])
    func hugeBodiesEnd(part: String) {
        _ = decode("--x\r\n" + String(repeating: part, count: (1 << 20) / part.utf8.count))
    }
}
