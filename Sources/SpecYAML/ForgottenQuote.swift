import SpecBase

/// Finds a quote that was opened and not closed on its line, where the next line goes on as if it had been.
///
/// YAML takes what follows into the text, and notices much later, at the next quote, that something is wrong.
///
/// - Parameters:
///   - lines: The file's lines.
///   - last: The line in which YAML noticed.
/// - Returns: Where the first such quote stands.
func forgottenQuote(in lines: SourceLines, through last: Int) -> SourcePosition? {
    var scan = QuoteScan()
    var number = 1
    while number <= last, let line = lines[number] {
        if let place = scan.read(line, number: number) { return place }
        number += 1
    }
    return nil
}

private struct QuoteScan {
    private var open: (place: SourcePosition, mark: Unicode.Scalar)?
    /// How many brackets of YAML are open.
    private var depth = 0
    /// The indentation below which a block text ends.
    private var blockIndent: Int?

    /// - Returns: The open quote, if this line shows that it was forgotten.
    mutating func read(_ line: [Unicode.Scalar], number: Int) -> SourcePosition? {
        let indent = line.prefix { $0 == " " }.count
        if let around = blockIndent {
            if indent > around || indent == line.count { return nil }
            blockIndent = nil
        }
        if let open, beginsWithKey(line.dropFirst(indent)) { return open.place }
        var offset = 0
        var isValueStart = true
        while offset < line.count {
            let scalar = line[offset]
            if let (_, mark) = open {
                if scalar == "\\", mark == "\"" {
                    offset += 1
                } else if scalar == mark {
                    if mark == "'", offset + 1 < line.count, line[offset + 1] == "'" {
                        offset += 1
                    } else {
                        open = nil
                    }
                }
            } else if scalar == "#", offset == 0 || line[offset - 1] == " " {
                return nil
            } else if isValueStart, scalar == "'" || scalar == "\"" {
                open = (SourcePosition(line: number, column: offset + 1), scalar)
                isValueStart = false
            } else if isValueStart, depth == 0, scalar == "|" || scalar == ">" {
                blockIndent = indent
                return nil
            } else {
                isValueStart = startsValue(scalar, at: offset, of: line, after: isValueStart)
            }
            offset += 1
        }
        return nil
    }

    /// Whether a value may start after this character.
    private mutating func startsValue(
        _ scalar: Unicode.Scalar,
        at offset: Int,
        of line: [Unicode.Scalar],
        after isValueStart: Bool
    ) -> Bool {
        let isBeforeBlank = offset + 1 == line.count || line[offset + 1] == " "
        switch scalar {
        case " ": return isValueStart
        case ":", "-": return isBeforeBlank
        case "[", "{":
            guard isValueStart || depth > 0 else { return false }
            depth += 1
            return true
        case "]", "}":
            depth = max(0, depth - 1)
            return false
        case ",": return depth > 0
        default: return false
        }
    }

    private func beginsWithKey(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = text
        if rest.starts(with: "- ".unicodeScalars) { rest = rest.dropFirst(2) }
        let key = rest.prefix { $0.properties.isAlphabetic || $0 == "_" || $0 == "." || $0 == "-" || $0.isDigit }
        rest = rest.dropFirst(key.count)
        return !key.isEmpty && rest.first == ":" && (rest.count == 1 || rest.dropFirst().first == " ")
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { "0"..."9" ~= self }
}
