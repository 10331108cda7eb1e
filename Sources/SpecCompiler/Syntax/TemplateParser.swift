package import SpecBase

/// Reads the text of a scalar as a template, and reports every mistake in it.
///
/// - Returns: The template, or `nil` when a part of it was reported.
package func parseTemplate(_ source: ScalarText, into log: inout DiagnosticLog) -> TemplateSyntax? {
    var parser = TemplateParser(source: source)
    parser.parse(into: &log)
    return parser.isWhole ? TemplateSyntax(parser.segments, at: source.range) : nil
}

private struct TemplateParser {
    let source: ScalarText
    var segments: [TemplateSyntax.Segment] = []
    var isWhole = true

    init(source: ScalarText) {
        self.source = source
    }

    mutating func parse(into log: inout DiagnosticLog) {
        var textStart = 0
        var offset = 0
        while offset < source.scalars.count {
            if !source.scalars[offset].isBrace {
                offset += 1
            } else if source.has("{{", at: offset) {
                addText(textStart..<offset)
                offset = expression(from: offset, into: &log)
                textStart = offset
            } else if source.has("}}", at: offset) {
                log.report(
                    Diagnostic(
                        .strayClosingBraces,
                        "'}}' closes nothing; {{'}}'}} prints it",
                        at: source.range(offset..<(offset + 2))
                    )
                )
                isWhole = false
                offset += 2
            } else {
                offset += 1
            }
        }
        addText(textStart..<source.scalars.count)
    }

    private mutating func addText(_ offsets: Range<Int>) {
        guard !offsets.isEmpty else { return }
        segments.append(.text(source.text(offsets), source.range(offsets)))
    }

    /// Reads one `{{expression}}` and returns the offset behind it.
    private mutating func expression(from start: Int, into log: inout DiagnosticLog) -> Int {
        switch source.endOfExpression(from: start + 2) {
        case .closed(let end):
            let whole = source.range(start..<(end + 2))
            do throws(SyntaxRejection) {
                let expression = try parseExpression(source, (start + 2)..<end, emptyRange: whole)
                segments.append(.expression(expression, whole))
            } catch {
                log.report(error.diagnostic)
                isWhole = false
            }
            return end + 2
        case .openQuote(let quote):
            let mark = source.text(quote..<(quote + 1))
            log.report(
                Diagnostic(
                    .unclosedQuote,
                    "the text that starts with \(mark) is never closed",
                    at: source.range(quote..<(quote + 1))
                )
            )
        case .open:
            log.report(Diagnostic(.unclosedBraces, "'{{' is never closed", at: source.range(start..<(start + 2))))
        }
        isWhole = false
        return source.scalars.count
    }
}

extension Unicode.Scalar {
    fileprivate var isBrace: Bool { self == "{" || self == "}" }
}

extension ScalarText {
    fileprivate enum ExpressionEnd {
        /// The offset of `}}`.
        case closed(Int)
        case openQuote(Int)
        case open
    }

    /// The first `}}` outside quotes.
    fileprivate func endOfExpression(from start: Int) -> ExpressionEnd {
        var offset = start
        var quote: Int?
        while offset < scalars.count {
            if let open = quote {
                if scalars[offset] == scalars[open] { quote = nil }
            } else if scalars[offset] == "'" || scalars[offset] == "\"" {
                quote = offset
            } else if scalars[offset].isBrace, has("}}", at: offset) {
                return .closed(offset)
            }
            offset += 1
        }
        return quote.map(ExpressionEnd.openQuote) ?? .open
    }
}
