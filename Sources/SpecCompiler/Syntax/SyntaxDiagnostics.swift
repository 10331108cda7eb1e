package import SpecBase

/// Every way in which a template, an expression or a path can be wrong before its names are looked up.
package let syntaxDiagnosticKinds: [DiagnosticKind] = [
    .chainedComparison, .emptyExpression, .foreignOperator, .keywordAsName, .literalForMissing, .malformedLiteral,
    .malformedPath, .missingOperand, .nestedTooDeeply, .strayClosingBraces, .unclosedBraces, .unclosedBracket,
    .unclosedQuote, .unexpectedToken, .unknownCharacter,
]

extension SyntaxRejection {
    static func foreignOperator(_ foreign: String, ours: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.foreignOperator, "'\(foreign)' is written '\(ours)' here", at: range, writing: ours)
    }

    static func misspelt(_ name: String, operator meant: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(
            .unexpectedToken,
            "expected an operator, found '\(name.shortened)'; did you mean '\(meant)'?",
            at: range,
            writing: meant
        )
    }

    static func malformedLiteral(_ written: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(
            .malformedLiteral,
            "'\(written.shortened)' is no number, duration (s, m, h, d) or time of day (09:30)",
            at: range
        )
    }

    static func unknownCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> SyntaxRejection {
        let message =
            switch scalar {
            case "“", "”", "„", "«", "»", "‘", "’", "`": "'\(scalar)' is not a quote here; write ' or \""
            case "*", "/", "%": "there is no '\(scalar)'; expressions add and subtract only"
            case "{", "}": "'\(scalar)' has no place in an expression; braces stand around a whole one"
            default: "an expression has no '\(scalar.shown)' outside quotes"
            }
        return SyntaxRejection(.unknownCharacter, message, at: range)
    }
}
