import Foundation
import SpecBase
import Testing

@Suite struct GeneratedMistakeTests {
    private static let sites = ShippedSpecs.folders.flatMap { ShippedSpecs.files[$0] ?? [] }
        .flatMap { WordSiteFinder($0).sites }

    @Test func explore() async {
        let step = Int(ProcessInfo.processInfo.environment["STEP"] ?? "7") ?? 7
        var all = Self.sites.flatMap { Misspelling.all(of: $0) }
        all = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
        print("SITES \(Self.sites.count) tried \(all.count)")
        let start = ContinuousClock.now
        for misspelling in all {
            let flaws = misspelling.flaws()
            if !flaws.isEmpty {
                print("FLAW \(misspelling.site.role) \(misspelling): " + flaws.joined(separator: " | "))
            }
        }
        print("TOOK \(ContinuousClock.now - start)")
    }
}
