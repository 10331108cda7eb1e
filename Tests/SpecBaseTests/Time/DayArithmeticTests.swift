import SpecBase
import Testing

@Suite struct DayArithmeticTests {
    @Test(arguments: [
        ("2026-02-27", 2, "2026-03-01"), ("2024-02-28", 1, "2024-02-29"), ("2026-02-27", -58, "2025-12-31"),
    ])
    func movesByDays(text: String, days: Int, moved: String) throws {
        #expect(try #require(Day(iso8601: text)).adding(days: days)?.description == moved)
    }

    @Test(arguments: [Int.max, .min, 3_000_000, -800_000])
    func daysOutsideTheCalendarAreNothing(days: Int) throws {
        #expect(try #require(Day(iso8601: "2026-02-27")).adding(days: days) == nil)
    }
}
