import Testing

@testable import SpecIR

/// Texts in an artifact: each is written once, and read to its last byte.
@Suite struct ArtifactTextTests {
    @Test func equalTextsAreWrittenOnce() {
        var writer = ArtifactWriter()
        for text in ["ab", "c", "ab"] { writer.write(string: text) }
        #expect(writer.payload == [2, 2, 0x61, 0x62, 1, 0x63, 0, 1, 0])
    }

    @Test func bytesReachTheEnd() throws {
        let bytes: [UInt8] = [0, 2, 0x61, 0x62]
        var reader = try ArtifactReader(payload: bytes.indices, of: bytes)
        #expect(try reader.byteString() == [0x61, 0x62])
        try reader.finish()
    }

    @Test(arguments: [(0, "a"), (1, nil)]) func aTextIsInTheTable(number: UInt8, text: String?) throws {
        let bytes: [UInt8] = [1, 1, 0x61, number]
        var reader = try ArtifactReader(payload: bytes.indices, of: bytes)
        do throws(ArtifactError) {
            #expect(try reader.string() == text)
        } catch {
            #expect(text == nil && "\(error)".contains("text 1 of 1"))
        }
    }
}
