import SpecBase
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), ("-1.50", "-1.5"), ("+3", "3"), (".5", "0.5"),
        ("-.05", "-0.05"), ("100", "100"), ("1e3", "1000"), ("1.5E+2", "150"), ("25e-4", "0.0025"), ("0e60", "0"),
        ("12 345.60", "12345.6"), ("12\u{A0}345", "12345"), ("12\u{2009}345\u{202F}678", "12345678"),
        (" 5 ", "5"), ("1.000000000000000000000000000000", "1"),
        ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
        ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
    ])
    func readsAndPrintsWithoutNeedlessZeros(text: String, printed: String) {
        #expect(ExactDecimal(parsing: text)?.description == printed)
    }

    @Test(arguments: [
        "", " ", "-", ".", "5.", "1.2.3", "1,5", "--1", "1-", "e5", "1e", "1e5.5", "1e61", "0x10", "١٢", "NaN", "inf",
        "1_000",
        "123456789012345678901234567890123456789012", "0.0000000000000000000000000000001",
        "1e-9223372036854775808", "1e9223372036854775807", "1e99999999999999999999",
    ])
    func refusesWhatIsNoNumberOrTooLong(text: String) {
        #expect(ExactDecimal(parsing: text) == nil)
    }

    @Test func readsAnotherPoint() {
        #expect(ExactDecimal(parsing: "1 234,50", point: ",")?.description == "1234.5")
        #expect(ExactDecimal(parsing: "1.5", point: ",") == nil)
    }

    @Test func equalValuesAreEqualAndHashAlike() throws {
        let texts = ["1.5", "1.50", "15e-1", "0.15e1"]
        #expect(try Set(texts.map { try #require(ExactDecimal(parsing: $0)) }).count == 1)
    }

    /// Each is less than the next, the far ends and numbers that no common scale holds included.
    @Test func ordersByValue() throws {
        let numbers = try [
            "-170141183460469231731687303715884105727", "-170141183.9", "-170141183.460469231731687303715884105727",
            "-1.5", "-1.49", "-0.000000000000000000000000000001", "0", "0.000000000000000000000000000001", "0.5", "1",
            "1.49", "170141183.460469231731687303715884105727", "170141183.9", "99999999999999999999999999999999999999",
        ].map { try #require(ExactDecimal(parsing: $0)) }
        for (left, lesser) in numbers.enumerated() {
            for (right, greater) in numbers.enumerated() {
                #expect((lesser < greater) == (left < right), "\(lesser) < \(greater)")
            }
        }
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.3", "-0.1"), ("1.5", "-1.5", "0", "3"), ("999", "0.001", "999.001", "998.999"),
    ])
    func addsAndSubtractsExactly(left: String, right: String, sum: String, difference: String) throws {
        let (left, right) = try (#require(ExactDecimal(parsing: left)), #require(ExactDecimal(parsing: right)))
        #expect(left.adding(right)?.description == sum)
        #expect(left.subtracting(right)?.description == difference)
    }

    @Test func anOverflowIsNoNumber() throws {
        let greatest = try #require(ExactDecimal(coefficient: .max, scale: 0))
        let one = ExactDecimal(1)
        #expect(greatest.adding(one) == nil)
        #expect(try #require(ExactDecimal(coefficient: -.max, scale: 0)).subtracting(one) == nil)
        #expect(greatest.adding(try #require(ExactDecimal(parsing: "0.1"))) == nil)
        #expect(ExactDecimal(coefficient: .min, scale: 0) == nil)
        #expect(ExactDecimal(coefficient: 1, scale: 31) == nil)
        #expect(ExactDecimal(coefficient: 1, scale: -1) == nil)
    }

    @Test func knowsIntegers() {
        #expect(ExactDecimal(parsing: "2.0")?.integer == 2)
        #expect(ExactDecimal(parsing: "2.5")?.integer == nil)
        #expect(ExactDecimal(parsing: "1e30")?.isInteger == true)
        #expect(ExactDecimal(parsing: "1e30")?.integer == nil)
    }
}
