import SpecBase
import Testing

/// Texts that JSON has without quotes.
@Suite struct JSONLiteralTests {
    @Test(arguments: [
        "0", "-0", "7", "-12", "10", "0.5", "-1.50", "1e3", "1E3", "1e+3", "1.5e-30", "0e0", "true", "false", "null",
    ]) func standsForItself(text: String) {
        #expect(isJSONLiteral(text))
    }

    @Test(arguments: [
        "", "-", "+1", "01", "-01", "00", ".5", "1.", "1.e3", "-.5", "1e", "1e+", "1e-", "e3", "1e3.5", "1 ", " 1",
        "0x1", "1a", "--1", "1.2.3", "1e3e3", "True", "truth", "nul", "f", "text", "NaN", "٣",
    ]) func isAText(text: String) {
        #expect(!isJSONLiteral(text))
    }
}
