import SpecBase
import Testing

/// Working time over an office's hours, in local time of Kyiv.
@Suite struct OfficeHoursTests {
    /// Monday to Friday 9 to 13 and 14 to 18, Saturday 10 to 12; closed on 1 May and 24 to 26 August 2026.
    static let office = {
        var stretches = (1...5).flatMap { [stretch($0, 9, 13), stretch($0, 14, 18)] }
        stretches.append(stretch(6, 10, 12))
        let daysOff = [
            ("2026-05-01", "2026-05-01"), ("2026-08-24", "2026-08-26"),
        ].compactMap { first, last in
            Day(iso8601: first).flatMap { first in Day(iso8601: last).flatMap { DayRange(first, $0) } }
        }
        return WeekHours(stretches.compactMap { $0 }).map { OfficeHours(week: $0, daysOff: daysOff) }
    }()

    static func stretch(_ weekday: Int, _ start: Int, _ end: Int) -> WeekHours.Stretch? {
        WeekHours.Stretch(weekday: weekday, start: start * 3_600, end: end * 3_600)
    }

    @Test(arguments: [
        // Thursday, within hours.
        ("2026-04-09T10:00", "2h", "2026-04-09T12:00"),
        // Over the break, to its end, and past it.
        ("2026-04-09T12:00", "2h", "2026-04-09T15:00"), ("2026-04-09T12:00", "1h", "2026-04-09T13:00"),
        ("2026-04-09T13:30", "30m", "2026-04-09T14:30"),
        // Over the night, from before the office opens, to the end of the day and no further.
        ("2026-04-09T17:00", "2h", "2026-04-10T10:00"), ("2026-04-09T03:00", "1h", "2026-04-09T10:00"),
        ("2026-04-09T17:00", "1h", "2026-04-09T18:00"), ("2026-04-09T18:00", "1h", "2026-04-10T10:00"),
        // Over Saturday's two hours and Sunday.
        ("2026-04-10T17:00", "4h", "2026-04-13T10:00"), ("2026-04-12T12:00", "1h", "2026-04-13T10:00"),
        // Over holidays: Friday 1 May, then Saturday; three days in August.
        ("2026-04-30T17:30", "1h", "2026-05-02T10:30"), ("2026-08-23T12:00", "1h", "2026-08-27T10:00"),
        // Nothing takes no time, but only within hours.
        ("2026-04-09T10:00", "0s", "2026-04-09T10:00"), ("2026-04-09T20:00", "0s", "2026-04-10T09:00"),
        ("2026-04-09T18:00", "0s", "2026-04-10T09:00"),
        // A week has 42 hours, whatever the clock does: summer time begins on Sunday 29 March.
        ("2026-03-26T09:00", "42h", "2026-04-01T18:00"), ("2026-10-22T09:00", "42h", "2026-10-28T18:00"),
        ("2026-04-09T09:00:00.250", "1h", "2026-04-09T10:00:00.250"),
    ])
    func countsWorkingTime(start: String, span: String, end: String) throws {
        let kyiv = try #require(Zone.named("Europe/Kyiv"))
        let office = try #require(Self.office)
        let from = try #require(Instant(iso8601: start, zone: kyiv))
        let length = try #require(TimeSpan(specText: span))
        #expect(office.adding(length, to: from, in: kyiv)?.iso8601(in: kyiv).hasPrefix(end) == true)
    }

    /// Who works around the clock works through the hour that is not there and twice through the other.
    @Test(arguments: [
        ("2026-03-28T23:00", "4h", "2026-03-29T04:00"), ("2026-10-24T23:00", "6h", "2026-10-25T04:00"),
    ])
    func worksThroughChangesOfTheClock(start: String, span: String, end: String) throws {
        let kyiv = try #require(Zone.named("Europe/Kyiv"))
        let week = try #require(WeekHours((1...7).compactMap { Self.stretch($0, 0, 24) }))
        let from = try #require(Instant(iso8601: start, zone: kyiv))
        let length = try #require(TimeSpan(specText: span))
        let office = OfficeHours(week: week, daysOff: [])
        #expect(office.adding(length, to: from, in: kyiv)?.iso8601(in: kyiv).hasPrefix(end) == true)
    }

    @Test func comesToAnEnd() throws {
        let office = try #require(Self.office)
        let now = try #require(Instant(milliseconds: 1_775_721_960_000))
        #expect(office.adding(TimeSpan(seconds: .max), to: now, in: .utc) == nil)
        #expect(office.adding(TimeSpan(seconds: 100_000 * 3_600), to: now, in: .utc) == nil)
        #expect(office.adding(TimeSpan(seconds: -1), to: now, in: .utc) == nil)
        let last = try #require(Instant(iso8601: "9999-12-31T20:00:00Z", zone: .utc))
        #expect(office.adding(TimeSpan(seconds: 3_600), to: last, in: .utc) == nil)
        // The last day of the calendar has no midnight after it.
        let week = try #require(WeekHours((1...7).compactMap { Self.stretch($0, 0, 24) }))
        #expect(OfficeHours(week: week, daysOff: []).adding(TimeSpan(seconds: 60), to: last, in: .utc) == nil)
    }

    @Test func stretchesAreOfOneDay() {
        for (weekday, start, end) in [(0, 9, 18), (8, 9, 18), (1, 9, 9), (1, 18, 9), (1, -1, 9), (1, 9, 25)] {
            #expect(Self.stretch(weekday, start, end) == nil)
        }
        for (weekday, start, end) in [(1, 0, 1), (7, 23, 24)] { #expect(Self.stretch(weekday, start, end) != nil) }
    }

    @Test func spansHaveAnOrder() {
        let (short, long) = (TimeSpan(seconds: 1), TimeSpan(seconds: 2))
        #expect(short < long && !(long < short) && !(short < short))
        #expect(TimeSpan(specText: "999999999999999999s")?.seconds == 999_999_999_999_999_999)
        #expect(TimeSpan(specText: "1000000000000000000s") == nil)
    }

    @Test func hoursMustNotOverlap() {
        #expect(WeekHours([Self.stretch(1, 9, 12), Self.stretch(1, 11, 13)].compactMap { $0 }) == nil)
        #expect(WeekHours([Self.stretch(1, 9, 12), Self.stretch(1, 12, 13)].compactMap { $0 }) != nil)
    }
}
