/// Valid cases of the YAML test suite, which is for YAML 1.2, that we refuse in words.
///
/// What the suite has and we refuse by rule (tags, keys that are no texts, several documents) is not among them.
enum YAMLDifferences {
    static let refused = emptyKeys + colons + questionMarks + tabs + directives + anchors + unindented

    /// a key that is nothing.
    private static let emptyKeys = ["2JQS", "6M2F", "CFD4", "FRK4", "NHX8", "S3PD", "SM9W:1", "UKK6:0"]

    /// colons within brackets that YAML 1.2 takes for a part of a text, or far from their key.
    private static let colons = [
        "4ABK", "4MUZ:0", "4MUZ:1", "4MUZ:2", "58MP", "5MUD", "5T43", "9SA2", "DBG4", "HM87:0", "K3WX", "NJ66",
        "VJP3:1",
    ]

    /// texts within brackets that begin with `?`.
    private static let questionMarks = ["652Z", "HM87:1"]

    /// tabs where blanks do as well.
    private static let tabs = [
        "6BCT", "6CA3", "96NN:0", "96NN:1", "A2M4", "DK95:0", "DK95:3", "DK95:4", "Q5MG", "R4YG", "Y79Y:1", "Y79Y:10",
    ]

    /// directives that YAML 1.2 reserves or warns of.
    private static let directives = [
        "2LFX", "6LVF", "BEC7", "MUS6:5", "MUS6:6", "ZYU8:0", "ZYU8:1", "ZYU8:2", "ZYU8:3",
    ]

    /// names of anchors beyond letters, digits, `-` and `_`.
    private static let anchors = ["2SXE", "8XYN", "W5VH", "Y2GN"]

    /// a block text at the top of the file without indentation.
    private static let unindented = ["DK3J", "FP8R"]
}
