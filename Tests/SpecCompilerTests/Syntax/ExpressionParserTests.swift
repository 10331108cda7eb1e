import SpecBase
import SpecCompiler
import Testing

@Suite struct ExpressionParserTests {
    static let shapes = [
        ("a else b else c", "(else a b c)"),
        ("a when b else c when d", "(else (when a b) (when c d))"),
        ("a or b and not c", "(or a (and b (not c)))"),
        ("not a == b", "(not (== a b))"),
        ("a in [b, 'c']", "(in a [b 'c'])"),
        ("a not in [b]", "(not in a [b])"),
        ("not a not in b", "(not (not in a b))"),
        ("a + 2h - 1d", "(sum a + 7200s - 86400s)"),
        ("a -1", "(sum a - 1)"),
        ("a - -1.50", "(sum a - -1.50)"),
        ("a == -1", "(== a -1)"),
        ("r[\"odd field\"].x", "r[odd field].x"),
        ("at(day, clock else 18:00)", "at(day (else clock 18:0))"),
        ("(a or b) and c", "(and (or a b) c)"),
        ("(a == b) == c", "(== (== a b) c)"),
        ("true", "true"),
        ("[]", "[]"),
        ("f()", "f()"),
        ("імʼя else Ім_я2", "(else імʼя Ім_я2)"),
        ("Имя else _x2", "(else Имя _x2)"),
        ("\"it's\"", "'it's'"),
        ("'say \"x\"'", "'say \"x\"'"),
        ("a\n  else\n  b", "(else a b)"),
        ("12.50", "12.50"),
        ("007", "007"),
        ("orders == whenever", "(== orders whenever)"),
    ]

    @Test(arguments: shapes)
    func readsTheGrammar(_ text: String, _ shape: String) {
        let parsed = try? parseExpression(ScalarText(plain: text))
        #expect((parsed?.dump ?? "") == shape)
    }

    @Test func everyPartHasItsPlace() throws {
        let expression = try parseExpression(ScalarText(plain: "a else (b.cd) when not x in [1, \"é\"]"))
        guard case .otherwise(let values, let elses) = expression.kind,
            case .guarded(let value, let when, let condition) = values[1].kind,
            case .not(let sign, let operand) = condition.kind,
            case .membership(_, let membership, let list) = operand.kind
        else {
            Issue.record("another shape: \(expression.dump)")
            return
        }
        #expect(expression.columns == 1..<37)
        #expect(elses[0].start.column..<elses[0].end.column == 3..<7)
        #expect(value.columns == 8..<14)
        #expect(when.start.column..<when.end.column == 15..<19)
        #expect(condition.columns == 20..<37)
        #expect(sign.end.column == 23)
        #expect(membership.range.start.column..<membership.range.end.column == 26..<28)
        #expect(list.columns == 29..<37)
    }

    static let mistakes: [(String, Range<Int>, String, String)] = [
        ("a = 1", 3..<4, "foreign-operator", "'=' is written '==' here"),
        ("a === 1", 3..<6, "foreign-operator", "'===' is written '==' here"),
        ("a !== 1", 3..<6, "foreign-operator", "'!==' is written '!=' here"),
        ("a || b", 3..<5, "foreign-operator", "'||' is written 'or' here"),
        ("!a", 1..<2, "foreign-operator", "'!' is written 'not' here"),
        ("a <> b", 3..<5, "foreign-operator", "'<>' is written '!=' here"),
        ("a ? b : c", 3..<4, "foreign-operator", "a choice is written 'value when condition else other' here"),
        ("a ?? b", 3..<5, "foreign-operator", "'??' is written 'else' here"),
        ("a AND b", 3..<6, "foreign-operator", "'AND' is written 'and' here"),
        ("if a", 1..<3, "foreign-operator", "'if' is written 'when' here"),
        ("a is b", 3..<5, "foreign-operator", "'is' is written '==' here"),
        (
            "None", 1..<5, "literal-for-missing",
            "there is no 'None'; ask 'present(x)', and what has no value is left out"
        ),
        (
            "a == b == c", 8..<10, "chained-comparison",
            "a comparison cannot be compared again; join two comparisons with 'and'"
        ),
        (
            "a in b in c", 8..<10, "chained-comparison",
            "a comparison cannot be compared again; join two comparisons with 'and'"
        ),
        ("f(a", 2..<3, "unclosed-bracket", "'(' is never closed"),
        ("[a, b", 1..<2, "unclosed-bracket", "'[' is never closed"),
        ("r[\"x\"", 2..<3, "unclosed-bracket", "'[' is never closed"),
        ("a)", 2..<3, "unexpected-token", "')' closes nothing"),
        ("(a]", 3..<4, "unexpected-token", "']' closes nothing"),
        ("f(a,)", 5..<6, "missing-operand", "a value is missing before ')'"),
        ("a == ", 3..<5, "missing-operand", "a value is missing after '=='"),
        ("a.", 2..<3, "unexpected-token", "a name is missing after '.'"),
        ("a.in", 3..<5, "keyword-as-name", "'in' is a keyword; write the field as '[\"in\"]'"),
        ("a.b(c)", 3..<4, "unexpected-token", "'b' is not called on a value; write 'b(…)' with the value inside"),
        ("r[0]", 3..<4, "unexpected-token", "expected a quoted field name in '[ ]', found '0'"),
        (
            "a == not b", 6..<9, "keyword-as-name",
            "'not' is a keyword, and a value is wanted here; put 'not …' in parentheses"
        ),
        ("a when b when c", 10..<14, "unexpected-token", "a value has one 'when'; join conditions with 'and'"),
        ("a 'x'", 3..<6, "unexpected-token", "expected an operator before the text 'x'"),
        ("1e3", 1..<4, "malformed-literal", "'1e3' is no number, duration (s, m, h, d) or time of day (09:30)"),
        ("9:00", 1..<5, "malformed-literal", "'9:00' is no number, duration (s, m, h, d) or time of day (09:30)"),
        ("24:00", 1..<6, "malformed-literal", "'24:00' is no number, duration (s, m, h, d) or time of day (09:30)"),
        ("a == 2026-04-09", 6..<16, "malformed-literal", "a date is written as a text"),
        ("a * 2", 3..<4, "unknown-character", "there is no '*'; expressions add and subtract only"),
        ("a\u{200B}", 2..<3, "unknown-character", "an expression has no 'U+200B' outside quotes"),
        ("   ", 1..<4, "empty-expression", "an expression is missing"),
        ("a + 'x", 5..<6, "unclosed-quote", "the text that starts with ' is never closed"),
    ]

    @Test(arguments: mistakes)
    func pointsAtTheMistake(_ text: String, _ columns: Range<Int>, _ id: String, _ message: String) {
        do throws(SyntaxRejection) {
            let expression = try parseExpression(ScalarText(plain: text))
            Issue.record("read as \(expression.dump)")
        } catch {
            let range = error.diagnostic.range
            #expect(error.diagnostic.kind.id == id)
            #expect(error.diagnostic.message == message)
            #expect(range.start.column..<range.end.column == columns)
        }
    }

    @Test(arguments: ["(", "[", "f(", "not ", "-"])
    func depthIsBounded(_ opening: String) {
        #expect(throws: SyntaxRejection.self) {
            try parseExpression(ScalarText(plain: String(repeating: opening, count: 100_000)))
        }
    }

    @Test func longChainsAreFlat() throws {
        let text = String(repeating: "a or ", count: 20_000) + "a"
        guard case .or(let operands, _) = try parseExpression(ScalarText(plain: text)).kind else {
            Issue.record("not a chain")
            return
        }
        #expect(operands.count == 20_001)
    }

    @Test func memberChainsAreBounded() {
        #expect(throws: SyntaxRejection.self) {
            try parseExpression(ScalarText(plain: "a" + String(repeating: ".b", count: 65)))
        }
    }
}
