import SpecBase
import SpecYAML

extension Decoder {
    private func source(_ node: YAMLNode, _ text: String) -> ScalarText {
        ScalarText(text, at: node.range, lines: lines)
    }

    /// Reads an expression or a condition.
    mutating func expression(_ node: YAMLNode, _ what: String = "an expression") -> ExpressionSyntax? {
        guard let scalar = node.scalar else {
            reportShape(node, wanted: what)
            return nil
        }
        let source = source(node, scalar)
        if reportBraces(source) { return nil }
        do throws(SyntaxRejection) {
            let expression = try parseExpression(source)
            warnOfComment(behind: node)
            return expression
        } catch {
            log.report(error.diagnostic)
            return nil
        }
    }

    /// Reads one expression or a list of them, all or none.
    mutating func expressions(_ node: YAMLNode, _ what: String) -> [ExpressionSyntax]? {
        guard let nodes = oneOrMore(node, what) else { return nil }
        if nodes.count > 1, let first = nodes.firstIndex(where: { ($0.scalar?.openBrackets ?? 0) > 0 }) {
            let rest = nodes[(first + 1)...]
            if let last = rest.first(where: { ($0.scalar?.openBrackets ?? 0) < 0 }) {
                reportSplit(from: nodes[first].range, through: last.range)
                return nil
            }
        }
        let expressions = each(nodes) { $0.expression($1, what) }
        return expressions.count == nodes.count ? expressions : nil
    }

    mutating func template(_ node: YAMLNode, _ what: String = "a template") -> TemplateSyntax? {
        guard let scalar = node.scalar, !node.isNothing else {
            reportShape(node, wanted: what)
            return nil
        }
        guard let template = parseTemplate(source(node, scalar), into: &log) else { return nil }
        warnOfComment(behind: node)
        return template
    }

    /// Warns of a comment with braces behind a value without quotes: it was meant as a part of the value.
    private mutating func warnOfComment(behind node: YAMLNode) {
        let (start, end) = (node.range.start, node.range.end)
        guard start.line == end.line, lines.bytes(ofLine: start.line)?.contains(UInt8(ascii: "#")) ?? false,
            let line = lines[start.line], let first = lines[start],
            !"\"'|>".unicodeScalars.contains(first), end.column <= line.count
        else { return }
        let rest = line[(end.column - 1)...]
        let comment = rest.drop { $0 == " " || $0 == "\t" }
        guard comment.first == "#", comment.startIndex > rest.startIndex,
            zip(comment, comment.dropFirst()).contains(where: { $0 == $1 && ($0 == "{" || $0 == "}") })
        else { return }
        let range = SourceRange(
            path: file.path,
            start: SourcePosition(line: start.line, column: comment.startIndex + 1),
            end: SourcePosition(line: start.line, column: line.count + 1)
        )
        report(.commentInValue, "to YAML this is a comment; quote the whole value to keep it", at: range)
    }

    mutating func path(_ node: YAMLNode) -> PathSyntax? {
        guard let text = text(node, "a path in the payload") else { return nil }
        do throws(SyntaxRejection) {
            return try parsePath(source(node, text.value))
        } catch {
            log.report(error.diagnostic)
            return nil
        }
    }

    /// The repair of an expression that stands in braces as a whole.
    private func withoutBraces(_ source: ScalarText) -> FixIt? {
        let count = source.scalars.count
        guard count > 4, source.has("{{", at: 0), source.has("}}", at: count - 2),
            !source.scalars[2..<(count - 2)].contains(where: { $0 == "{" || $0 == "}" || $0 == "\n" })
        else { return nil }
        let inner = source.text(2..<(count - 2)).drop { $0 == " " }
        let written = String(inner.prefix(through: inner.lastIndex { $0 != " " } ?? inner.startIndex))
        return FixIt(
            "write '\(written)'",
            replacing: source.range(source.scalars.indices),
            with: written,
            confidence: .likely
        )
    }

    /// Reports a template where an expression is wanted.
    private mutating func reportBraces(_ source: ScalarText) -> Bool {
        var quote: Unicode.Scalar?
        for (offset, scalar) in source.scalars.enumerated() {
            if let mark = quote {
                if scalar == mark { quote = nil }
            } else if scalar == "'" || scalar == "\"" {
                quote = scalar
            } else if scalar == "{", source.has("{{", at: offset) {
                report(
                    .bracesInExpression,
                    "this place takes an expression; write it without braces",
                    at: source.range(source.scalars.indices),
                    fixIts: withoutBraces(source).map { [$0] } ?? []
                )
                return true
            }
        }
        return false
    }
}
