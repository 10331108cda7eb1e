import SpecBase
import SpecCompiler
import Testing

@Suite struct PathParserTests {
    static let shapes: [(String, [PathSyntax.Step])] = [
        ("a", [.key("a")]),
        ("a.b[0].c", [.key("a"), .key("b"), .index(0), .key("c")]),
        ("list[-1]", [.key("list"), .index(-1)]),
        ("items[].name", [.key("items"), .every, .key("name")]),
        ("a[\"odd.key\"].b", [.key("a"), .key("odd.key"), .key("b")]),
        ("your-name", [.key("your-name")]),
        (" Ваше имя ", [.key("Ваше имя")]),
        ("[0].a", [.index(0), .key("a")]),
        ("when.in", [.key("when"), .key("in")]),
    ]

    @Test(arguments: shapes)
    func readsSteps(_ text: String, _ steps: [PathSyntax.Step]) throws {
        #expect(try parsePath(ScalarText(plain: text)).steps.map(\.value) == steps)
    }

    static let mistakes: [(String, Range<Int>)] = [
        (".a", 1..<2), ("a.", 2..<3), ("a..b", 2..<3), ("a[", 2..<3), ("a[x]", 3..<4), ("a[0]b", 5..<6),
        ("a[*].b", 2..<5), ("a[99999999999999999999]", 3..<23), ("$.a", 1..<3), ("{{a}}", 1..<6), ("a]", 2..<3),
        ("a[\"x]", 3..<4), ("a[+1]", 3..<5),
    ]

    @Test(arguments: mistakes)
    func pointsAtTheMistake(_ text: String, _ columns: Range<Int>) {
        do throws(SyntaxRejection) {
            let path = try parsePath(ScalarText(plain: text))
            Issue.record("read as \(path.steps.map(\.value))")
        } catch {
            #expect(error.diagnostic.range.start.column..<error.diagnostic.range.end.column == columns)
        }
    }
}
