import SpecBase
import SpecIR
import Testing

extension Sample {
    static let zone = required(Zone.named("Europe/Kyiv"))
    /// A plan of no region and one dead state: small, so that damage can be tried at every place of an artifact.
    static let phones =
        PhonePlan(bytes: Array("PP1".utf8) + [0, 0, 0, 1, 0] + [UInt8](repeating: 0, count: 20)) ?? .standard
    static func pattern(_ text: String) -> DatePattern { required(try? DatePattern(text)) }

    /// A value that the tests write down themselves, and that therefore is there.
    static func required<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("the sample is wrong") }
        return value
    }
}

extension SampleExpressions {
    static func number(_ integer: Int) -> ExactDecimal { ExactDecimal(integer) }
    static let day = Sample.required(Day(year: 2026, month: 4, day: 9))
    static let hour = Sample.required(TimeOfDay(hour: 18, minute: 30))
    static let moment = Sample.required(Instant(milliseconds: 1_775_721_960_000))
    static let email = Sample.required(EmailAddress("A@example.com"))
}
