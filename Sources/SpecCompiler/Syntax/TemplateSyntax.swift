package import SpecBase

/// Text with `{{expression}}` in it, as written.
package struct TemplateSyntax: Hashable, Sendable {
    /// In order; texts and expressions need not alternate, and no text is empty.
    package var segments: [Segment]

    /// The scalar that holds the template.
    package var range: SourceRange

    package init(_ segments: [Segment], at range: SourceRange) {
        self.segments = segments
        self.range = range
    }

    package enum Segment: Hashable, Sendable {
        case text(String, SourceRange)
        /// The range includes the braces; the expression's own does not.
        case expression(ExpressionSyntax, SourceRange)
    }

    /// Nothing between the quotes.
    package var isEmpty: Bool { segments.isEmpty }

    /// The one expression that the template is, blanks and line ends around it apart; it keeps its type.
    package var loneExpression: ExpressionSyntax? {
        var lone: ExpressionSyntax?
        for segment in segments {
            switch segment {
            case .text(let text, _):
                guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return nil }
            case .expression(let expression, _):
                guard lone == nil else { return nil }
                lone = expression
            }
        }
        return lone
    }

    /// The text of a template without expressions; `""` for an empty one.
    package var literal: Located<String>? {
        var literal = ""
        for segment in segments {
            guard case .text(let text, _) = segment else { return nil }
            literal += text
        }
        return Located(literal, at: range)
    }
}
