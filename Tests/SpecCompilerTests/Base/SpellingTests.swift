import SpecBase
import Testing

@Suite struct SpellingTests {
    static let cases: [(String, [String], String?)] = [
        ("tittle", ["title", "state"], "title"),
        ("TITLE", ["title"], "title"),
        ("on-invalid", ["on_invalid"], "on_invalid"),
        ("pasued", ["active", "paused"], "paused"),
        ("crn", ["crm", "source"], "crm"),
        ("xy", ["id", "is"], nil),
        ("a", ["b"], nil),
        ("resposible", ["responsible"], "responsible"),
        ("mane", ["name", "many"], "many"),
        ("completely", ["different"], nil),
        ("", ["a"], nil),
    ]

    @Test(arguments: cases)
    func nearest(_ word: String, _ words: [String], _ nearest: String?) {
        #expect(words.closest(to: word) == nearest)
    }
}
