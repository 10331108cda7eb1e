import Foundation
import SpecBase
import SpecHarness
import SpecTestSupport
import Testing

/// Golden files do not keep what may be somebody's.
@Suite struct RealLookingDataTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL.path

    private static let catalog = """
        crmspec: 1
        catalog: crm
        kind: planfix
        portal: https://a.example
        zone: Europe/Kyiv
        region: UA
        entities:
          contact: { fields: { PHONE: { type: phone, many: true }, CODE: { type: text } } }

        """

    private static let channel = """
        crmspec: 1
        channel: orders
        crm: crm
        source: { webhook: orders }
        inputs:
          phone: { path: [client.phone, "calls[].from"], type: phone }
          desk: { after: "Телефон", type: phone }
          id: id

        """

    private static let keys: ContactKeys = {
        var keys = ContactKeys()
        keys.add([SourceFile(path: "a.yaml", text: catalog), SourceFile(path: "b.yaml", text: channel)])
        return keys
    }()

    /// `line:column value` of every warning.
    private static func found(_ path: String, _ text: String, declared: TestData = TestData()) -> [String] {
        let file = SourceFile(path: path, text: text)
        let bytes = Array(text.utf8)
        return realLookingData(in: file, bytes: bytes, keys: keys, declared: declared, declaration: "test-data.yaml")
            .map {
                let value = $0.message.split(separator: "'")[0]
                return "\($0.range.start.line):\($0.range.start.column) \(value)"
            }
    }

    @Test(arguments: [
        ("a: call +380 67 123-45-67 at 10:00", ["1:9 +380671234567"]),
        ("a: +380671234567 10", ["1:4 +380671234567"]),
        ("a: 0671234567", []),
        ("PHONE: 0671234567", ["1:8 +380671234567"]),
        ("PHONE: { before: [], after: [\"067 123-45-67\", +380671234567] }", ["1:31 +380671234567"]),
        ("CODE: 0671234567", []),
        ("clock: 2026-04-09T11:06:00+03:00", []),
        ("a: 1+380671234567", []),
        ("a: 0b52ba5d-3a1b-4c4e-9a56-067123456789", []),
        ("a: +1 202 555 0142", []),
        ("a: +44 20 7946 0958", []),
        ("a: +1 202 555 0242", ["1:4 +12025550242"]),
        ("a: Anna <anna@gmail.com>, bo@gmail.com", ["1:10 anna@gmail.com", "1:27 bo@gmail.com"]),
        ("a: Anna@Gmail.Com and anna@gmail.com", ["1:4 anna@gmail.com"]),
        ("a: anna@example.com b@mail.example.org c@shop.example d@localhost e@a.test", []),
        ("a: anna@my-example.com", ["1:4 anna@my-example.com"]),
        ("a: user@1.2.3", []),
    ])
    func ofCases(_ text: String, _ expected: [String]) {
        #expect(Self.found("golden/a/case.yaml", text + "\n") == expected)
    }

    @Test(arguments: [
        ("x-www-form-urlencoded", "id=0671234568&client[phone]=067+123-45-67", ["4:29 +380671234567"]),
        ("x-www-form-urlencoded", "client%5Bphone%5D=%2B38%28067%29+1234567", ["4:22 +380671234567"]),
        ("x-www-form-urlencoded", "note=mail+to+a%40gmail.com", ["4:14 a@gmail.com"]),
        ("json", "{\"id\": 380671234568, \"calls\": [{\"from\": 380671234567}]}", ["4:41 +380671234567"]),
        ("json", "{\"id\": 380671234567}", []),
        ("json", "{\"phone\": \"+380671234567\"", ["4:12 +380671234567"]),
    ])
    func ofRequests(_ type: String, _ body: String, _ expected: [String]) {
        let request = "POST /in/orders HTTP/1.1\nContent-Type: application/\(type)\n\n\(body)\n"
        #expect(Self.found("golden/a/01-a.http", request) == expected)
    }

    @Test(arguments: [
        ("Message-ID: <1@mx.google.com>\n\nhello", []),
        ("From: Anna <anna@gmail.com>\n\nhello", ["1:13 anna@gmail.com"]),
        ("From: a@b.example\n\nТелефон: 067 123-45-67\n", ["3:10 +380671234567"]),
        ("From: a@b.example\n\nНомер: 067 123-45-67\n", []),
        (
            "From: a@b.example\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nKzM4MDY3MTIzNDU2Nw==\n",
            ["1:1 +380671234567"]
        ),
    ])
    func ofMails(_ mail: String, _ expected: [String]) {
        #expect(Self.found("golden/a/01-a.eml", mail) == expected)
    }

    @Test(arguments: [
        ("+380671234567", true), ("+38067123", true), ("+380671234560..+380671234569", true),
        ("+380671234500..+380671234566", false), ("+3806712345678", false), ("+380 67 123 45 67", true),
    ])
    func phonesAreDeclared(_ numbers: String, isCovered: Bool) throws {
        var data = TestData()
        data.phones = [try #require(PhoneRange(numbers))]
        #expect(Self.found("golden/a/case.yaml", "a: +380671234567\n", declared: data).isEmpty == isCovered)
    }

    @Test func domainsAndAddressesAreDeclared() {
        var data = TestData()
        data.domains = ["shop.com"]
        data.emails = ["anna@gmail.com"]
        let text = "a: x@shop.com y@mail.shop.com z@myshop.com Anna@gmail.com bo@gmail.com\n"
        #expect(Self.found("golden/a/case.yaml", text, declared: data) == ["1:31 z@myshop.com", "1:59 bo@gmail.com"])
    }

    @Test(arguments: [
        ("phones: [{ numbers: +38067123 }]", "an element of 'phones' needs 'why'"),
        ("phones: [{ numbers: +38067123, why: ' ' }]", "'why' is a text, found ' '"),
        (
            "phones: [{ number: +38067123, why: a }]",
            "an element of 'phones' has no key 'number'; the nearest is 'numbers'"
        ),
        ("phone: []", "a declaration of test data has no key 'phone'; the nearest is 'phones'"),
        ("phones: +38067123", "expected a list of 'numbers' and 'why', found '+38067123'"),
        (
            "phones: [{ numbers: +38067, why: a }]",
            "phones are '+' and 6 through 15 first digits, or a range such as +380671234500..+380671234599, found '+38067'"
        ),
        (
            "phones: [{ numbers: +380671234567..+380671234500, why: a }]",
            "phones are '+' and 6 through 15 first digits, or a range such as +380671234500..+380671234599, found "
                + "'+380671234567..+380671234500'"
        ),
        ("phones: []", nil),
    ])
    func mistakesOfDeclarations(_ text: String, _ message: String?) {
        var log = DiagnosticLog()
        _ = readTestData(SourceFile(path: "a.yaml", text: "crmspec: 1\ntest_data: golden\n\(text)\n"), into: &log)
        #expect(log.sorted.map(\.message) == [message].compactMap(\.self))
    }

    @Test func shippedCasesHoldNobodysData() throws {
        let specs = try loadSpecs([Self.root + "/specs"])
        let found = try checkTestData(in: Self.root + "/golden", specs: specs).diagnostics
        #expect(found.map { "\($0.range.path):\($0.range.start.line) \($0.message)" } == [])
    }

    /// What no case needs is not declared.
    @Test func everyDeclaredNumberIsUsed() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Self.root + "/golden/test-data.yaml", encoding: .utf8)
        try FileManager.default.copyItem(atPath: Self.root + "/golden", toPath: folder.path + "/golden")
        try FileManager.default.removeItem(atPath: folder.path + "/golden/test-data.yaml")
        let specs = try loadSpecs([Self.root + "/specs"])
        let values = try checkTestData(in: folder.path + "/golden", specs: specs).diagnostics.map {
            String($0.message.split(separator: "'")[0].dropFirst())
        }
        var log = DiagnosticLog()
        let declared = readTestData(SourceFile(path: "test-data.yaml", text: text), into: &log).phones
        #expect(declared.count > 20)
        #expect(declared.filter { range in !values.contains(where: range.contains) } == [])
    }
}
