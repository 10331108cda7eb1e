package import SpecBase

/// Texts that were surely meant as values.
extension Checker {
    /// Warns of a text that is the name of a value, and of names in single braces.
    mutating func hint(at syntax: TemplateSyntax) {
        if let literal = syntax.literal, scope.symbols[literal.value] != nil {
            log.report(.literalIsName(literal.value, in: syntax))
            return
        }
        for case .text(let text, let range) in syntax.segments {
            if let (name, written) = placeholder(in: text) {
                log.report(.singleBraces(name, written, in: text, at: range))
            }
        }
    }

    /// A name in scope that stands as `{name}`, `${name}` or `#{name}`, and how it stands there.
    private func placeholder(in text: String) -> (name: String, written: String)? {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let mark = text[..<open].last.flatMap { $0 == "$" || $0 == "#" ? String($0) : nil } ?? ""
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { return nil }
            let name = String(rest[..<close])
            if scope.symbols[name] != nil { return (name, "\(mark){\(name)}") }
        }
        return nil
    }
}

extension DiagnosticKind {
    /// A text that is written as it stands is the name of a value.
    package static let literalIsName = DiagnosticKind(
        id: "literal-is-a-name",
        severity: .warning,
        rationale: """
            A field takes a template, so that a bare word is written as it stands: every lead would be titled `order`. \
            Values stand in double braces.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { order: order_id }
            records:
              lead: { fields: { TITLE: order } }
            #                          ^^^^^ literal-is-a-name: the text 'order' is written as it stands; the value is '{{order}}'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { order: { path: order_id, required: true } }
            records:
              lead: { fields: { TITLE: "{{order}}" } }
            """
        )
    )

    /// A name in single braces.
    package static let singleBraces = DiagnosticKind(
        id: "single-braces",
        severity: .warning,
        rationale:
            "Other systems write `{order}`; here that is text, and every lead would be titled so. Values stand in double braces.",
        rejects: ExampleSpec.channel(
            """
            inputs: { order: { path: order_id, required: true } }
            records:
              lead: { fields: { TITLE: "Order {order}" } }
            #                           ^^^^^^^^^^^^^ single-braces: '{order}' is written as it stands; the value is '{{order}}'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { order: { path: order_id, required: true } }
            records:
              lead: { fields: { TITLE: "Order {{order}}" } }
            """
        )
    )
}

extension Diagnostic {
    fileprivate static func literalIsName(_ name: String, in syntax: TemplateSyntax) -> Diagnostic {
        let value = "{{\(name)}}"
        // A plain scalar gets quotes; a quoted one and a block keep what is around their text.
        let fixes = syntax.segments.compactMap { segment -> FixIt? in
            guard case .text(name, let range) = segment else { return nil }
            let written = range == syntax.range ? "\"\(value)\"" : value
            return FixIt("write '\(value)'", replacing: range, with: written, confidence: .likely)
        }
        return Diagnostic(
            .literalIsName,
            "the text '\(name)' is written as it stands; the value is '\(value)'",
            at: syntax.range,
            fixIts: fixes
        )
    }

    fileprivate static func singleBraces(
        _ name: String,
        _ placeholder: String,
        in text: String,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .singleBraces,
            "'\(placeholder)' is written as it stands; the value is '{{\(name)}}'",
            at: range,
            fixIts: doubledBraces(name, placeholder, in: Array(text.unicodeScalars), at: range).map { [$0] } ?? []
        )
    }

    /// The repair where the text stands in the file as it is read, on one line and without escapes.
    private static func doubledBraces(
        _ name: String,
        _ placeholder: String,
        in text: [Unicode.Scalar],
        at range: SourceRange
    ) -> FixIt? {
        let written = Array(placeholder.unicodeScalars)
        let width = range.end.column - range.start.column
        guard range.start.line == range.end.line, width == text.count,
            let offset = text.indices.first(where: { text[$0...].starts(with: written) })
        else { return nil }
        var place = range
        place.start.column += offset
        place.end.column = place.start.column + written.count
        return FixIt("write '{{\(name)}}'", replacing: place, with: "{{\(name)}}", confidence: .likely)
    }
}
