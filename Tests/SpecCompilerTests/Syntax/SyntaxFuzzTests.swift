import SpecBase
import SpecCompiler
import Testing

/// Whatever is written, the parsers end, and point into the text.
@Suite struct SyntaxFuzzTests {
    private static let pieces = [
        "a", " ", "не", "else", "when", "not", "in", "and", "or", "(", ")", "[", "]", ",", ".", "+", "-", "==", "=",
        "!", "<", "{{", "}}", "'", "\"", "1", "18:00", "2h", "3.5", "\n", "\u{301}", "?", "&&", "é", "\u{0}", "🙂",
    ]

    @Test func anyTextIsReadOrReported() {
        var state: UInt64 = 42
        for _ in 0..<4000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += Self.pieces[Int(state >> 33) % Self.pieces.count]
            }
            // One line: what several come to is a matter of YAML, and tested with it.
            text = text.replacing("\n", with: " ")
            let source = ScalarText(plain: text)
            var log = DiagnosticLog()
            _ = parseTemplate(source, into: &log)
            do throws(SyntaxRejection) {
                let expression = try parseExpression(source)
                #expect(source.range.contains(expression.range))
            } catch {
                log.report(error.diagnostic)
            }
            do throws(SyntaxRejection) { _ = try parsePath(source) } catch { log.report(error.diagnostic) }
            for diagnostic in log.sorted { #expect(source.range.contains(diagnostic.range), "\(text)") }
        }
    }
}

extension SourceRange {
    fileprivate func contains(_ part: SourceRange) -> Bool {
        start <= part.start && part.start <= part.end && part.end <= end
    }
}
