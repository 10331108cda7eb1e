import SpecBase
import Testing

/// Zones beside the facts that Python's `zoneinfo` gives.
@Suite struct ZoneTests {
    @Test(arguments: [
        ("UTC", "2026-07-01T00:00:00Z", 0), ("Europe/Kyiv", "2026-03-29T00:59:59Z", 7200),
        ("Europe/Kyiv", "2026-03-29T01:00:00Z", 10800), ("Europe/Kyiv", "2026-10-25T00:59:59Z", 10800),
        ("Europe/Kyiv", "2026-10-25T01:00:00Z", 7200), ("Europe/Kiev", "2026-07-01T00:00:00Z", 10800),
        ("Europe/Kyiv", "2040-07-01T00:00:00Z", 10800), ("Europe/Kyiv", "2040-01-01T00:00:00Z", 7200),
        ("Europe/Moscow", "2010-10-30T22:59:59Z", 14400), ("Europe/Moscow", "2010-10-30T23:00:00Z", 10800),
        ("Europe/Moscow", "2011-03-26T22:59:59Z", 10800), ("Europe/Moscow", "2011-03-26T23:00:00Z", 14400),
        ("Europe/Moscow", "2014-10-25T21:59:59Z", 14400), ("Europe/Moscow", "2014-10-25T22:00:00Z", 10800),
        ("Europe/Moscow", "2040-07-01T00:00:00Z", 10800), ("America/New_York", "2026-03-08T06:59:59Z", -18000),
        ("America/New_York", "2026-03-08T07:00:00Z", -14400), ("America/New_York", "2026-11-01T05:59:59Z", -14400),
        ("America/New_York", "2026-11-01T06:00:00Z", -18000), ("America/New_York", "2006-04-02T07:00:00Z", -14400),
        ("America/New_York", "2006-03-15T00:00:00Z", -18000), ("America/New_York", "2007-03-15T00:00:00Z", -14400),
        ("America/New_York", "2040-07-01T00:00:00Z", -14400), ("America/New_York", "2040-12-31T23:59:59Z", -18000),
        ("Asia/Almaty", "2024-02-29T18:59:59Z", 18000), ("Asia/Almaty", "2024-02-29T19:00:00Z", 18000),
        ("Asia/Kolkata", "2026-01-01T00:00:00Z", 19800), ("Asia/Kathmandu", "2026-01-01T00:00:00Z", 20700),
        ("Australia/Sydney", "2026-01-01T00:00:00Z", 39600), ("Australia/Sydney", "2026-07-01T00:00:00Z", 36000),
        ("Australia/Sydney", "2040-04-01T00:00:00Z", 36000), ("Australia/Lord_Howe", "2026-07-01T00:00:00Z", 37800),
        ("Australia/Lord_Howe", "2026-12-31T23:59:59Z", 39600), ("America/Sao_Paulo", "2018-12-01T00:00:00Z", -7200),
        ("America/Sao_Paulo", "2026-12-01T00:00:00Z", -10800), ("Europe/London", "1970-01-01T00:00:00Z", 3600),
        ("Europe/London", "2040-06-01T00:00:00Z", 3600), ("Europe/Minsk", "2026-07-01T00:00:00Z", 10800),
        ("Asia/Tashkent", "2026-07-01T00:00:00Z", 18000), ("Pacific/Apia", "2011-12-29T23:59:59Z", -36000),
        ("Pacific/Apia", "2011-12-31T12:00:00Z", 50400), ("America/St_Johns", "2026-07-01T00:00:00Z", -9000),
        ("Pacific/Chatham", "2040-01-01T00:00:00Z", 49500), ("Africa/Casablanca", "2026-02-20T00:00:00Z", 0),
        ("Africa/Casablanca", "2026-07-01T00:00:00Z", 3600), ("Europe/Dublin", "2026-07-01T00:00:00Z", 3600),
        ("Europe/Dublin", "2040-12-01T00:00:00Z", 0), ("Asia/Tehran", "2026-07-01T00:00:00Z", 12600),
        ("America/Godthab", "2040-07-01T00:00:00Z", -3600), ("Asia/Gaza", "2026-12-01T00:00:00Z", 7200),
        ("Africa/Cairo", "2040-07-01T00:00:00Z", 10800), ("Europe/Chisinau", "2026-07-01T00:00:00Z", 10800),
    ]) func hasTheOffset(name: String, moment: String, seconds: Int) throws {
        let zone = try #require(Zone.named(name))
        let instant = try #require(Instant(iso8601: moment, zone: .utc))
        #expect(zone.offset(at: instant.seconds) == seconds)
    }

    /// Of two moments the earlier one; a time that the clock leaves out is read as before the change.
    @Test(arguments: [
        ("Europe/Kyiv", "2026-03-29 02:59", "2026-03-29T00:59:00Z"),
        ("Europe/Kyiv", "2026-03-29 03:00", "2026-03-29T01:00:00Z"),
        ("Europe/Kyiv", "2026-03-29 03:30", "2026-03-29T01:30:00Z"),
        ("Europe/Kyiv", "2026-03-29 04:00", "2026-03-29T01:00:00Z"),
        ("Europe/Kyiv", "2026-10-25 02:59", "2026-10-24T23:59:00Z"),
        ("Europe/Kyiv", "2026-10-25 03:00", "2026-10-25T00:00:00Z"),
        ("Europe/Kyiv", "2026-10-25 03:30", "2026-10-25T00:30:00Z"),
        ("Europe/Kyiv", "2026-10-25 04:00", "2026-10-25T02:00:00Z"),
        ("America/New_York", "2026-03-08 02:30", "2026-03-08T07:30:00Z"),
        ("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00Z"),
        ("America/New_York", "2026-11-01 02:00", "2026-11-01T07:00:00Z"),
        ("America/New_York", "2040-11-04 01:30", "2040-11-04T05:30:00Z"),
        ("Europe/Moscow", "2014-10-26 01:30", "2014-10-25T21:30:00Z"),
        ("Europe/Moscow", "2011-03-27 02:30", "2011-03-26T23:30:00Z"),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45:00Z"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00Z"),
        ("Asia/Almaty", "2024-02-29 23:30", "2024-02-29T17:30:00Z"),
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00:00Z"),
        ("UTC", "1970-01-01 00:00", "1970-01-01T00:00:00Z"),
    ]) func readsLocalTimes(name: String, local: String, moment: String) throws {
        let zone = try #require(Zone.named(name))
        #expect(
            try #require(Instant(iso8601: local, zone: zone)).iso8601(in: .utc) == moment.replacing("Z", with: "+00:00")
        )
    }

    /// A zone of an artifact may change every year from the beginning on.
    @Test(arguments: [
        ("1969-03-30T00:59:59Z", 3_600), ("1969-03-30T01:00:00Z", 7_200), ("1969-10-04T00:59:59Z", 7_200),
        ("1969-10-04T01:00:00Z", 3_600), ("1969-12-31T22:59:59Z", 3_600), ("1960-02-29T12:00:00Z", 3_600),
        ("2026-03-29T01:00:00Z", 7_200), ("2026-10-03T01:00:00Z", 3_600), ("0001-06-01T00:00:00Z", 7_200),
    ]) func changesEveryYear(moment: String, offset: Int64) throws {
        let zone = Self.changing(
            from: YearlyDay(month: 3, week: 5, weekday: 0, time: 7_200),
            to: YearlyDay(month: 10, week: 1, weekday: 6, time: 10_800)
        )
        #expect(try zone.offset(at: #require(Instant(iso8601: moment, zone: .utc)).seconds) == offset)
    }

    /// Before 1970, seconds are below zero: the evening before a change is in the old year all the same.
    @Test(arguments: [
        ("1969-12-30T22:59:59Z", 3_600), ("1969-12-30T23:00:00Z", 7_200), ("1970-01-01T00:00:00Z", 7_200),
        ("1970-12-29T22:59:59Z", 3_600), ("1970-12-29T23:00:00Z", 7_200),
    ]) func changesInTheLastDaysOfAYear(moment: String, offset: Int64) throws {
        let zone = Self.changing(
            from: YearlyDay(month: 12, week: 5, weekday: 3, time: 0),
            to: YearlyDay(month: 6, week: 1, weekday: 0, time: 0)
        )
        #expect(try zone.offset(at: #require(Instant(iso8601: moment, zone: .utc)).seconds) == offset)
    }

    /// A zone of one hour, and of two in its summers.
    private static func changing(from start: YearlyDay, to end: YearlyDay) -> Zone {
        let rule = YearlyRule(standardOffset: 3_600, summerOffset: 7_200, start: start, end: end)
        return Zone(name: "X", firstOffset: 0, changes: [], offsets: [], yearly: rule)
    }

    @Test func everyZoneReads() throws {
        #expect(Zone.names.count > 400)
        let shown = ["1901-12-13T20:45:52Z", "1970-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "9999-12-30T00:00:00Z"]
        let moments = try shown.map { try #require(Instant(iso8601: $0, zone: .utc)) }
        for name in Zone.names {
            let zone = try #require(Zone.named(name))
            #expect(zone.changes.count == zone.offsets.count, "\(name)")
            #expect(zip(zone.changes, zone.changes.dropFirst()).allSatisfy { $0 < $1 }, "\(name)")
            for moment in moments {
                #expect(abs(zone.offset(at: moment.seconds)) <= 16 * 3_600, "\(name)")
                #expect(
                    Instant(iso8601: moment.iso8601(in: zone), zone: .utc)?.milliseconds == moment.milliseconds
                        || zone.offset(at: moment.seconds) % 60 != 0,
                    "\(name)"
                )
            }
        }
    }

    @Test(arguments: ["", "Mars", "europe/kyiv", "Europe/Kyiv ", "MSK", "+03:00", "Zulu=Africa/Abidjan"])
    func unknownNamesAreNothing(name: String) {
        #expect(Zone.named(name) == nil)
    }
}
