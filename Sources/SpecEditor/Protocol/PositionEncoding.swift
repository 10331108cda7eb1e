/// What an editor counts the characters of a line in.
package enum PositionEncoding: String, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// How many units a scalar has.
    package func units(of scalar: Unicode.Scalar) -> Int {
        switch self {
        case .utf8: UTF8.width(scalar)
        case .utf16: UTF16.width(scalar)
        case .utf32: 1
        }
    }

    /// What to count in: as the compiler does where the editor can, so that nothing has to be converted.
    ///
    /// - Parameter offered: The words that an editor knows; `nil` for UTF-16 alone.
    /// - Returns: UTF-32 or UTF-8 where it is offered, else UTF-16, which every editor knows.
    package static func chosen(of offered: [JSON]?) -> PositionEncoding {
        let offered = (offered ?? []).compactMap { $0.text.flatMap(PositionEncoding.init(rawValue:)) }
        return [.utf32, .utf8].first { offered.contains($0) } ?? .utf16
    }
}

/// A place as editors count it: lines and units from 0.
package struct EditorPosition: Hashable, Comparable, Sendable {
    package let line: Int
    package let character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    /// Reads a place that a request needs.
    init(needed json: JSON?) throws(ResponseError) {
        guard let json else { throw .invalidParams("'position' is missing") }
        let line = try json.needInteger("line")
        let character = try json.needInteger("character")
        guard line >= 0, character >= 0 else { throw .invalidParams("a position is counted from 0") }
        self.init(line: line, character: character)
    }

    var json: JSON { ["line": .integer(line), "character": .integer(character)] }

    package static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.line, lhs.character) < (rhs.line, rhs.character)
    }
}
