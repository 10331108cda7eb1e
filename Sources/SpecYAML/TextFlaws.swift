import SpecBase

/// What makes a file no text that YAML could be read from: its size, its bytes, or the marks of an unfinished merge.
func flawInText(_ file: SourceFile) -> Diagnostic? {
    let size = file.text.utf8.count
    if size > YAMLLimits.bytes {
        let start = SourcePosition(line: 1, column: 1)
        let range = SourceRange(path: file.path, start: start, end: start)
        return Diagnostic(
            .yamlTooLarge,
            "the file has \(size) bytes, and at most \(YAMLLimits.bytes) are read",
            at: range
        )
    }
    guard mayHaveFlaw(file.text) else { return nil }
    var walk = TextWalk()
    for scalar in file.text.unicodeScalars {
        let here = walk.place
        if let words = flaw(scalar), !(scalar == "\u{FEFF}" && walk.isAtStart) {
            return Diagnostic(.notText, words, at: SourceRange(path: file.path, start: here, columns: 1))
        }
        if walk.endsMark(scalar) { return mergeMark(file, line: here.line) }
        walk.pass(scalar)
    }
    return walk.endsMark("\n") ? mergeMark(file, line: walk.place.line) : nil
}

/// Whether a text is worth to be gone through by its characters: all but broken files are plain as far as bytes tell.
private func mayHaveFlaw(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
        var isLineStart = true
        for offset in bytes.indices {
            let byte = bytes[offset]
            // Most bytes are these, and nothing within a line can be wrong with them.
            if !isLineStart, 0x20...0x7E ~= byte { continue }
            var next: UInt8 { offset + 1 < bytes.count ? bytes[offset + 1] : 0 }
            switch byte {
            case 0x0A, 0x0D:
                isLineStart = true
                continue
            case 0x3C, 0x3D, 0x3E, 0x7C: if isLineStart, next == byte { return true }
            case 0x09, 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...0xFF: break
            case 0xC2: if next < 0xA0 { return true }
            // What looks odd of these two rows is found by characters.
            case 0xE2: if next == 0x80, offset + 2 < bytes.count, bytes[offset + 2] & 0xFE == 0xA8 { return true }
            case 0xEF: if next >= 0xBB { return true }
            default: return true
            }
            isLineStart = false
        }
        return false
    } ?? true
}

private func mergeMark(_ file: SourceFile, line: Int) -> Diagnostic {
    let start = SourcePosition(line: line, column: 1)
    return Diagnostic(
        .mergeConflictMark,
        "a merge left this mark: choose a side and delete the marks",
        at: SourceRange(path: file.path, start: start, columns: 7)
    )
}

extension SourceRange {
    fileprivate init(path: String, start: SourcePosition, columns: Int) {
        let end = SourcePosition(line: start.line, column: start.column + columns)
        self.init(path: path, start: start, end: end)
    }
}

/// Where in a text we are, and whether its line is nothing but one mark so far.
private struct TextWalk {
    private(set) var place = SourcePosition(line: 1, column: 1)
    private var previous: Unicode.Scalar?
    /// The mark that the line begins with, and how often it stands there; 0 in any other line.
    private var mark: (scalar: Unicode.Scalar, count: Int) = (" ", 0)

    var isAtStart: Bool { previous == nil }

    /// Whether the line begins with seven equal marks and this is what comes after them, as git leaves it.
    func endsMark(_ scalar: Unicode.Scalar) -> Bool {
        guard mark.count == 7 else { return false }
        return scalar == "\n" || scalar == "\r" || scalar == " " && mark.scalar != "="
    }

    mutating func pass(_ scalar: Unicode.Scalar) {
        let isLineStart = place.column == 1
        if isLineStart, scalar == "<" || scalar == ">" || scalar == "=" || scalar == "|" {
            mark = (scalar, 1)
        } else if mark.count > 0, scalar == mark.scalar, mark.count + 1 == place.column {
            mark.count += 1
        } else {
            mark.count = 0
        }
        if scalar == "\n", previous == "\r" {
            // The line ended at the carriage return.
        } else if scalar == "\n" || scalar == "\r" {
            place = SourcePosition(line: place.line + 1, column: 1)
        } else {
            place.column += 1
        }
        previous = scalar
    }
}

private func flaw(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2028, 0x2029, 0x85:
        // YAML 1.1 ends lines here and 1.2 does not; people see nothing at all.
        "the line end U+\(hexadecimal(scalar.value)), which is none to other tools; write \"\\u\(hexadecimal(scalar.value))\""
    case 0xFEFF: "a byte order mark, which stands only at the start of a file; write \"\\uFEFF\""
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFFFC, 0x10000...: nil
    case 0xFFFD: "bytes that are not UTF-8; save the file in UTF-8"
    case 0: "a NUL byte: this is no text file"
    default: "the control character U+\(hexadecimal(scalar.value)), which YAML does not have"
    }
}

private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
