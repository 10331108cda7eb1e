import SpecBase
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-04-09", 20_552, 4), ("1969-12-31", -1, 3),
        ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1900-03-01", -25_508, 4),
        ("2024-12-31", 20_088, 2),
    ])
    func countsDays(text: String, number: Int, weekday: Int) throws {
        let day = try #require(Day(iso8601: text))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(Day(number: number)?.description == text)
    }

    @Test(arguments: [
        "", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "0000-01-01",
        "2026-4-9", "26-04-09", "2026/04/09", "2026-04-09 ", "+026-04-09", "２０２６-04-09", "10000-01-01",
    ])
    func refusesWhatIsNoDay(text: String) {
        #expect(Day(iso8601: text) == nil)
    }

    /// Every day of four centuries follows the one before, and its parts give it again.
    @Test func daysFollowOneAnother() throws {
        var last = try #require(Day(iso8601: "1799-12-31"))
        for number in (last.number + 1)...(last.number + 146_097) {
            let day = try #require(Day(number: number))
            let (year, month, date) = day.components
            let isNext =
                last.components.day + 1 == date && last.components.month == month
                || date == 1 && (month == last.components.month + 1 || month == 1 && last.components.month == 12)
            if !isNext || last >= day || Day(year: year, month: month, day: date) != day { Issue.record("\(day)") }
            last = day
        }
        #expect(last.description == "2199-12-31")
    }

    @Test func movesByDaysWithinTheCalendar() throws {
        let day = try #require(Day(iso8601: "2026-02-27"))
        #expect(day.adding(days: 2)?.description == "2026-03-01")
        #expect(day.adding(days: -58)?.description == "2025-12-31")
        for days in [Int.max, .min, 3_000_000, -800_000] { #expect(day.adding(days: days) == nil) }
    }
}

@Suite struct TimeOfDayTests {
    @Test(arguments: [
        ("18:30", 66_600, "18:30"), ("9:05", 32_700, "09:05"), ("00:00:00", 0, "00:00"),
        ("23:59:59", 86_399, "23:59:59"),
    ])
    func reads(text: String, seconds: Int, printed: String) {
        #expect(TimeOfDay(iso8601: text)?.seconds == seconds)
        #expect(TimeOfDay(iso8601: text)?.description == printed)
    }

    @Test(arguments: [
        "", "24:00", "12", "12:60", "12:5", "12:30:60", "12:30:5", "012:30", "12:30:15:00", ":30", "12:", "-1:00",
        "1２:30",
    ])
    func refuses(text: String) {
        #expect(TimeOfDay(iso8601: text) == nil)
    }
}

@Suite struct TimeSpanTests {
    @Test(arguments: [
        ("10m", 600, "10m"), ("2h", 7_200, "2h"), ("3d", 259_200, "3d"), ("45s", 45, "45s"), ("90m", 5_400, "90m"),
        ("24h", 86_400, "1d"), ("0s", 0, "0s"), ("0d", 0, "0s"),
    ])
    func reads(text: String, seconds: Int64, printed: String) {
        #expect(TimeSpan(specText: text)?.seconds == seconds)
        #expect(TimeSpan(specText: text)?.description == printed)
    }

    @Test(arguments: [
        "", "m", "10", "10 m", "-5m", "1.5h", "2w", "1h30m", "10M", "999999999999999999d", "99999999999999999999s",
    ])
    func refuses(text: String) {
        #expect(TimeSpan(specText: text) == nil)
    }
}
