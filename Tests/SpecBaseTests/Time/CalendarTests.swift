import SpecBase
import Testing

/// Days, times of day and spans.
@Suite struct CalendarTests {
    @Test(arguments: [
        ("0001-01-01", -719_162, 1), ("1582-10-15", -141_427, 5), ("1900-02-28", -25_509, 3), ("1969-12-31", -1, 3),
        ("1970-01-01", 0, 4),
        ("2000-02-29", 11_016, 2), ("2024-02-29", 19_782, 4), ("2024-03-01", 19_783, 5), ("2026-04-09", 20_552, 4),
        ("2100-03-01", 47_541, 1), ("9999-12-31", 2_932_896, 5),
    ]) func numbersDays(text: String, number: Int, weekday: Int) throws {
        let day = try #require(Day(iso8601: text))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(Day(number: number)?.description == text)
    }

    @Test func everyDayReadsBackAsItself() {
        var previous: Day?
        for number in stride(from: -719_162, through: 2_932_896, by: 13) {
            guard let day = Day(number: number) else {
                Issue.record("no day \(number)")
                return
            }
            let (year, month, date) = day.components
            if Day(year: year, month: month, day: date) != day { Issue.record("\(number) is not \(day)") }
            if let previous, previous >= day { Issue.record("\(day) is out of order") }
            previous = day
        }
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
        "10000-01-01",
        "2026-1-01", "2026/01/01", "20260101", "", "2026-01-01 ", "２026-01-01", "-026-01-01", "2026-0a-01",
    ]) func refusesDays(text: String) {
        #expect(Day(iso8601: text) == nil)
    }

    @Test func daysEndAtTheYears1And9999() {
        #expect(Day(number: -719_163) == nil)
        #expect(Day(number: 2_932_897) == nil)
        #expect(Day(year: .max, month: 1, day: 1) == nil)
        #expect(Day(year: 2026, month: .min, day: 1) == nil)
        #expect(Day(year: 2026, month: 1, day: .max) == nil)
    }

    @Test(arguments: [
        ("00:00", 0, "00:00"), ("9:05", 32_700, "09:05"), ("09:05", 32_700, "09:05"), ("18:30:15", 66_615, "18:30:15"),
        ("18:30:00", 66_600, "18:30"), ("23:59:59", 86_399, "23:59:59"),
    ]) func readsTimes(text: String, seconds: Int, description: String) {
        #expect(TimeOfDay(iso8601: text)?.seconds == seconds)
        #expect(TimeOfDay(seconds: seconds)?.description == description)
    }

    @Test(arguments: [
        "24:00", "12:60", "12:00:60", "12", "12:5", "12:05:5", ":05", "12:", "012:05", "12:05:00:00", "-1:00", "a:00",
        "12:00:aa", "12:aa",
        "",
    ])
    func refusesTimes(text: String) {
        #expect(TimeOfDay(iso8601: text) == nil)
    }

    @Test(arguments: [
        ("0s", 0, "0s"), ("30s", 30, "30s"), ("90s", 90, "90s"), ("60s", 60, "1m"), ("10m", 600, "10m"),
        ("2h", 7_200, "2h"),
        ("24h", 86_400, "1d"), ("7d", 604_800, "7d"),
    ]) func readsSpans(text: String, seconds: Int64, description: String) {
        #expect(TimeSpan(specText: text)?.seconds == seconds)
        #expect(TimeSpan(seconds: seconds).description == description)
    }

    @Test(arguments: ["", "s", "10", "10 m", "-1m", "1.5h", "1w", "1H", "999999999999999999d", "9999999999999999999s"])
    func refusesSpans(text: String) {
        #expect(TimeSpan(specText: text) == nil)
    }
}
