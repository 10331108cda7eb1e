import SpecBase
import SpecIR

extension Sample {
    static let zone = Zone(name: "Europe/Kyiv")
    static let phones = PhonePlan(bytes: [1, 2, 3])!
    static func pattern(_ text: String) -> DatePattern { DatePattern(text)! }
}

extension SampleExpressions {
    static func number(_ n: Int64) -> ExactDecimal { ExactDecimal(significand: n, scale: 0) }
    static let day = Day(number: 20_000)
    static let hour = TimeOfDay(milliseconds: 66_600_000)
    static let email = EmailAddress(written: "A@example.com", key: "a@example.com")
}
