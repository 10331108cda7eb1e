import Foundation
import SpecRuntime
import SpecTestSupport
import Testing

@Suite struct FormTests {
    struct Case: Decodable {
        let id: Int
        let input: String
        let expected: [[String]]
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func agreesWithTheWebPlatformTests() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/urlencoded-wpt/cases.json"))
        #expect(cases.count == 35)
        let differences = cases.filter { example in
            let found = parseForm(bytes(example.input)).flatMap { [$0.name, $0.value] }
            return found.map { bytes($0) } != example.expected.joined().map { bytes($0) }
        }
        #expect(differences.map(\.id) == [])
        let agreed = cases.count - differences.count
        Corpora.report("forms: \(agreed) of \(cases.count) as the Web Platform Tests have them")
    }

    @Test(arguments: [
        ("a=1&b=2", "{\"a\":\"1\",\"b\":\"2\"}"), ("a=1&a=2", "{\"a\":\"2\"}"), ("a", "{\"a\":\"\"}"),
        ("=1", "{\"\":\"1\"}"),
        ("a[]=1&a[]=2", "{\"a\":[\"1\",\"2\"]}"), ("a[0]=1&a[1]=2", "{\"a\":[\"1\",\"2\"]}"),
        ("a[1]=2&a[0]=1", "{\"a\":{\"1\":\"2\",\"0\":\"1\"}}"),
        ("a[0]=1&a[2]=2", "{\"a\":{\"0\":\"1\",\"2\":\"2\"}}"), ("a[5]=1&a[]=2", "{\"a\":{\"5\":\"1\",\"6\":\"2\"}}"),
        ("a[-1]=1", "{\"a\":{\"-1\":\"1\"}}"),
        ("a[00]=1", "{\"a\":{\"00\":\"1\"}}"), ("a[b][c]=1&a[b][d]=2", "{\"a\":{\"b\":{\"c\":\"1\",\"d\":\"2\"}}}"),
        ("a[][b]=1&a[][b]=2", "{\"a\":[{\"b\":\"1\"},{\"b\":\"2\"}]}"),
        ("p[0][name]=x&p[0][price]=5&p[1][name]=y", "{\"p\":[{\"name\":\"x\",\"price\":\"5\"},{\"name\":\"y\"}]}"),
        ("a%5Bb%5D=1", "{\"a\":{\"b\":\"1\"}}"),
        ("a[b=1", "{\"a[b\":\"1\"}"), ("[a]=1", "{\"[a]\":\"1\"}"), ("a]b=1", "{\"a]b\":\"1\"}"),
        ("a[b]c=1", "{\"a\":{\"b\":\"1\"}}"), ("a[b][=1", "{\"a\":{\"b\":\"1\"}}"),
        ("a=1&a[]=2&a[]=3", "{\"a\":[\"2\",\"3\"]}"), ("a=1&a[b]=2", "{\"a\":{\"b\":\"2\"}}"),
        ("a[b]=2&a=1", "{\"a\":\"1\"}"),
        ("a[]=1&a[b]=2", "{\"a\":{\"0\":\"1\",\"b\":\"2\"}}"), ("a.b=1", "{\"a.b\":\"1\"}"),
        ("0=a&1=b", "{\"0\":\"a\",\"1\":\"b\"}"),
        ("a[9223372036854775807]=1&a[]=2", "{\"a\":{\"9223372036854775807\":\"1\",\"0\":\"2\"}}"),
        ("__proto__[x]=1", "{\"__proto__\":{\"x\":\"1\"}}"),
        ("%D0%B8%D0%BC%D1%8F=%D0%AF+%F0", "{\"имя\":\"Я \u{FFFD}\"}"), ("a[ ]=1", "{\"a\":{\" \":\"1\"}}"),
    ]) func makesATree(form: String, tree: String) {
        #expect(line(decodeQuery(bytes(form))) == tree)
    }

    @Test func anythingIsAForm() {
        var state: UInt32 = 1
        for _ in 0..<20_000 {
            var form: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 1_664_525 &+ 1_013_904_223
                form.append(bytes("ab01[]=&%+\u{E9}-")[Int(state >> 16) % 13])
            }
            let tree = decodeQuery(form)
            #expect(throws: Never.self) { try readJSON(canonicalJSON(tree)) }
        }
    }
}
