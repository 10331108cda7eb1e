import SpecBase
import Testing

/// Zones at both sides of every change of chosen years, beside Python's `zoneinfo`.
@Suite struct ZoneChangesTests {
    /// UTC offsets in seconds, as Python's `zoneinfo` has them: plain days, and either side of changes.
    @Test(
        arguments: [
            ("Europe/Kyiv", "1975-06-15T12:00:00Z", 10800),
            ("Europe/Kyiv", "2012-01-01T00:00:00Z", 7200),
            ("Europe/Kyiv", "2026-07-01T00:00:00Z", 10800),
            ("Europe/Kyiv", "2040-01-15T12:00:00Z", 7200),
            ("Europe/Moscow", "1975-06-15T12:00:00Z", 10800),
            ("Europe/Moscow", "2012-01-01T00:00:00Z", 14400),
            ("Europe/Moscow", "2026-07-01T00:00:00Z", 10800),
            ("Europe/Moscow", "2040-01-15T12:00:00Z", 10800),
            ("Asia/Almaty", "1975-06-15T12:00:00Z", 21600),
            ("Asia/Almaty", "2012-01-01T00:00:00Z", 21600),
            ("Asia/Almaty", "2026-07-01T00:00:00Z", 18000),
            ("Asia/Almaty", "2040-01-15T12:00:00Z", 18000),
            ("Europe/Minsk", "1975-06-15T12:00:00Z", 10800),
            ("Europe/Minsk", "2012-01-01T00:00:00Z", 10800),
            ("Europe/Minsk", "2026-07-01T00:00:00Z", 10800),
            ("Europe/Minsk", "2040-01-15T12:00:00Z", 10800),
            ("Asia/Tashkent", "1975-06-15T12:00:00Z", 21600),
            ("Asia/Tashkent", "2012-01-01T00:00:00Z", 18000),
            ("Asia/Tashkent", "2026-07-01T00:00:00Z", 18000),
            ("Asia/Tashkent", "2040-01-15T12:00:00Z", 18000),
            ("UTC", "1975-06-15T12:00:00Z", 0),
            ("UTC", "2012-01-01T00:00:00Z", 0),
            ("UTC", "2026-07-01T00:00:00Z", 0),
            ("UTC", "2040-01-15T12:00:00Z", 0),
            ("America/New_York", "1975-06-15T12:00:00Z", -14400),
            ("America/New_York", "2012-01-01T00:00:00Z", -18000),
            ("America/New_York", "2026-07-01T00:00:00Z", -14400),
            ("America/New_York", "2040-01-15T12:00:00Z", -18000),
            ("Asia/Kolkata", "1975-06-15T12:00:00Z", 19800),
            ("Asia/Kolkata", "2012-01-01T00:00:00Z", 19800),
            ("Asia/Kolkata", "2026-07-01T00:00:00Z", 19800),
            ("Asia/Kolkata", "2040-01-15T12:00:00Z", 19800),
            ("Australia/Lord_Howe", "1975-06-15T12:00:00Z", 36000),
            ("Australia/Lord_Howe", "2012-01-01T00:00:00Z", 39600),
            ("Australia/Lord_Howe", "2026-07-01T00:00:00Z", 37800),
            ("Australia/Lord_Howe", "2040-01-15T12:00:00Z", 39600),
            ("America/St_Johns", "1975-06-15T12:00:00Z", -9000),
            ("America/St_Johns", "2012-01-01T00:00:00Z", -12600),
            ("America/St_Johns", "2026-07-01T00:00:00Z", -9000),
            ("America/St_Johns", "2040-01-15T12:00:00Z", -12600),
            ("Pacific/Auckland", "1975-06-15T12:00:00Z", 43200),
            ("Pacific/Auckland", "2012-01-01T00:00:00Z", 46800),
            ("Pacific/Auckland", "2026-07-01T00:00:00Z", 43200),
            ("Pacific/Auckland", "2040-01-15T12:00:00Z", 46800),
            ("Africa/Casablanca", "1975-06-15T12:00:00Z", 0),
            ("Africa/Casablanca", "2012-01-01T00:00:00Z", 0),
            ("Africa/Casablanca", "2026-07-01T00:00:00Z", 3600),
            ("Africa/Casablanca", "2040-01-15T12:00:00Z", 0),
            ("Europe/Kyiv", "2026-03-29T00:59:59Z", 7200),
            ("Europe/Kyiv", "2026-03-29T01:00:00Z", 10800),
            ("Europe/Kyiv", "2026-10-25T00:59:59Z", 10800),
            ("Europe/Kyiv", "2026-10-25T01:00:00Z", 7200),
            ("Europe/Kiev", "2040-03-25T00:59:59Z", 7200),
            ("Europe/Kiev", "2040-03-25T01:00:00Z", 10800),
            ("Europe/Kiev", "2040-10-28T00:59:59Z", 10800),
            ("Europe/Kiev", "2040-10-28T01:00:00Z", 7200),
            ("America/New_York", "2040-03-11T06:59:59Z", -18000),
            ("America/New_York", "2040-03-11T07:00:00Z", -14400),
            ("America/New_York", "2040-11-04T05:59:59Z", -14400),
            ("America/New_York", "2040-11-04T06:00:00Z", -18000),
            ("Europe/Dublin", "2045-03-26T00:59:59Z", 0),
            ("Europe/Dublin", "2045-03-26T01:00:00Z", 3600),
            ("Europe/Dublin", "2045-10-29T00:59:59Z", 3600),
            ("Europe/Dublin", "2045-10-29T01:00:00Z", 0),
            ("Europe/Moscow", "2014-10-25T21:59:59Z", 14400),
            ("Europe/Moscow", "2014-10-25T22:00:00Z", 10800),
            ("Asia/Almaty", "2024-02-29T17:59:59Z", 21600),
            ("Asia/Almaty", "2024-02-29T18:00:00Z", 18000),
            ("Pacific/Apia", "2011-04-02T13:59:59Z", -36000),
            ("Pacific/Apia", "2011-04-02T14:00:00Z", -39600),
            ("Pacific/Apia", "2011-09-24T13:59:59Z", -39600),
            ("Pacific/Apia", "2011-09-24T14:00:00Z", -36000),
            ("Pacific/Apia", "2011-12-30T09:59:59Z", -36000),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", 50400),
            ("Australia/Lord_Howe", "2041-04-06T14:59:59Z", 39600),
            ("Australia/Lord_Howe", "2041-04-06T15:00:00Z", 37800),
            ("Australia/Lord_Howe", "2041-10-05T15:29:59Z", 37800),
            ("Australia/Lord_Howe", "2041-10-05T15:30:00Z", 39600),
            ("America/Sao_Paulo", "2018-02-18T01:59:59Z", -7200),
            ("America/Sao_Paulo", "2018-02-18T02:00:00Z", -10800),
            ("America/Sao_Paulo", "2018-11-04T02:59:59Z", -10800),
            ("America/Sao_Paulo", "2018-11-04T03:00:00Z", -7200),
            ("America/Nuuk", "2050-03-27T00:59:59Z", -7200),
            ("America/Nuuk", "2050-03-27T01:00:00Z", -3600),
            ("America/Nuuk", "2050-10-30T00:59:59Z", -3600),
            ("America/Nuuk", "2050-10-30T01:00:00Z", -7200),
            ("Antarctica/Troll", "2039-03-27T00:59:59Z", 0),
            ("Antarctica/Troll", "2039-03-27T01:00:00Z", 7200),
            ("Antarctica/Troll", "2039-10-30T00:59:59Z", 7200),
            ("Antarctica/Troll", "2039-10-30T01:00:00Z", 0),
            ("Asia/Jerusalem", "2040-03-22T23:59:59Z", 7200),
            ("Asia/Jerusalem", "2040-03-23T00:00:00Z", 10800),
            ("Asia/Jerusalem", "2040-10-27T22:59:59Z", 10800),
            ("Asia/Jerusalem", "2040-10-27T23:00:00Z", 7200),
            ("Africa/Casablanca", "2026-02-15T01:59:59Z", 3600),
            ("Africa/Casablanca", "2026-02-15T02:00:00Z", 0),
            ("Africa/Casablanca", "2026-03-22T01:59:59Z", 0),
            ("Africa/Casablanca", "2026-03-22T02:00:00Z", 3600),
            ("Africa/Casablanca", "2026-09-20T00:59:59Z", 3600),
            ("Africa/Casablanca", "2026-09-20T01:00:00Z", 0),
        ] as [(String, String, Int)]
    )
    func knowsTheOffsetAtAMoment(name: String, moment: String, offset: Int) throws {
        let zone = try #require(Zone.named(name))
        let instant = try #require(Instant(iso8601: moment, zone: .utc))
        #expect(zone.offset(at: instant.seconds) == offset)
    }

    /// Local times as `zoneinfo` reads them, those that occur twice and never included.
    @Test(
        arguments: [
            ("Europe/Kyiv", "2026-03-29", "02:59", 1774745940),
            ("Europe/Kyiv", "2026-03-29", "03:00", 1774746000),
            ("Europe/Kyiv", "2026-03-29", "03:30", 1774747800),
            ("Europe/Kyiv", "2026-03-29", "04:00", 1774746000),
            ("Europe/Kyiv", "2026-10-25", "02:59", 1792886340),
            ("Europe/Kyiv", "2026-10-25", "03:00", 1792886400),
            ("Europe/Kyiv", "2026-10-25", "03:59", 1792889940),
            ("Europe/Kyiv", "2026-10-25", "04:00", 1792893600),
            ("America/New_York", "2040-03-11", "02:30", 2215063800),
            ("America/New_York", "2040-11-04", "01:30", 2235619800),
            ("Pacific/Apia", "2011-12-29", "23:59", 1325239140),
            ("Pacific/Apia", "2011-12-30", "12:00", 1325282400),
            ("Pacific/Apia", "2011-12-31", "00:00", 1325239200),
            ("Europe/Moscow", "2014-10-26", "01:30", 1414272600),
            ("Australia/Lord_Howe", "2026-10-04", "02:15", 1791042300),
            ("Australia/Lord_Howe", "2026-04-05", "01:45", 1775313900),
            ("Asia/Kolkata", "2026-01-01", "00:00", 1767205800),
            ("UTC", "1970-01-01", "00:00", 0),
            ("Europe/Kyiv", "2099-12-31", "23:59", 4102437540),
        ] as [(String, String, String, Int64)]
    )
    func knowsTheMomentOfALocalTime(name: String, day: String, time: String, seconds: Int64) throws {
        let zone = try #require(Zone.named(name))
        let (day, time) = try (#require(Day(iso8601: day)), #require(TimeOfDay(iso8601: time)))
        #expect(zone.instant(day, time)?.seconds == seconds)
    }

    /// The way to local time and back ends where it began, or earlier when the local time occurs twice.
    @Test(arguments: ["Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"])
    func returnsFromLocalTime(name: String) throws {
        let zone = try #require(Zone.named(name))
        for step in 0..<6_000 {
            let instant = try #require(Instant(milliseconds: Int64(step) * 321_987_000))
            let local = try #require(instant.local(in: zone))
            let back = try #require(zone.instant(local.day, local.time))
            #expect(back == instant || back < instant && zone.offset(at: back.seconds) > local.offset)
        }
    }

    @Test func listsEveryNameInOrder() {
        let names = Zone.names
        #expect(names.count > 590)
        #expect(names == names.sorted())
        #expect(names.allSatisfy { Zone.named($0)?.name == $0 })
        for name in ["Europe/Kyiv", "Europe/Kiev", "UTC", "Etc/GMT-3", "America/Argentina/ComodRivadavia"] {
            #expect(names.contains(name))
        }
        for name in ["", "europe/kyiv", "Europe/Kyiv ", "Mars/Base", "zone", ";", "="] {
            #expect(Zone.named(name) == nil)
        }
    }
}
