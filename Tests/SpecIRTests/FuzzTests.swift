import Foundation
import SpecBase
import SpecTestSupport
import Testing

@testable import SpecIR

@Suite("A hostile artifact")
struct FuzzTests {
    /// How many mutations of the sample are tried. `CRMSPEC_FUZZ=100000` takes a minute in a debug build.
    private let count = ProcessInfo.processInfo.environment["CRMSPEC_FUZZ"].flatMap { Int($0) } ?? 10_000

    @Test func isRefusedOrGivesAProgramThatCanBePrintedAndWritten() throws {
        let artifact = encodeArtifact(Sample.program)
        let header = try readArtifactHeader(artifact)
        let payload = Array(artifact[header.payload])
        var random = SplitMix(seed: 20_260_409)
        var accepted = 0
        for round in 0..<count {
            var bytes = payload
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                mutate(&bytes, &random)
            }
            guard let program = try? readProgram(bytes, in: bytes.indices, compiler: "0.1.0") else { continue }
            accepted += 1
            guard round.isMultiple(of: 8) else { continue }
            #expect(!printProgram(program).isEmpty)
            #expect(try decodeArtifact(encodeArtifact(program)) == program, "mutation \(round)")
        }
        // Mutations of names and places leave a sound program; were there none, the test would prove nothing.
        #expect(accepted > count / 1000)
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard let position = bytes.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes[position] = UInt8.random(in: 0...255, using: &random)
        // Most numbers are small: the next one is likely to be read as another position or case.
        case 2: bytes[position] = UInt8.random(in: 0..<32, using: &random)
        case 3: bytes[position] &+= 1
        case 4: bytes.remove(at: position)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
        }
    }
}
