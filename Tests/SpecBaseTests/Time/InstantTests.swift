import SpecBase
import Testing

@Suite struct InstantTests {
    /// Texts and the moment in UTC; those without an offset are of Moscow.
    @Test(arguments: [
        ("2026-04-09T11:06:00+03:00", "2026-04-09T08:06:00+00:00"),
        ("2026-04-09 11:06:00+0300", "2026-04-09T08:06:00+00:00"),
        ("2026-04-09t11:06:00z", "2026-04-09T11:06:00+00:00"), ("2026-04-09T11:06Z", "2026-04-09T11:06:00+00:00"),
        ("2026-04-09T11:06:00+03", "2026-04-09T08:06:00+00:00"), ("2026-04-09T11:06", "2026-04-09T08:06:00+00:00"),
        ("2026-04-09T11:06:00.5Z", "2026-04-09T11:06:00.500+00:00"),
        ("2026-04-09T11:06:00,123456Z", "2026-04-09T11:06:00.123+00:00"),
        ("2026-04-09T11:06:00.0009-00:00", "2026-04-09T11:06:00+00:00"),
        ("2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00+00:00"),
        ("2026-01-01T18:00:00+18:00", "2026-01-01T00:00:00+00:00"),
        ("2024-02-29T23:59:59-12:00", "2024-03-01T11:59:59+00:00"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999+00:00"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999+00:00"),
        ("946684800", "2000-01-01T00:00:00+00:00"), ("1775732760", "2026-04-09T11:06:00+00:00"),
        ("946684800123", "2000-01-01T00:00:00.123+00:00"), ("1775732760123", "2026-04-09T11:06:00.123+00:00"),
        ("000000000", "1970-01-01T00:00:00+00:00"),
    ]) func reads(text: String, as moment: String) throws {
        let moscow = try #require(Zone.named("Europe/Moscow"))
        #expect(Instant(iso8601: text, zone: moscow)?.iso8601(in: .utc) == moment)
    }

    @Test(arguments: [
        "", "2026", "2026-04-09", "2026-04-09T", "2026-04-09T11", "2026-04-09T11:06:", "2026-04-09T11:06:00+",
        "2026-04-09T11:06:00+3",
        "2026-04-09T11:06:00+03:", "2026-04-09T11:06:00+03:60", "2026-04-09T11:06:00+19:00",
        "2026-04-09T11:06:00 +03:00",
        "2026-04-09T11:06:00Zulu", "2026-04-09T24:00:00Z", "2026-04-09T11:06:60Z", "2026-02-29T00:00:00Z",
        "2026-04-09T11:06:00.Z",
        "2026-04-09T11:06.5Z", "2026-04-09_11:06:00", "12345678", "17757327601", "17757327601234", "-177573276",
        "177573276.5",
        "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2026-04-09T11:06:00+0:300",
    ]) func refuses(text: String) {
        #expect(Instant(iso8601: text, zone: .utc) == nil)
    }

    @Test func writesTheOffsetOfTheZone() throws {
        let moment = try #require(Instant(iso8601: "2026-04-09T21:30:15Z", zone: .utc))
        let kolkata = try #require(Zone.named("Asia/Kolkata"))
        let newYork = try #require(Zone.named("America/New_York"))
        #expect(moment.iso8601(in: kolkata) == "2026-04-10T03:00:15+05:30")
        #expect(moment.iso8601(in: newYork) == "2026-04-09T17:30:15-04:00")
        #expect(moment.minuteText(in: kolkata) == "2026-04-10 03:00")
    }

    @Test(arguments: [(-1, -1), (-1_000, -1), (-1_001, -2), (0, 0), (999, 0), (1_000, 1)])
    func secondsAreRoundedDown(milliseconds: Int64, seconds: Int64) {
        #expect(Instant(milliseconds: milliseconds)?.seconds == seconds)
    }

    @Test(arguments: [Int64.min, -62_135_596_800_001, 253_402_300_800_000, .max])
    func momentsOutsideTheCalendarAreNothing(milliseconds: Int64) {
        #expect(Instant(milliseconds: milliseconds) == nil)
    }

    @Test(arguments: [Int64.min, .max, 400_000_000_000])
    func spansThatLeaveTheCalendarAreNothing(seconds: Int64) throws {
        let moment = try #require(Instant(milliseconds: 0))
        #expect(moment.adding(TimeSpan(seconds: seconds)) == nil)
        #expect(moment.subtracting(TimeSpan(seconds: seconds)) == nil)
    }

    @Test func spansMoveMoments() throws {
        let moment = try #require(Instant(milliseconds: 500))
        #expect(moment.adding(TimeSpan(seconds: 60))?.milliseconds == 60_500)
        #expect(moment.subtracting(TimeSpan(seconds: 60))?.milliseconds == -59_500)
    }

    @Test func theEdgeOfTheCalendarHasNoLocalTimeBeyondIt() throws {
        let last = try #require(Instant(iso8601: "9999-12-31T23:59:59Z", zone: .utc))
        let moscow = try #require(Zone.named("Europe/Moscow"))
        #expect(last.local(in: moscow) == nil)
        #expect(last.iso8601(in: moscow) == "253402300799000")
    }
}
