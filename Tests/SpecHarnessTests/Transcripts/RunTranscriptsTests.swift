import SpecHarness
import SpecTestSupport
import Synchronization
import Testing

/// Transcripts: what they run, what they compare, what they refuse.
@Suite struct RunTranscriptsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("golden/one/case.yaml", "title: t\nwhy: w\ncovers: [J10]\n")
    }

    /// Echoes the arguments; `fail` ends with 2.
    private func results(isUpdating: Bool = false, filter: CaseFilter = CaseFilter()) throws -> [CaseResult] {
        let list = try discoverCases(in: folder.path + "/golden")
        return runTranscripts(list.transcripts, isUpdating: isUpdating, filter: filter) { arguments, _, input in
            let end = input.map { " < \($0)" } ?? ""
            return CommandEnd(output: arguments.joined(separator: "|") + end, status: arguments == ["fail"] ? 2 : 0)
        }
    }

    private func problems() throws -> [String] {
        try results().flatMap(\.problems).map { "\(folder.short($0.path)):\($0.line ?? 0): \($0.message)" }
    }

    @Test func outputAndStatusAreCompared() throws {
        try folder.write(
            "golden/one/transcript.txt",
            "$ crmspec a 'b c'\na|b c\n\n$ crmspec fail\nfail\n(exit status 2)\n"
        )
        let result = try #require(try results().first)
        #expect(result.status == .passed)
        #expect(result.covers == ["J10"])
    }

    private static let differences: [(text: String, problem: String)] = [
        ("$ crmspec a\nb\n", "2: expected 'b', found 'a'"),
        ("$ crmspec a\n", "2: expected the end, found 'a'"),
        ("$ crmspec a\na\nb\n", "3: expected 'b', found the end"),
        ("$ crmspec a\na", "3: expected the end, found the end; the file ends otherwise"),
        ("$ crmspec fail\nfail\n", "3: expected the end, found '(exit status 2)'"),
        ("nothing\n", "0: the transcript has no command line, such as '$ crmspec check'"),
        ("$ rm a\n", "1: a transcript runs crmspec, cat, ls, cp, not 'rm'"),
        ("$ crmspec a | b\n", "1: a command line of a transcript knows no '|' outside quotes"),
        ("$ crmspec 'a\n", "1: a quote is not closed"),
    ]

    @Test(arguments: differences)
    func differencesAreTold(_ difference: (text: String, problem: String)) throws {
        try folder.write("golden/one/transcript.txt", difference.text)
        #expect(try problems() == ["golden/one/transcript.txt:" + difference.problem])
    }

    @Test func updatingWritesWhatIsFound() throws {
        try folder.write("golden/one/transcript.txt", "$ crmspec a < in.txt\n$ cat in.txt\n")
        try folder.write("golden/one/in.txt", "line\n")
        #expect(try results(isUpdating: true).map(\.status) == [.updated])
        #expect(
            try folder.read("golden/one/transcript.txt") == "$ crmspec a < in.txt\na < in.txt\n\n$ cat in.txt\nline\n"
        )
        #expect(try results().map(\.status) == [.passed])
    }

    @Test func filesThatNothingNamesAreStray() throws {
        try folder.write(
            "golden/one/transcript.txt",
            "$ crmspec run answers --x=data/a.txt\nrun|answers|--x=data/a.txt\n"
        )
        for name in ["answers/b.json", "data/a.txt", "specs/c.yaml", "other.txt"] {
            try folder.write("golden/one/\(name)", "")
        }
        #expect(try problems() == ["golden/one/other.txt:0: no command line of the transcript names the file"])
    }

    @Test func unknownKeysAreTold() throws {
        try folder.write("golden/one/transcript.txt", "$ crmspec a\na\n")
        try folder.write("golden/one/case.yaml", "title: t\nclock: 2026-04-09T11:06:00Z\n")
        let told = try problems()
        #expect(told.count == 2)
        #expect(told.contains { $0.contains("a case of command lines has no key 'clock'") })
        #expect(told.contains { $0.contains("a case needs 'why'") })
    }

    @Test func filtersAreForTranscriptsToo() throws {
        try folder.write("golden/one/transcript.txt", "$ crmspec a\na\n")
        var filter = CaseFilter()
        filter.rows = ["B1"]
        #expect(try results(filter: filter).isEmpty)
        filter.rows = ["J10"]
        #expect(try results(filter: filter).count == 1)
    }
}
