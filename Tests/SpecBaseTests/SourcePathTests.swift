import SpecBase
import Testing

/// Ranges know their files by numbers; what can be asked of them is as if they had the paths.
@Suite struct SourcePathTests {
    @Test func equalPathsAreOneFile() {
        #expect(SourcePath("specs/a.yaml") == SourcePath("specs/a" + ".yaml"))
        #expect(SourcePath("specs/a.yaml") != SourcePath("specs/b.yaml"))
        #expect(SourcePath("") == SourcePath(""))
    }

    @Test func aPathKeepsItsBytes() {
        let (composed, decomposed) = ("й.yaml", "и\u{306}.yaml")
        #expect(SourcePath(composed) != SourcePath(decomposed))
        for path in [composed, decomposed] { #expect(Array(SourcePath(path).text.utf8) == Array(path.utf8)) }
    }

    @Test func aRangeCanBeMovedToAnotherFile() {
        let start = SourcePosition(line: 1, column: 1)
        var range = SourceRange(path: "a.yaml", start: start, end: SourcePosition(line: 2, column: .max))
        #expect(range.path == "a.yaml")
        range.path = "b.yaml"
        #expect(range.path == "b.yaml" && range.source == SourcePath("b.yaml"))
        #expect(range.start < range.end && range.end.column > 16 << 20)
    }

    @Test func manyTasksMayAsk() async {
        let numbers = await withTaskGroup(of: [SourcePath].self) { group in
            for _ in 0..<8 { group.addTask { (0..<200).map { SourcePath("task/\($0).yaml") } } }
            return await group.reduce(into: [[SourcePath]]()) { $0.append($1) }
        }
        #expect(Set(numbers).count == 1)
        #expect(numbers.first?.map(\.text) == (0..<200).map { "task/\($0).yaml" })
    }
}
