import Testing

@testable import SpecHarness

/// Long texts break at blanks, and end with a mark where they are cut.
@Suite struct FitTextTests {
    @Test(arguments: [
        ("", []),
        ("short", ["short"]),
        ("one two three", ["one two", "three"]),
        ("one\n  two", ["one two"]),
        ("one two three four five six", ["one two", "three fou…"]),
        ("Заказ повторён", ["Заказ", "повторён"]),
        ("incomprehensibilities", ["incomprehe", "nsibiliti…"]),
        ("ab incomprehensibilities", ["ab", "incompreh…"]),
    ])
    func textIsBrokenAndCut(_ text: String, _ lines: [String]) {
        #expect(fitted(text, width: 10, lines: 2) { _ in 1 } == lines)
    }
}
