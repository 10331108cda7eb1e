import SpecBase
import SpecTestSupport
import Testing

/// Words of the shipped specs spelt wrongly by rule, a fixed sample of them: every one is told once.
@Suite struct GeneratedMistakeTests {
    /// Only every so many of the misspellings is tried; the number has no common factor with the three ways to misspell.
    private static let stride = 41

    private static let all = ShippedSpecs.folders.flatMap { ShippedSessions.files[$0] ?? [] }
        .flatMap { WordSiteFinder($0).sites }
        .flatMap { Misspelling.all(of: $0) }

    private static func sample(_ role: WordSite.Role) -> [Misspelling] {
        let fitting = all.filter { $0.site.role == role }
        return Swift.stride(from: 0, to: fitting.count, by: stride).map { fitting[$0] }
    }

    /// Keys of the language, and names that are declared elsewhere.
    @Test func aMisspeltUseIsToldOnceWithTheRightWord() {
        let sample = Self.sample(.used)
        #expect(sample.count > 300)
        var unsuggested: [String] = []
        for misspelling in sample {
            let verdict = misspelling.judged()
            #expect(verdict.flaws.isEmpty, "\(misspelling): \(verdict.flaws.joined(separator: " | "))")
            if !verdict.isRightlySuggested { unsuggested.append(misspelling.description) }
        }
        #expect(unsuggested.count * 100 <= sample.count * 5, "\(unsuggested.joined(separator: ", "))")
    }

    /// Names where they are declared: the first use is told, if there is one.
    @Test func aMisspeltDeclarationIsToldAtMostOnce() {
        for misspelling in Self.sample(.declared) {
            let verdict = misspelling.judged()
            #expect(verdict.flaws.isEmpty, "\(misspelling): \(verdict.flaws.joined(separator: " | "))")
        }
    }
}
