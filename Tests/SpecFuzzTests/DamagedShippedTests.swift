import Foundation
import SpecCompiler
import SpecFuzz
import SpecIR
import SpecTestSupport
import Testing

/// Artifacts of the shipped specs whose bytes were changed, with a checksum that is right: refused, or programs that run.
@Suite struct DamagedShippedTests {
    /// How many changes in all; `CRMSPEC_FUZZ=100000` tries as many as a release should stand.
    private let count = ProcessInfo.processInfo.environment["CRMSPEC_FUZZ"].flatMap { Int($0) } ?? 400

    @Test func areRefusedOrRun() throws {
        let programs = ShippedSpecs.folders.compactMap { compile(ShippedSpecs.files(in: $0)).program }
        #expect(programs.count >= 5)
        var random = SplitMix(state: 20_260_411)
        var accepted = 0
        for program in programs {
            let artifact = encodeArtifact(program)
            let payload = Array(artifact[try readArtifactHeader(artifact).payload])
            for _ in 0..<count / programs.count {
                let bytes = random.damaged(payload)
                guard let changed = try? readProgram(bytes, in: bytes.indices, compiler: "0.1.0") else { continue }
                accepted += 1
                if accepted.isMultiple(of: 8) { tryProgram(changed) }
            }
        }
        // Changes of names and places leave a sound program; were there none, the test would prove nothing.
        #expect(accepted > 0)
    }
}

/// Numbers that are the same on every machine.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The bytes with one to three changes, each of one byte or of some in a row.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            guard let position = bytes.indices.randomElement(using: &self) else { break }
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 1: bytes[position] = UInt8.random(in: 0..<32, using: &self)
            case 2: bytes[position] &+= 1
            case 3: bytes.remove(at: position)
            case 4: bytes.insert(UInt8.random(in: 0...255, using: &self), at: position)
            default:
                let end = min(position + Int.random(in: 2...16, using: &self), bytes.count)
                for place in position..<end { bytes[place] = UInt8.random(in: 0...255, using: &self) }
            }
        }
        return bytes
    }
}
