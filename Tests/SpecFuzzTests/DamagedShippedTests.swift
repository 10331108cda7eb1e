import Foundation
import SpecCompiler
import SpecFuzz
import SpecTestSupport
import Testing

/// Artifacts of the shipped specs whose bytes were changed, with a checksum that is right: refused, or programs that run.
@Suite struct DamagedShippedTests {
    /// How many changes in all; `tools/fuzz/damage` tries as many as a release should stand.
    private let count = ProcessInfo.processInfo.environment["CRMSPEC_FUZZ"].flatMap { Int($0) } ?? 400

    @Test func areRefusedOrRun() throws {
        let programs = ShippedSpecs.folders.compactMap { compile(ShippedSpecs.files(in: $0)).program }
        #expect(programs.count >= 5)
        var accepted = 0
        for (program, seed) in zip(programs, UInt64(1)...) {
            accepted += try damageArtifact(of: program, times: count / programs.count, seed: seed).accepted
        }
        // Changes of names and places leave a sound program; were there none, the test would prove nothing.
        #expect(accepted > 0)
    }
}
