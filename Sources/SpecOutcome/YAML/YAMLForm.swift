/// In what form a value stands in YAML.
package enum YAMLForm: Hashable, Sendable {
    /// On lines of its own.
    ///
    /// - Parameters:
    ///   - indent: How many blanks stand before each line.
    ///   - showsOrigins: Whether an entry's origin stands after it as a comment.
    case lines(indent: Int = 0, showsOrigins: Bool = false)

    /// All on one line, however long.
    case oneLine

    /// All on one line in a message: a text that looks like a number stands without quotes, for people.
    case message

    var isOneLine: Bool {
        if case .lines = self { false } else { true }
    }
}
