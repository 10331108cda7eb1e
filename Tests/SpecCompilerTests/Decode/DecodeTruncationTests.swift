import SpecBase
import SpecCompiler
import Testing

@Suite struct DecodeTruncationTests {
    /// A file that is cut off anywhere is read or reported, never more.
    @Test func aCutFileIsReadOrReported() {
        let text = DecodeChannelTests.text
        for length in stride(from: 0, to: text.count, by: 7) {
            let example = DecodedExample(String(text.prefix(length)))
            let isSound = example.workspace.channels.allSatisfy { $0.origin.isComplete != example.log.hasErrors }
            #expect(isSound, "cut after \(length)")
        }
    }
}
