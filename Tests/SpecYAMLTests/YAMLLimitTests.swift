import SpecBase
import SpecTestSupport
import SpecYAML
import Testing

/// Files that would take the machine are refused before they do.
@Suite struct YAMLLimitTests {
    @Test func aliasesOfAliasesAreCounted() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, next) in zip("abcdefgh", "bcdefghi") {
            text += "\(next): &\(next) [\(Array(repeating: "*\(name)", count: 9).joined(separator: ", "))]\n"
        }
        #expect(complaint(text) == "5:8 yaml-alias aliases repeat over 10000 values")
    }

    @Test(arguments: [(9_999, nil), (10_000, nil), (10_001, "1:60008 yaml-alias aliases repeat over 10000 values")])
    func aliasesAreBounded(count: Int, told: String?) {
        #expect(complaint("[&a x\(String(repeating: ", *a  ", count: count))]") == told)
    }

    @Test func aliasesDoNotStackBeyondTheDepth() {
        func nested(_ text: String) -> String {
            String(repeating: "[", count: 40) + text + String(repeating: "]", count: 40)
        }
        let shallow = "a: &a \(nested("x"))\nb: &b \(nested("*a"))\n"
        #expect(complaint(shallow) == nil)
        #expect(complaint(shallow + "c: \(nested("*b"))")?.hasPrefix("3:44 yaml-too-large over 100 lists") == true)
    }

    @Test func sizeIsBounded() {
        let text = "# " + String(repeating: "x", count: 16 << 20)
        #expect(complaint(text) == "1:1 yaml-too-large the file has 16777218 bytes, and at most 16777216 are read")
    }

    @Test func countIsBounded() {
        let text = "[" + String(repeating: "x,", count: 1_000_001) + "]"
        #expect(complaint(text)?.hasSuffix("yaml-too-large over 1000000 values") == true)
    }

    /// Whatever stands in a file, reading it takes about as long as the file is: quadratic time would take minutes.
    @Test(arguments: [
        ("keys", (0..<50_000).map { "key\($0): value\n" }.joined()),
        ("one key", String(repeating: "key: value\n", count: 20_000)),
        ("anchors", (0..<20_000).map { "- &a\($0) x\n- *a\($0)\n" }.joined()),
        ("open brackets", String(repeating: "[", count: 1 << 20)),
        ("open braces", String(repeating: "{a: ", count: 1 << 18)),
        ("question marks", String(repeating: "? ", count: 1 << 18)),
        ("dashes", String(repeating: "- ", count: 1 << 18)),
        ("quotes", "a: \"" + String(repeating: "x\n", count: 1 << 19)),
        ("blanks", "a:" + String(repeating: " ", count: 1 << 20) + "b"),
        ("lines", "a: |" + String(repeating: "\n", count: 1 << 20) + "  b"),
        ("plain lines", "a:" + String(repeating: " b\n", count: 1 << 18)),
        ("comments", String(repeating: "# c\n", count: 1 << 18) + "a: b"),
        ("tags", String(repeating: "%TAG !a! b\n", count: 20_000) + "--- a"),
        ("directives", (0..<20_000).map { "%TAG !a\($0)! b\n" }.joined() + "--- a"),
        ("commas", "[" + String(repeating: ",", count: 1 << 20)),
        ("colons", String(repeating: ": ", count: 1 << 18)),
        ("stars", String(repeating: "*", count: 1 << 20)),
    ])
    func readingEndsSoon(name: String, text: String) {
        let time = processorTime { _ = complaint(text) }
        #expect(time < .seconds(15), "\(name)")
    }
}
