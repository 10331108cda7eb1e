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
    var line = 1
    var column = 1
    var isLineStart = true
    var run: (scalar: Unicode.Scalar, count: Int) = ("\0", 0)
    for scalar in file.text.unicodeScalars {
        let here = SourcePosition(line: line, column: column)
        if let words = flaw(scalar) {
            let range = SourceRange(path: file.path, start: here, end: SourcePosition(line: line, column: column + 1))
            return Diagnostic(.notText, words, at: range)
        }
        // Seven equal marks at a line's start, as git leaves them.
        if isLineStart || run.count > 0 && run.scalar == scalar && run.count < 7 && column == run.count + 1 {
            run = isLineStart ? (scalar, 1) : (scalar, run.count + 1)
            if run.count == 7, scalar == "<" || scalar == ">" || scalar == "=" {
                let start = SourcePosition(line: line, column: 1)
                let range = SourceRange(path: file.path, start: start, end: SourcePosition(line: line, column: 8))
                return Diagnostic(
                    .mergeConflictMark,
                    "a merge left this mark: choose a side and delete the marks",
                    at: range
                )
            }
        } else {
            run = ("\0", 0)
        }
        isLineStart = scalar == "\n" || scalar == "\r"
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
    return nil
}

private func flaw(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFC, 0x10000...: nil
    case 0xFFFD: "bytes that are not UTF-8; save the file in UTF-8"
    case 0: "a NUL byte: this is no text file"
    default: "the control character U+\(hexadecimal(scalar.value)), which YAML does not have"
    }
}

private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
