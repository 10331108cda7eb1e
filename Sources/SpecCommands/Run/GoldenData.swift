import SpecBase
import SpecHarness

/// What a check tells of golden files, with the files that it is about.
///
/// - Parameters:
///   - golden: The folder of the cases; `nil` for `golden` beside a checked folder `specs`, if there is one.
///   - paths: What is checked.
///   - specs: The files below them.
/// - Returns: Warnings of data that may be real people's; none where there are no cases.
/// - Throws: A file or folder of the cases that cannot be read.
func findings(inGolden golden: String?, beside paths: [String], specs: [SourceFile]) throws -> (
    diagnostics: [Diagnostic], files: [SourceFile]
) {
    if let golden { return try checkTestData(in: golden, specs: specs) }
    guard paths == ["specs"], (try? kind(of: "golden")) == .folder else { return ([], []) }
    return try checkTestData(in: "golden", specs: specs)
}
