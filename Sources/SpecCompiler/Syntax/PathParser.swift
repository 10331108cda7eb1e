import SpecBase

/// Reads the text of a scalar as a path in a payload.
///
/// - Throws: The first mistake.
package func parsePath(_ source: ScalarText) throws(SyntaxRejection) -> PathSyntax {
    var parser = PathParser(source)
    return PathSyntax(try parser.steps(), at: source.range)
}

/// A plain key runs up to `.` or `[`, so that `your-name` and `Ваше имя` need no quotes.
private struct PathParser {
    /// How many steps a path may have: payloads are not read deeper.
    static let stepLimit = 64

    private let source: ScalarText
    private var offset = 0
    private var end: Int

    init(_ source: ScalarText) {
        self.source = source
        end = source.scalars.count
        while end > 0, source.scalars[end - 1].isBlank { end -= 1 }
        while offset < end, source.scalars[offset].isBlank { offset += 1 }
    }

    mutating func steps() throws(SyntaxRejection) -> [Located<PathSyntax.Step>] {
        guard offset < end else { throw rejection("a path is missing", source.range) }
        if source.has("{{", at: offset) {
            throw rejection("a path is written without braces", source.range(offset..<end))
        }
        if source.has("$.", at: offset) {
            throw rejection("a path starts with a key; leave '$.' out", source.range(offset..<(offset + 2)))
        }
        var steps: [Located<PathSyntax.Step>] = []
        if current != "[" { steps.append(try key()) }
        while let scalar = current {
            guard steps.count < Self.stepLimit else {
                throw rejection("a path has at most \(Self.stepLimit) steps", source.range(offset..<end))
            }
            if scalar == "[" {
                steps.append(try bracket())
            } else if scalar == "." {
                offset += 1
                steps.append(try key())
            } else {
                throw rejection("expected '.' or '[' after ']'", source.range(offset..<(offset + 1)))
            }
        }
        return steps
    }

    private var current: Unicode.Scalar? { offset < end ? source.scalars[offset] : nil }

    private func rejection(_ message: String, _ range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.malformedPath, message, at: range)
    }

    private mutating func key() throws(SyntaxRejection) -> Located<PathSyntax.Step> {
        let start = offset
        while let scalar = current, scalar != ".", scalar != "[" {
            if scalar == "\"" || scalar == "]" {
                throw rejection("write an odd key in brackets: a[\"odd key\"]", source.range(offset..<(offset + 1)))
            }
            offset += 1
        }
        guard offset > start else {
            let mark = start > 0 ? (start - 1)..<start : start..<min(start + 1, end)
            throw rejection("a key is missing beside '.'", source.range(mark))
        }
        return Located(.key(source.text(start..<offset)), at: source.range(start..<offset))
    }

    private mutating func bracket() throws(SyntaxRejection) -> Located<PathSyntax.Step> {
        let open = offset
        offset += 1
        let step: PathSyntax.Step
        if let quote = current, quote == "\"" || quote == "'" {
            step = .key(try quotedKey(quote))
        } else {
            step = try index(from: open)
        }
        guard current == "]" else { throw rejection("'[' is never closed", source.range(open..<(open + 1))) }
        offset += 1
        return Located(step, at: source.range(open..<offset))
    }

    private mutating func quotedKey(_ quote: Unicode.Scalar) throws(SyntaxRejection) -> String {
        let start = offset
        offset += 1
        while let scalar = current, scalar != quote { offset += 1 }
        guard offset < end else {
            throw SyntaxRejection(
                .unclosedQuote,
                "the text that starts with \(quote) is never closed",
                at: source.range(start..<(start + 1))
            )
        }
        offset += 1
        return source.text((start + 1)..<(offset - 1))
    }

    private mutating func index(from open: Int) throws(SyntaxRejection) -> PathSyntax.Step {
        let start = offset
        while let scalar = current, scalar != "]" { offset += 1 }
        guard offset < end else { throw rejection("'[' is never closed", source.range(open..<(open + 1))) }
        let written = source.text(start..<offset)
        if written.isEmpty { return .every }
        if written == "*" {
            throw rejection("every element is written '[]'", source.range(open..<(offset + 1)))
        }
        guard !written.hasPrefix("+"), let index = Int(written), -1_000_000...1_000_000 ~= index else {
            throw rejection(
                "expected a number, a quoted key or nothing in '[ ]', found '\(written.shortened)'",
                source.range(start..<offset)
            )
        }
        return .index(index)
    }
}
