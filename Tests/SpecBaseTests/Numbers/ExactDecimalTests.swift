import SpecBase
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.00", "0"), ("+7", "7"), ("007", "7"), ("1.50", "1.5"), ("-1.5", "-1.5"),
        ("1 234.5", "1234.5"), ("1\u{A0}234", "1234"), ("1\u{202F}234\u{2009}567", "1234567"), (" 5 ", "5"),
        ("- 5", "-5"),
        ("1.5e3", "1500"), ("1.5E+3", "1500"), ("15e-3", "0.015"), ("1e0", "1"), ("0e60", "0"), ("100e-2", "1"),
        (".5", "0.5"), ("-.5", "-0.5"), ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
        ("1.0000000000000000000000000000000000", "1"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ]) func reads(text: String, as description: String) {
        #expect(ExactDecimal(parsing: text)?.description == description)
    }

    @Test(arguments: [
        "", " ", "-", "+", ".", "1.", "1.2.3", "--1", "1-", "1+2", "1,5", "e5", "1e", "1e1.5", "1e61", "1e-61", "1e+-1",
        "0x10",
        "abc", "12a", "١٢", "NaN", "inf", "1e-9223372036854775808", "1e99999999999999999999", "1e39", "1e-31",
        "0.0000000000000000000000000000001", "1000000000000000000000000000000000000000",
    ]) func refuses(text: String) {
        #expect(ExactDecimal(parsing: text) == nil)
    }

    @Test(arguments: [("1,5", "1.5"), ("1 234,50", "1234.5"), ("-,5", "-0.5")])
    func readsAComma(text: String, as description: String) {
        #expect(ExactDecimal(parsing: text, point: ",")?.description == description)
        #expect(ExactDecimal(parsing: "1.5", point: ",") == nil)
    }

    @Test(arguments: [("1.50", "1.5"), ("0", "-0.0"), ("100", "1e2"), ("1.5e1", "15")])
    func equalValuesAreEqual(left: String, right: String) throws {
        let (left, right) = try (#require(ExactDecimal(parsing: left)), #require(ExactDecimal(parsing: right)))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(!(left < right) && !(right < left))
    }

    /// Every number is less than all that follow it.
    private static let rising = [
        "-99999999999999999999999999999999999999", "-170141183.5", "-170141183.460469231731687303715884105727", "-2",
        "-1.5",
        "-0.000000000000000000000000000001", "0", "0.000000000000000000000000000001", "0.1",
        "0.10000000000000000000000000001",
        "0.2", "1", "1.000000000000000000000000000001", "2", "10", "170141183.460469231731687303715884105727",
        "170141183.5",
        "99999999999999999999999999999999999999",
    ]

    @Test func ordersByValue() throws {
        let numbers = try Self.rising.map { try #require(ExactDecimal(parsing: $0)) }
        for (left, position) in zip(numbers, 0...) {
            for right in numbers[position...] {
                #expect(!(right < left), "\(right) < \(left)")
                #expect((left < right) == (left != right), "\(left) < \(right)")
            }
        }
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.3", "-0.1"), ("1.5", "-1.5", "0", "3"), ("1", "0.0001", "1.0001", "0.9999"),
        ("-2", "-3", "-5", "1"),
    ]) func addsAndSubtracts(left: String, right: String, sum: String, difference: String) throws {
        let (left, right) = try (#require(ExactDecimal(parsing: left)), #require(ExactDecimal(parsing: right)))
        #expect(left.adding(right)?.description == sum)
        #expect(right.adding(left)?.description == sum)
        #expect(left.subtracting(right)?.description == difference)
    }

    @Test func sumsThatDoNotFitAreNothing() throws {
        let most = try #require(ExactDecimal(coefficient: .max, scale: 0))
        let least = try #require(ExactDecimal(coefficient: .min + 1, scale: 0))
        let dust = try #require(ExactDecimal(coefficient: 1, scale: 30))
        #expect(most.adding(ExactDecimal(1)) == nil)
        #expect(least.subtracting(ExactDecimal(1)) == nil)
        #expect(least.subtracting(ExactDecimal(2)) == nil)
        #expect(ExactDecimal(0).subtracting(least) == most)
        #expect(least.subtracting(least) == ExactDecimal(0))
        #expect(most.adding(dust) == nil)
        #expect(most.subtracting(dust) == nil)
        #expect(least.description == "-170141183460469231731687303715884105727")
    }

    @Test(arguments: [("5", 5), ("5.0", 5), ("-12e1", -120), ("5.5", nil), ("9223372036854775808", nil)])
    func integersAreWholeNumbers(text: String, integer: Int?) throws {
        #expect(try #require(ExactDecimal(parsing: text)).integer == integer)
    }

    @Test func scalesOutOfRangeAreRefused() {
        #expect(ExactDecimal(coefficient: 1, scale: 31) == nil)
        #expect(ExactDecimal(coefficient: 1, scale: -1) == nil)
        #expect(ExactDecimal(coefficient: 10, scale: 31)?.scale == 30)
        #expect(ExactDecimal(coefficient: 0, scale: 1_000) == ExactDecimal(0))
    }
}
