import SpecTestSupport
import Testing

@testable import SpecHarness

@Suite struct TextIndexTests {
    /// Texts of any length, many of which have a beginning in common.
    private func texts(_ count: Int) -> [String] {
        (0..<count).map { number in
            switch number % 4 {
            case 0: String(number)
            case 1: "+38050\(1_000_000 + number)"
            case 2: "shop\(number)@mail.example"
            default: String(repeating: "a", count: number % 40) + "ї"
            }
        }
    }

    @Test func holdsWhatADictionaryWould() {
        var random = SplitMix(seed: 7)
        var (index, wanted) = (TextIndex(), [String: Set<Int>]())
        let texts = texts(5_000)
        for row in 0..<30_000 {
            let text = texts[Int(random.next() % UInt64(texts.count))]
            if random.next() % 4 == 0, let known = wanted[text]?.min() {
                index.remove(known, at: text)
                wanted[text]?.remove(known)
            } else {
                // A text that lost all its rows stays where it stands.
                #expect(index.insert(row, at: text) == (wanted[text] == nil))
                wanted[text, default: []].insert(row)
            }
        }
        for text in texts + ["", "+", "unknown"] {
            #expect(index[text] == (wanted[text] ?? []).sorted())
            #expect(index.first(text) == wanted[text]?.min())
        }
    }
}
