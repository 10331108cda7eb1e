import SpecRuntime
import Testing

@Suite struct RecordedRequestTests {
    private func describe(_ text: String) -> String {
        do throws(RecordedRequestError) {
            let request = try RecordedRequest(parsing: bytes(text))
            let headers = request.headers.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
            let query = String(decoding: request.query, as: UTF8.self)
            return
                "\(request.method) \(request.path) (\(request.address)) ?\(query) [\(headers)] \(jsonText(String(decoding: request.body, as: UTF8.self)))"
        } catch {
            return "line \(error.line): \(error.words)"
        }
    }

    @Test(arguments: [
        ("POST /in/orders HTTP/1.1\nA: b\n\na=1\n", "POST /in/orders (orders) ? [A=b] \"a=1\""),
        ("POST /in/orders HTTP/1.1\r\nA: b\r\n\r\na=1\r\n", "POST /in/orders (orders) ? [A=b] \"a=1\""),
        ("GET /in/orders?a=1&b=%20 HTTP/1.1\n\n", "GET /in/orders (orders) ?a=1&b=%20 [] \"\""),
        ("GET /in/orders?a=1\n", "GET /in/orders (orders) ?a=1 [] \"\""),
        ("GET /in/orders", "GET /in/orders (orders) ? [] \"\""),
        ("GET https://x.example/in/orders?a=1 HTTP/2\n", "GET /in/orders (orders) ?a=1 [] \"\""),
        ("GET http://x.example?a=1\n", "GET  () ?a=1 [] \"\""), ("GET https://x.example\n", "GET / () ? [] \"\""),
        ("GET /a/?\n", "GET /a/ (a) ? [] \"\""),
        ("POST /a\nContent-Length: 3\n\na=1", "POST /a (a) ? [Content-Length=3] \"a=1\""),
        ("POST /a\nContent-Length: 3\n\na=1\n", "POST /a (a) ? [Content-Length=3] \"a=1\""),
        ("POST /a\ncontent-length: 4\n\na=1\n", "POST /a (a) ? [content-length=4] \"a=1\\n\""),
        ("POST /a\n\n\n\nx\n\n", "POST /a (a) ? [] \"\\n\\nx\\n\""),
        ("  POST   /a  HTTP/1.1  \n", "POST /a (a) ? [] \"\""),
        ("POST /a\nX:\t y: z\n\n", "POST /a (a) ? [X=y: z] \"\""), ("POST /a\nX:\n\n", "POST /a (a) ? [X=] \"\""),
    ]) func reads(text: String, as wanted: String) {
        #expect(describe(text) == wanted)
    }

    @Test(arguments: [
        ("", "line 1: a request begins with a line such as 'POST /in/orders HTTP/1.1'"),
        ("\nPOST /a\n", "line 1: a request begins with a line such as 'POST /in/orders HTTP/1.1'"),
        ("POST\n", "line 1: 'POST' is no request line such as 'POST /in/orders HTTP/1.1'"),
        ("post /a\n", "line 1: 'post /a' is no request line such as 'POST /in/orders HTTP/1.1'"),
        ("/a\n", "line 1: '/a' is no request line such as 'POST /in/orders HTTP/1.1'"),
        (
            "POST /a HTTP/1.1 x\n",
            "line 1: 'POST /a HTTP/1.1 x' is no request line such as 'POST /in/orders HTTP/1.1'"
        ),
        ("POST /a b\n", "line 1: 'POST /a b' is no request line such as 'POST /in/orders HTTP/1.1'"),
        // Of a long line, the first 60 characters are shown.
        (
            String(repeating: "я", count: 60),
            "line 1: '\(String(repeating: "я", count: 60))' is no request line such as 'POST /in/orders HTTP/1.1'"
        ),
        (
            String(repeating: "я", count: 61),
            "line 1: '\(String(repeating: "я", count: 60))…' is no request line such as 'POST /in/orders HTTP/1.1'"
        ),
        ("POST /a\nX: y\nhello\n\n", "line 3: 'hello' is no header such as 'Name: value'"),
        ("POST /a\n: y\n\n", "line 2: ': y' is no header such as 'Name: value'"),
        ("POST /a\nContent-Length: 5\n\na=1\n", "line 2: Content-Length says 5 bytes, and the body has 3"),
        ("POST /a\nContent-Length: x\n\na=1\n", "line 2: Content-Length is 'x', which is no number"),
        ("POST /a\nTransfer-Encoding: chunked\n", "line 3: a chunked body ends with a chunk of 0 bytes"),
        ("POST /a\nContent-Length: -1\n\n", "line 2: Content-Length is '-1', which is no number"),
    ]) func refuses(text: String, words: String) {
        #expect(describe(text) == words)
    }

    /// A target is a text, whatever bytes a file has.
    @Test(arguments: [[0x80], [0xD0, 0x20], [0xFF, 0x41]] as [[UInt8]])
    func readsBrokenTextAsText(broken: [UInt8]) throws {
        let request = try RecordedRequest(parsing: Array("GET /a?b=".utf8) + broken)
        let text = String(decoding: broken.prefix { $0 != 0x20 }, as: UTF8.self)
        #expect(request.query == Array("b=\(text)".utf8) && request.target == "/a?b=\(text)")
    }

    @Test func truncatedRequestsNeverTrap() {
        let text = bytes(
            "POST https://x.example/in/orders?a=%D1%8F HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"a\":\"я\"}\n"
        )
        for count in 0...text.count {
            guard let request = try? RecordedRequest(parsing: Array(text[..<count])) else { continue }
            _ = decodeDelivery(
                method: request.method,
                query: request.query,
                headers: request.headers,
                body: request.body
            )
        }
        for at in text.indices {
            for byte: UInt8 in [0, 0x0A, 0x20, 0x3F, 0xFF] {
                var other = text
                other[at] = byte
                _ = try? RecordedRequest(parsing: other)
            }
        }
    }
}
