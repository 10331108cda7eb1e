import SpecBase
import SpecTestSupport
import Testing

/// One mistake, one message: where it is, what it is, and what was meant.
@Suite struct MistakeTests {
    private static let families = [
        misspeltKeys, misspeltNames, misspeltWords, brokenYAML, wrongExpressions, wrongValues, removedDeclarations,
    ]
    private static let all = families.flatMap { $0 }

    @Test func eachGivesOneMessageAtItsPlaceWithTheWordThatWasMeant() {
        var suggestions: [Bool] = []
        for mistake in Self.all {
            guard let verdict = mistake.judged() else {
                Issue.record("\(mistake): the text does not stand there once")
                continue
            }
            #expect(verdict.flaws.isEmpty, "\(mistake): \(verdict.flaws.joined(separator: " | "))")
            if mistake.isMisspelling { suggestions.append(verdict.isRightlySuggested) }
        }
        let right = suggestions.count { $0 }
        #expect(right * 100 >= suggestions.count * 95, "\(right) of \(suggestions.count) suggestions are right")
    }

    @Test func areManyAndOfEveryFolderAndKindOfFile() {
        #expect(Self.all.count >= 150)
        let folders = Set(Self.all.map { $0.path.prefix { $0 != "/" } })
        #expect(folders.count == ShippedSpecs.folders.count)
        for kind in ["catalog", "people", "source", "tables"] {
            #expect(Self.all.contains { $0.path.hasSuffix("/\(kind).yaml") }, "no \(kind) has a mistake")
        }
    }
}
