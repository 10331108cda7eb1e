import SpecBase
import SpecCompiler
import Testing

@Suite struct TemplateParserTests {
    static let shapes = [
        ("", ""), ("plain", "plain"), ("{{a}}", "‹a›"), ("x{{a}}y{{ b }}", "x‹a›y‹b›"),
        ("{{'{{'}} and {{'}}'}}", "‹'{{'› and ‹'}}'›"),
        ("{a} }", "{a} }"), ("{{a else \"}}\"}}", "‹(else a '}}')›"), ("don't {{a}}", "don't ‹a›"),
    ]

    @Test(arguments: shapes)
    func readsTextAndExpressions(_ text: String, _ shape: String) throws {
        var log = DiagnosticLog()
        let template = try #require(parseTemplate(ScalarText(plain: text), into: &log))
        let dump = template.segments.map { segment in
            switch segment {
            case .text(let text, _): text
            case .expression(let expression, _): "‹\(expression.dump)›"
            }
        }
        #expect(dump.joined() == shape)
        #expect(template.isEmpty == text.isEmpty)
    }

    @Test(arguments: [("{{a}}", true), (" {{a}}\n", true), ("{{a}}{{b}}", false), ("x {{a}}", false), (" ", false)])
    func aLoneExpressionKeepsItsType(_ text: String, _ isLone: Bool) throws {
        var log = DiagnosticLog()
        let template = try #require(parseTemplate(ScalarText(plain: text), into: &log))
        #expect((template.loneExpression != nil) == isLone)
    }

    @Test func segmentsHaveTheirPlaces() throws {
        var log = DiagnosticLog()
        let template = try #require(parseTemplate(ScalarText(plain: "ab{{ c }}d"), into: &log))
        let columns = template.segments.map { segment in
            switch segment {
            case .text(_, let range), .expression(_, let range): range.start.column..<range.end.column
            }
        }
        #expect(columns == [1..<3, 3..<10, 10..<11])
        guard case .expression(let expression, _) = template.segments[1] else { return }
        #expect(expression.columns == 6..<7)
    }

    @Test func everyMistakeIsReported() {
        var log = DiagnosticLog()
        #expect(parseTemplate(ScalarText(plain: "{{}} }} {{a b}} {{'x"), into: &log) == nil)
        #expect(
            log.sorted.map(\.kind.id) == [
                "empty-expression", "stray-closing-braces", "unexpected-token", "unclosed-quote",
            ]
        )
    }
}
