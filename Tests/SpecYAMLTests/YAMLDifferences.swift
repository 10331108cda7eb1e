/// Cases of the YAML test suite, which is for YAML 1.2, that libyaml reads as YAML 1.1 or not as strictly.
///
/// What the suite has and we refuse by rule (tags, keys that are no texts, several documents) is not among them.
enum YAMLDifferences {
    static let all = emptyKeys + colons + tabs + directives + anchors + unindented + lenient + otherwise

    /// Refused: a key that is nothing.
    private static let emptyKeys = ["2JQS", "6M2F", "CFD4", "FRK4", "NHX8", "S3PD", "SM9W:1", "UKK6:0"]

    /// Refused: colons within brackets that YAML 1.2 takes for a part of a text, or far from their key.
    private static let colons = [
        "4ABK", "4MUZ:0", "4MUZ:1", "4MUZ:2", "58MP", "5MUD", "5T43", "9SA2", "DBG4", "HM87:0", "K3WX", "NJ66",
        "VJP3:1",
    ]

    /// Refused: tabs where blanks do as well.
    private static let tabs = [
        "6BCT", "6CA3", "96NN:0", "96NN:1", "A2M4", "DK95:0", "DK95:3", "DK95:4", "Q5MG", "R4YG", "Y79Y:1", "Y79Y:10",
    ]

    /// Refused: directives that YAML 1.2 reserves or warns of.
    private static let directives = [
        "2LFX", "6LVF", "BEC7", "MUS6:5", "MUS6:6", "ZYU8:0", "ZYU8:1", "ZYU8:2", "ZYU8:3",
    ]

    /// Refused: names of anchors beyond letters, digits, `-` and `_`.
    private static let anchors = ["2SXE", "8XYN", "W5VH"]

    /// Refused: a block text at the top of the file without indentation.
    private static let unindented = ["DK3J", "FP8R"]

    /// Read though YAML 1.2 has it an error: lines of brackets and quotes without indentation, `-` within brackets, a
    /// comment without a blank before it.
    private static let lenient = [
        "9C9N", "9JBA", "CVW2", "DK95:1", "G5U8", "MUS6:0", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y:3", "YJV2",
    ]

    /// Read otherwise: `?` before a text within brackets, blanks at the end of a file without a line end, and a colon in
    /// the name of an anchor.
    private static let otherwise = ["652Z", "HM87:1", "JEF9:2", "L24T:1", "Y2GN"]
}
