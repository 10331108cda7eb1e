import SpecBase
import SpecIR
import Testing

@Suite("An artifact")
struct ArtifactTests {
    @Test func givesBackTheProgramThatWasWritten() throws {
        #expect(try decodeArtifact(encodeArtifact(Sample.program)) == Sample.program)
    }

    @Test func isTheSameForEqualProgramsToTheByte() throws {
        let bytes = encodeArtifact(Sample.program)
        #expect(encodeArtifact(Sample.program) == bytes)
        #expect(try encodeArtifact(decodeArtifact(bytes)) == bytes)
    }

    @Test func keepsComposedAndDecomposedLettersApart() throws {
        let program = Sample.small.changing(constants: [.text("\u{439}"), .text("\u{438}\u{306}")])
        let texts = try decodeArtifact(encodeArtifact(program)).constants.map { constant in
            if case .text(let text) = constant { Array(text.utf8) } else { [] as [UInt8] }
        }
        #expect(texts == [Array("\u{439}".utf8), Array("\u{438}\u{306}".utf8)])
    }

    /// Halves of words, signs and ends of ranges.
    @Test(arguments: [
        "0", "-1", "0.5", "-0.25", "0.000000000000000000000000000001", "18446744073709551615", "18446744073709551616",
        "-18446744073709551616",
        "36893488147419103231", "99999999999999999999999999999999999999", "-99999999999999999999999999999999999999",
        "9223372036854775808", "-9223372036854775809", "1e20",
    ]) func keepsNumbers(text: String) throws {
        let number = try #require(ExactDecimal(parsing: text))
        let program = Sample.small.changing(constants: [.number(number)])
        #expect(try decodeArtifact(encodeArtifact(program)).constants == [.number(number)])
    }

    @Test func hasAHeaderThatCanBeReadAlone() throws {
        var bytes = encodeArtifact(Sample.program)
        let header = try readArtifactHeader(bytes)
        #expect(header.format == artifactFormat)
        #expect(header.compiler == "0.1.0")
        #expect(header.channels.map(\.channel) == ["site-orders", "plain"])
        #expect(header.size == bytes.count)
        bytes[bytes.count - 40] ^= 1
        #expect(try readArtifactHeader(bytes) == header)
    }
}

@Suite("A channel's digest")
struct ChannelDigestTests {
    private func digests(_ program: Program) throws -> [[UInt8]] {
        try readArtifactHeader(encodeArtifact(program)).channels.map(\.digest)
    }

    @Test func changesWithTheChannelAlone() throws {
        let old = try digests(Sample.program)
        let new = try digests(
            Sample.program.adding({ $0.constant(.boolean(false)) }, to: { $0.accepting($1) })
        )
        #expect(old[0] != new[0])
        #expect(old[1] == new[1])
    }

    @Test func changesWithItsCatalogue() throws {
        let old = try digests(Sample.program)
        let new = try digests(Sample.program.entity(Sample.task) { $0.changing(creates: [Sample.deal]) })
        #expect(old[0] != new[0])
    }

    @Test func doesNotChangeWhereOnlyLinesMove() throws {
        let moved = Sample.program.channel { $0.changing(place: Place(file: 0, line: 99, column: 1)) }
        #expect(try digests(moved) == digests(Sample.program))
        #expect(moved != Sample.program)
    }
}
