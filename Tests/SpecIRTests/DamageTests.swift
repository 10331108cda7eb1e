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
        #expect(message(Array("crm".utf8)) == "truncated: the file ends within its header, after 3 bytes")
        #expect(message(Array(artifact.prefix(20))) == "truncated: the file ends within its header, after 20 bytes")
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

    @Test func isRefusedWhereValuesNestTooDeep() {
        let deep = (0..<20).reduce(Value.text("x")) { value, _ in .list([value]) }
        let text = message(encodeArtifact(Sample.small.changing(constants: [deep])))
        #expect(text?.contains("values nested more than 16 deep") == true, "\(text ?? "accepted")")
    }
}
