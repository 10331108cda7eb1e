import SpecBase
import Testing

@Suite struct BlanksTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("a", "a"), (" a ", "a"), ("\u{A0}a\u{202F}", "a"), ("\r\na b\t", "a b"),
        ("\u{3000}имя\u{2003}", "имя"),
        ("a \u{301}", "a \u{301}"), (" \u{301}", "\u{301}"), ("\u{200B}a", "\u{200B}a"), ("\u{85}a\u{2028}", "a"),
    ]) func trims(text: String, to wanted: String) {
        #expect(trimmed(text).utf8.elementsEqual(wanted.utf8))
    }

    @Test(arguments: [
        ("", ""), ("  ", ""), ("a b", "a b"), ("a  b", "a b"), (" a b ", "a b"), ("a\u{A0}b", "a b"),
        ("a \u{A0}\t\r\n b", "a b"),
        ("и\u{306}од", "йод"), (" и\u{306} \u{3000} е\u{308} ", "й ё"), ("a\u{2003}b", "a b"), ("a\u{1680}b", "a b"),
        ("Ab", "Ab"),
        ("€ 5", "€ 5"), ("€  5", "€ 5"), ("№ 5 ", "№ 5"), (" a", "a"), ("a ", "a"), (" №5", "№5"), ("№5 ", "№5"),
        ("\n", ""),
        ("a\u{2028}b", "a b"), ("a\u{85}", "a"),
    ]) func comparesWithoutLooseBlanks(text: String, to wanted: String) {
        #expect(comparisonForm(text).utf8.elementsEqual(wanted.utf8))
        #expect(comparisonForm(wanted).utf8.elementsEqual(wanted.utf8))
    }
}
