import SpecBase

/// A text in which labels are looked for: NFC, as scalars. Any run of white space matches a blank of a label.
struct LabelText: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(normalizedNFC(text).unicodeScalars)
    }

    /// Where a label ends that begins at an index.
    func end(of label: [Unicode.Scalar], at start: Int) -> Int? {
        var at = start
        for scalar in label {
            guard at < scalars.count else { return nil }
            if scalar == " " {
                guard isBlank(at) else { return nil }
                while at < scalars.count, isBlank(at) { at += 1 }
            } else {
                guard scalars[at] == scalar else { return nil }
                at += 1
            }
        }
        return at
    }

    /// The first place of a label at an index or behind it.
    func first(_ label: [Unicode.Scalar], from start: Int) -> Range<Int>? {
        guard let initial = label.first else { return nil }
        var at = start
        while at + label.count <= scalars.count {
            if scalars[at] == initial, let end = end(of: label, at: at) { return at..<end }
            at += 1
        }
        return nil
    }

    /// The first blank at an index or behind it.
    func firstBlank(from start: Int) -> Int? {
        (start..<max(start, scalars.count)).first { isBlank($0) }
    }

    /// Past blanks.
    func pastBlanks(_ start: Int) -> Int {
        var at = start
        while at < scalars.count, isBlank(at) { at += 1 }
        return at
    }

    /// Past blanks and one colon, of whatever width.
    func pastColon(_ start: Int) -> Int {
        let at = pastBlanks(start)
        return at < scalars.count && (scalars[at] == ":" || scalars[at] == "\u{FF1A}") ? at + 1 : at
    }

    func text(_ range: Range<Int>) -> String {
        trimmed(String(String.UnicodeScalarView(scalars[range])))
    }

    private func isBlank(_ at: Int) -> Bool {
        let scalar = scalars[at]
        return scalar.value <= 0x20 || scalar.value >= 0x85 && scalar.properties.isWhitespace
    }
}

extension String {
    /// The text as a label is compared.
    var labelScalars: [Unicode.Scalar] { Array(comparisonForm(self).unicodeScalars) }
}
