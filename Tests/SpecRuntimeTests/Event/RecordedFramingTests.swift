import SpecRuntime
import Testing

/// A recorded request is read to the byte, or refused with its line.
@Suite struct RecordedFramingTests {
    @Test(arguments: [
        ("POST /in/site-orders HTTP/1.1\nHost: a\n\na=1", "POST site-orders ? a=1"),
        ("POST /in/site-orders HTTP/1.1\r\nHost: a\r\n\r\na=1\r\n", "POST site-orders ? a=1"),
        ("GET /site-orders?a=1&b=2\n", "GET site-orders ?a=1&b=2 "),
        ("POST https://crm.example.com/in/site-orders/?x HTTP/2\n\n{}", "POST site-orders ?x {}"),
        ("POST http://crm.example.com HTTP/1.1\n\n", "POST  ? "),
        ("\u{FEFF}POST /a HTTP/1.1\n\nb", "POST a ? b"),
        ("POST /a\nContent-Length: 3\n\na=1\n", "POST a ? a=1"),
        ("POST /a\nContent-Length: 4 \n\na=1\n", "POST a ? a=1\n"),
        ("POST /a\ncontent-length: 3\nContent-Length: 3\n\na=1\r\n", "POST a ? a=1"),
        ("POST /a\n\n\n\nb\n\n", "POST a ? \n\nb\n"),
        ("POST /a\nTransfer-Encoding: Chunked\n\n3\r\na=1\r\n4;x=y\r\n&b=2\r\n0\r\n\r\n", "POST a ? a=1&b=2"),
        ("POST /a\nTransfer-Encoding: chunked\n\na\n0123456789\n0\n\n", "POST a ? 0123456789"),
    ])
    func isReadToTheByte(text: String, shown: String) throws {
        let request = try RecordedRequest(parsing: Array(text.utf8))
        let query = String(decoding: request.query, as: UTF8.self)
        let body = String(decoding: request.body, as: UTF8.self)
        #expect("\(request.method) \(request.address) ?\(query) \(body)" == shown)
    }

    @Test func headersKeepOrderAndAreFoundInAnyCase() throws {
        let text = "POST /a\nX-B: 1\nx-a:  two words \nX-B: 3\nEmpty:\n\n"
        let request = try RecordedRequest(parsing: Array(text.utf8))
        #expect(request.headers.map(\.name) == ["X-B", "x-a", "X-B", "Empty"])
        #expect(request.header("x-b") == "1")
        #expect(request.header("X-A") == "two words")
        #expect(request.header("empty") == "")
        #expect(request.header("x") == nil)
    }

    @Test(arguments: [
        ("", "1: a request begins with a line such as 'POST /in/orders HTTP/1.1'"),
        ("\nPOST /a\n", "1: a request begins with a line such as 'POST /in/orders HTTP/1.1'"),
        ("post /a HTTP/1.1\n\n", "1: 'post /a HTTP/1.1' is no request line such as 'POST /in/orders HTTP/1.1'"),
        ("POST\n\n", "1: 'POST' is no request line such as 'POST /in/orders HTTP/1.1'"),
        ("HTTP/1.1 200 OK\n\n", "1: 'HTTP/1.1 200 OK' is no request line such as 'POST /in/orders HTTP/1.1'"),
        (
            "POST /a\nA: b\n{\"a\":1}\n",
            "3: '{\"a\":1}' is no header such as 'Name: value'; a blank line stands between the head and the body"
        ),
        ("POST /a\nA: b\n folded\n\n", "3: ' folded' is no header such as 'Name: value'"),
        ("POST /a\nA : b\n\n", "2: 'A : b' is no header such as 'Name: value'"),
        ("POST /a\n: b\n\n", "2: ': b' is no header such as 'Name: value'"),
        ("POST /a\nContent-Length: 2\n\na=1\n", "2: Content-Length says 2 bytes, and the body has 3"),
        ("POST /a\nA: b\nContent-Length: 9\n\na=1", "3: Content-Length says 9 bytes, and the body has 3"),
        ("POST /a\nContent-Length: +3\n\na=1", "2: Content-Length is '+3', which is no number"),
        ("POST /a\nContent-Length: 3\nContent-Length: 4\n\na=1", "3: Content-Length is 4 here and 3 in line 2"),
        ("POST /a\nTransfer-Encoding: gzip\n\n", "2: Transfer-Encoding is 'gzip', and only 'chunked' is read"),
        ("POST /a\nTransfer-Encoding: chunked\n\n3\r\na=1\r\n", "6: a chunked body ends with a chunk of 0 bytes"),
        (
            "POST /a\nTransfer-Encoding: chunked\n\nxyz\r\na=1\r\n",
            "4: a chunk begins with a line that has its count of bytes"
        ),
        (
            "POST /a\nTransfer-Encoding: chunked\n\n5\r\na=1\r\n0\r\n",
            "4: the chunk that begins here is not of 5 bytes with a line end after them"
        ),
    ])
    func isRefusedWithItsLine(text: String, words: String) {
        #expect(throws: RecordedRequestError.self) { try RecordedRequest(parsing: Array(text.utf8)) }
        do throws(RecordedRequestError) {
            _ = try RecordedRequest(parsing: Array(text.utf8))
        } catch {
            #expect("\(error.line): \(error.words)" == words)
        }
    }
}
