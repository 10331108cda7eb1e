import SpecRuntime
import Testing

/// Texts of a payload are not looked at again: no decoder may let bytes in that are not UTF-8.
@Suite struct PayloadEncodingTests {
    /// What UTF-8 does not have: lone bytes, cut and overlong characters, halves of a pair, what lies beyond U+10FFFF.
    static let flaws: [[UInt8]] = [
        [0x80], [0xBF], [0xC2], [0xC0, 0x80], [0xC1, 0xBF], [0xE2, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFE],
        [0xFF],
        [0xD0, 0x20], [0xC3, 0x28, 0xA9], [0xE2, 0x28, 0xA1],
    ]

    /// A body around each flaw, as a text, as a key and at the ends of both.
    private static func around(_ flaw: [UInt8], _ start: String, _ end: String) -> [[UInt8]] {
        [flaw, [0x61] + flaw, flaw + [0x61], [0xD0, 0xB9] + flaw + [0x7A]].map { bytes(start) + $0 + bytes(end) }
    }

    private func trees(_ type: String, _ body: [UInt8], query: [UInt8] = []) -> [PayloadTree]? {
        let header = Delivery.Header(name: "Content-Type", value: type)
        switch decodeDelivery(method: "POST", query: query, headers: [header], body: body) {
        case .unreadable: return nil
        case .handshake: return []
        case .events(let trees): return trees
        }
    }

    @Test(arguments: [
        ("{\"a\":\"", "\"}"), ("{\"", "\":1}"), ("[{\"a\":[\"b\\n", "\"]}]"), ("{\"a\":\"\\u00e9", "\\t\"}"),
        ("{\"a\":{\"\\u00e9", "\":1}}"), ("{\"a\":1}", ""),
    ]) func jsonRefusesThem(start: String, end: String) {
        for body in Self.flaws.flatMap({ Self.around($0, start, end) }) {
            #expect(trees("application/json", body) == nil, "\(body)")
        }
    }

    @Test(arguments: [
        ("application/x-www-form-urlencoded", "a=", "&b=1"), ("application/x-www-form-urlencoded", "", "=1&b=2"),
        ("application/x-www-form-urlencoded", "a[", "]=1"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", "\r\n--x--"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"", "\"\r\n\r\n1\r\n--x--"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"", "\"\r\n\r\n1\r\n--x--"
        ),
    ]) func formsReplaceThem(type: String, start: String, end: String) {
        for body in Self.flaws.flatMap({ Self.around($0, start, end) }) {
            let trees = trees(type, body)
            #expect(trees?.count == 1 && trees?.allSatisfy(\.isUTF8) == true, "\(body)")
        }
    }

    @Test func percentCodesAndQueriesReplaceThem() {
        for flaw in Self.flaws {
            let code = bytes(flaw.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
            for pairs in [bytes("a=") + code, code + bytes("=1"), bytes("a=") + flaw, flaw + bytes("=1")] {
                #expect(decodeQuery(pairs).isUTF8, "\(pairs)")
                #expect(trees("application/x-www-form-urlencoded", pairs)?.allSatisfy(\.isUTF8) == true, "\(pairs)")
            }
        }
    }

    @Test(arguments: ["utf-8", "us-ascii", "iso-8859-1", "windows-1251", "koi8-r", "unknown"])
    func mailsReplaceThem(charset: String) throws {
        for flaw in Self.flaws {
            let code = bytes(flaw.map { "=" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined())
            let message =
                bytes("From: \"a") + flaw + bytes("\" <a@b.example>\r\nSubject: x =?\(charset)?Q?") + code
                + bytes("?= ")
                + flaw + bytes("\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n")
                + bytes("--x\r\nContent-Type: text/plain; charset=\(charset)\r\n\r\nb") + flaw
                + bytes("\r\n--x\r\nContent-Type: text/html; charset=\(charset)\r\n")
                + bytes("Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>") + code + bytes("</p>\r\n")
                + bytes("--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"a") + flaw
                + bytes("\"\r\n\r\n1\r\n--x--\r\n")
            let mail = try decodeMail(message)
            #expect(mailPayload(of: mail, text: mail.body.text).isUTF8, "\(flaw)")
        }
    }
}
