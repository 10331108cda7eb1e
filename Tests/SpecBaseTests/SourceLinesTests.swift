import SpecBase
import Testing

@Suite struct SourceLinesTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nб\rc\n\nd", ["a", "б", "c", "", "d"]),
        ("\r\n\n\r", ["", "", "", ""]), ("\u{FEFF}a\u{2028}b", ["\u{FEFF}a\u{2028}b"]),
        ("e\u{301}😀\r", ["e\u{301}😀", ""]),
    ])
    func linesAreScalarsBetweenLineEnds(text: String, lines: [String]) {
        let read = SourceLines(SourceFile(path: "a.yaml", text: text))
        #expect(read.all == lines.map { Array($0.unicodeScalars) })
        #expect(read.count == lines.count)
        for (index, line) in lines.enumerated() {
            #expect(read.bytes(ofLine: index + 1).map(Array.init) == Array(line.utf8))
            #expect(read[index + 1].map { String(scalars: $0) } == line)
        }
        #expect(read[0] == nil && read[lines.count + 1] == nil && read.bytes(ofLine: lines.count + 1) == nil)
    }
}
