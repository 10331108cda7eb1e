import SpecBase
import SpecIR
import Testing

@Suite("A damaged artifact")
struct DamageTests {
    private let artifact = encodeArtifact(Sample.small)

    private func message(_ bytes: [UInt8]) -> String? {
        do {
            _ = try decodeArtifact(bytes)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func isRefusedAtEveryLength() {
        for length in artifact.indices {
            #expect(message(Array(artifact[..<length])) != nil, "cut after \(length) bytes")
        }
    }

    @Test func isRefusedWithAnyBitFlipped() {
        for position in artifact.indices {
            for bit in 0..<8 {
                var bytes = artifact
                bytes[position] ^= 1 << UInt8(bit)
                #expect(message(bytes) != nil, "bit \(bit) of byte \(position)")
            }
        }
    }

    @Test func saysHowItIsDamaged() {
        #expect(message([]) == "not an artifact: the file is empty")
        #expect(message(Array("crm".utf8)) == "truncated or damaged: no whole header is in its 3 bytes")
        #expect(message(Array(artifact.prefix(20))) == "truncated or damaged: no whole header is in its 20 bytes")
        #expect(
            message(artifact.dropLast(5)) == "truncated: \(artifact.count - 5) of \(artifact.count) bytes are there"
        )
        #expect(
            message(artifact + [0]) == "damaged: \(artifact.count + 1) bytes where the artifact has \(artifact.count)"
        )
        var flipped = artifact
        flipped[artifact.count - 50] ^= 1
        #expect(message(flipped) == "damaged: its checksum does not match its contents")
    }

    @Test func isRefusedWithMoreThanAProgram() throws {
        let header = try readArtifactHeader(artifact)
        let payload = header.payload.lowerBound..<header.payload.upperBound + 1
        do {
            _ = try readProgram(artifact, in: payload, compiler: header.compiler)
            Issue.record("accepted")
        } catch {
            #expect("\(error)".contains("1 bytes too many in its contents"))
        }
    }

    @Test func isToldFromOtherFiles() {
        let spec = "# Orders\ncrmspec: 1\nchannel: site-orders\n"
        #expect(message(Array(spec.utf8)) == "not an artifact but a spec: compile it first (crmspec compile)")
        #expect(message(Array("\u{FEFF}crmspec: 1\r\n".utf8)) == message(Array(spec.utf8)))
        #expect(message(Array("a: crmspec:\n crmspec: 1".utf8)) == "not an artifact of crmspec")
        #expect(message([0x7F, 0x45, 0x4C, 0x46]) == "not an artifact of crmspec")
    }

    @Test func namesTheFormatOfANewerOne() {
        var newer = artifact
        newer[8] = 3
        #expect(
            message(newer)
                == "made by crmspec 0.1.0 (format 3; this one reads 1): update crmspec, or compile the specs again"
        )
        #expect(
            message(Array(newer.prefix(12)))
                == "made by a newer crmspec (format 3; this one reads 1): update crmspec, or compile the specs again"
        )
        newer[9] = 1
        #expect(message(newer)?.contains("(format 259; this one reads 1)") == true)
        newer[9] = 0
        newer[8] = 0
        #expect(message(newer) == "damaged: there is no format 0; this crmspec reads 1")
    }

    @Test func isRefusedWhereItsProgramIsNotSound() {
        let unsound = Sample.small.changing(defaultChannels: [Index(9 as UInt32)])
        #expect(
            message(encodeArtifact(unsound))
                == "refused, the program is not sound: default channels: channel 9 of 1"
        )
    }

    @Test func isRefusedWhereAConstantIsOfARunAlone() {
        let program = Sample.small.changing(constants: [.link(.created(Index(0 as UInt32)))])
        #expect(
            message(encodeArtifact(program))
                == "refused, the program is not sound: constant 0: a record that only a run creates"
        )
    }

    /// Its checksum is right, and what it says is not.
    @Test func isRefusedWhereItsHeaderNamesOtherChannels() throws {
        var bytes = artifact
        let name = try #require(bytes.firstRange(of: Array("plain".utf8)))
        bytes[name.lowerBound] = UInt8(ascii: "q")
        let text = message(sealed(bytes))
        #expect(text?.contains("a header that names other channels than the program") == true, "\(text ?? "accepted")")
    }

    /// Numbers as they are written, seven bits in a byte, and greater ones of the same length.
    @Test func isRefusedWhereANumberIsTooGreat() throws {
        let last = try #require(Instant(milliseconds: 253_402_300_799_999))
        let late = encodeArtifact(Sample.small.changing(constants: [.datetime(last)]))
        let moment: [UInt8] = [0xFE, 0xEF, 0xFE, 0xA1, 0xFA, 0x9D, 0x73]
        let line = encodeArtifact(
            Sample.small.channel { $0.changing(place: Place(file: 0, line: .max, column: 1)) }
        )
        for (bytes, number, greater, problem) in [
            (late, moment, [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], "not a moment"),
            (line, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0x1F], "a number of more than 32 bits"),
        ] as [([UInt8], [UInt8], [UInt8], String)] {
            #expect(message(bytes) == nil)
            var other = bytes
            other.replaceSubrange(try #require(other.firstRange(of: number)), with: greater)
            let text = message(sealed(other))
            #expect(text?.contains(problem) == true, "\(text ?? "accepted")")
        }
    }

    /// No artifact is as long as this; up to there, a length may be one of a file that was cut off.
    @Test func isRefusedWhereItsLengthIsTooGreat() throws {
        let length = artifact.count - 32 - (try readArtifactHeader(artifact).payload.lowerBound)
        let written = (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
        let place = try #require(artifact.firstRange(of: written))
        let whole = artifact.count - length + (1 << 48)
        for (last, wanted) in [
            (UInt8(0), "truncated: \(artifact.count) of \(whole) bytes are there"),
            (1, "truncated or damaged: no whole header is in its \(artifact.count) bytes"),
        ] {
            var bytes = artifact
            bytes.replaceSubrange(place, with: [last, 0, 0, 0, 0, 0, 1, 0])
            #expect(message(bytes) == wanted)
        }
    }

    /// The bytes with the checksum that they should have.
    private func sealed(_ bytes: [UInt8]) -> [UInt8] {
        bytes.dropLast(32) + SHA256.hash(bytes.dropLast(32))
    }

    @Test func isRefusedWhereValuesNestTooDeep() {
        let deep = (0..<20).reduce(Value.text("x")) { value, _ in .list([value]) }
        let text = message(encodeArtifact(Sample.small.changing(constants: [deep])))
        #expect(text?.contains("values nested more than 16 deep") == true, "\(text ?? "accepted")")
    }
}
