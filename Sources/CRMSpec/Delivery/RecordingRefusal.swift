/// Why bytes are not a recorded request.
public struct RecordingRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line at fault, counted from 1.
    public let line: Int

    /// What is wrong there, as a clause.
    public let words: String

    /// Line and words.
    public var description: String { "line \(line): \(words)" }
}
