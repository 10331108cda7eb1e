package import SpecIR
import SpecTestSupport

/// What became of the changed artifacts of one program.
package struct DamageTally: Hashable, Sendable {
    package var refused = 0
    /// Sound programs all the same: a name or a place was changed. Each took deliveries.
    package var accepted = 0

    package init() {}
}

/// Changes the program part of an artifact at random, with a checksum that is right, and runs what is accepted.
///
/// - Parameters:
///   - program: The program that is written, changed and read.
///   - count: How many changed artifacts are tried.
///   - seed: Where the random numbers start.
/// - Returns: How many were refused and accepted; a trap ends the process.
/// - Throws: The artifact as written has no header.
package func damageArtifact(of program: Program, times count: Int, seed: UInt64) throws(ArtifactError) -> DamageTally {
    let artifact = encodeArtifact(program)
    let payload = Array(artifact[try readArtifactHeader(artifact).payload])
    var random = SplitMix(seed: seed)
    var tally = DamageTally()
    for _ in 0..<count {
        let bytes = random.damaged(payload)
        guard let changed = try? readProgram(bytes, in: bytes.indices, compiler: "0.1.0") else {
            tally.refused += 1
            continue
        }
        tally.accepted += 1
        tryProgram(changed)
    }
    return tally
}

extension SplitMix {
    /// The bytes with one to three changes, each of one byte or of some in a row.
    fileprivate mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
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
