/// Lines of a printed program, one fact each, indented by what they belong to.
struct PrintedText {
    private(set) var lines: [String] = []
    private var depth = 0
    /// Names of files, or `nil` to leave places out.
    private let files: [String]?

    init(files: [String]?) {
        self.files = files
    }

    /// The lines, each with its line end.
    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func line(_ text: String, at place: Place? = nil) {
        lines.append(String(repeating: "  ", count: depth) + text + (place.map(suffix) ?? ""))
    }

    /// Adds a line, and what belongs to it below.
    mutating func block(_ text: String, at place: Place? = nil, _ content: (inout Self) -> Void) {
        line(text, at: place)
        depth += 1
        content(&self)
        depth -= 1
    }

    private func suffix(_ place: Place) -> String {
        guard let files, Int(place.file) < files.count else { return "" }
        return " @\(files[Int(place.file)]):\(place.line):\(place.column)"
    }
}

/// The text in quotes, on one line: what cannot be seen is written as an escape.
func quoted(_ text: String, _ quote: Character = "'") -> String {
    "\(quote)\(escaped(text, quote))\(quote)"
}

func escaped(_ text: String, _ quote: Character) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\\": result += "\\\\"
        case _ where Character(scalar) == quote: result += "\\\(quote)"
        case _ where scalar.properties.generalCategory == .control || isInvisible(scalar):
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    case .spaceSeparator: scalar != " "
    default: false
    }
}
