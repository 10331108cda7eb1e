/// Breaks a text into lines no wider than a width, at blanks where it can, and ends the last with `…` if text is left.
///
/// - Parameters:
///   - text: line ends and runs of blanks in it count as one blank.
///   - width: the greatest width of a line, in the unit of `measure`.
///   - lines: how many lines there may be, at least 1.
///   - measure: the width of a letter.
/// - Returns: the lines; none for a text of blanks.
func fitted(_ text: String, width: Double, lines: Int, measure: (Character) -> Double) -> [String] {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var result: [String] = []
    func length(_ text: String) -> Double { text.reduce(0) { $0 + measure($1) } }
    while !words.isEmpty {
        var line = words.removeFirst()
        while let next = words.first, length(line + " " + next) <= width {
            line += " " + next
            words.removeFirst()
        }
        if length(line) > width {
            // A word that is wider than a line goes on in the next.
            var head = line
            while head.count > 1, length(head) > width { head.removeLast() }
            words.insert(String(line.dropFirst(head.count)), at: 0)
            line = head
        }
        if result.count == lines - 1, !words.isEmpty {
            while line.count > 1, length(line + "…") > width { line.removeLast() }
            return result + [line + "…"]
        }
        result.append(line)
    }
    return result
}

/// How wide a letter of a proportional sans-serif font is about, in parts of its size. Rather too wide than too narrow.
func estimatedWidth(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "l", "j", "I", "|", "!", ".", ",", ":", ";", "'", "`", "і", "ї", "І", "Ї", "·": return 0.32
    case " ", "f", "t", "r", "(", ")", "[", "]", "{", "}", "/", "\\", "\"", "-", "г", "т", "ґ": return 0.45
    case "m", "w", "M", "W", "@", "%", "ш", "щ", "ж", "м", "ф", "ю", "ы", "Ш", "Щ", "Ж", "М", "Ф", "Ю", "Ы", "№", "…":
        return 0.95
    case _
    where scalar.value >= 0x1100 && scalar.properties.isIdeographic || scalar.properties.isEmoji && scalar.value > 0xFF:
        return 1.2
    case _ where scalar.properties.isUppercase: return 0.75
    default: return 0.6
    }
}
