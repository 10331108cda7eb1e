import SpecBase
import Testing

/// One mistake, one message: where it is, what it is, and what was meant.
@Suite struct MistakeTests {
    private static let families = [
        misspeltKeys, misspeltNames, misspeltWords, brokenYAML, wrongExpressions, wrongValues, removedDeclarations,
    ]
    private static let all = families.flatMap { $0 }

    @Test(arguments: families.indices)
    func eachMistakeGivesOneMessageAtItsPlace(family: Int) {
        for mistake in Self.families[family] {
            let flaws = mistake.flaws()
            #expect(flaws.isEmpty, "\(mistake): \(flaws.joined(separator: " | "))")
        }
    }

    @Test func thereAreManyMistakesOfEverySort() {
        #expect(Self.all.count >= 150)
        let folders = Set(Self.all.map { $0.path.prefix { $0 != "/" } })
        #expect(folders.count == ShippedSpecs.folders.count, "a folder has no mistake")
        let misspelt = Self.all.filter { $0.suggests != nil }
        let right = misspelt.count { $0.isRightlySuggested }
        #expect(right * 100 >= misspelt.count * 95, "\(right) of \(misspelt.count) suggestions are right")
    }
}
