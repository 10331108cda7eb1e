import SpecBase
import SpecIR

extension Checker {
    /// Checks a template and makes it one of the type that its place wants.
    mutating func template(_ syntax: TemplateSyntax, _ wanted: ValueType) -> Term? {
        if let lone = syntax.loneExpression { return value(lone, wanted) }
        if wanted.element == .text { hint(at: syntax) }
        if let literal = syntax.literal { return self.literal(literal.value, as: wanted, at: literal.range) }
        guard let parts = parts(of: syntax) else { return nil }
        let text = Term(.template(parts), .text, at: syntax.range)
        switch wanted {
        case .text, .list(.text): return fit(text, wanted)
        case .url, .list(.url):
            guard syntax.startsAsURL else {
                report(
                    .typeMismatch(
                        "a text with values in it is a url only if it starts with http:// or https://",
                        at: syntax.range
                    )
                )
                return nil
            }
            return fit(Term(.url(text), .url, at: syntax.range), wanted)
        default:
            report(
                .typeMismatch("found a text with values in it where \(describe(wanted)) is wanted", at: syntax.range)
            )
            return nil
        }
    }

    private mutating func parts(of syntax: TemplateSyntax) -> [Term]? {
        var parts: [Term] = []
        var isWhole = true
        for segment in syntax.segments {
            switch segment {
            case .text(let text, let range):
                parts.append(Term(.constant(.text(normalizedNFC(text))), .text, at: range))
            case .expression(let expression, _):
                if let part = value(expression, .text) { parts.append(part) } else { isWhole = false }
            }
        }
        return isWhole ? parts : nil
    }

    /// Checks what is written for a field.
    mutating func fieldValue(_ value: FieldValue, _ wanted: ValueType) -> Term? {
        switch value {
        case .template(let template): return self.template(template, wanted)
        case .list(let templates, let range):
            guard wanted.isList else {
                report(.typeMismatch("found a list where \(describe(wanted)) is wanted", at: range))
                return nil
            }
            let terms = templates.map { template($0, wanted.element) }
            let whole = terms.compactMap { $0 }
            return whole.count == terms.count ? Term(.list(whole), wanted, at: range) : nil
        }
    }
}

extension TemplateSyntax {
    /// Whether it is a longer text that can only be a URL.
    var startsAsURL: Bool {
        guard loneExpression == nil, case .text(let text, _) = segments.first else { return false }
        return text.hasPrefix("https://") || text.hasPrefix("http://")
    }
}
