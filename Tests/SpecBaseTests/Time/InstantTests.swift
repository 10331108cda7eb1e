import SpecBase
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            ("2026-04-09T11:06:00+03:00", 1_775_721_960_000), ("2026-04-09T08:06:00Z", 1_775_721_960_000),
            ("2026-04-09 08:06z", 1_775_721_960_000), ("2026-04-09t11:06:00+0300", 1_775_721_960_000),
            ("2026-04-09T11:06+03", 1_775_721_960_000), ("2026-04-09T11:06", 1_775_721_960_000),
            ("2026-04-09T08:06:00.5Z", 1_775_721_960_500), ("2026-04-09T08:06:00,123456789Z", 1_775_721_960_123),
            ("2026-04-08T22:36:00-09:30", 1_775_721_960_000), ("1775721960", 1_775_721_960_000),
            ("1775721960123", 1_775_721_960_123), ("999999999", 999_999_999_000), ("1969-12-31T23:59:59.999Z", -1),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)]
    )
    func reads(text: String, milliseconds: Int64) throws {
        let zone = try #require(Zone.named("Europe/Kyiv"))
        #expect(Instant(iso8601: text, zone: zone)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-04-09", "2026-04-09T", "2026-04-09T25:00:00Z", "2026-04-09T11:06:00+3", "2026-04-09T11:06:00+03:",
        "2026-04-09T11:06:00+:0300", "2026-04-09T11:06:00+19:00", "2026-04-09T11:06:00+03:60",
        "2026-04-09T11:06:00Z ", "2026-04-09T11:06:00.Z", "2026-04-09T11:06.5Z", "2026-04-09_11:06", "12345678",
        "12345678901", "12345678901234", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    ])
    func refuses(text: String) {
        #expect(Instant(iso8601: text, zone: .utc) == nil)
    }

    @Test(
        arguments: [
            (1_775_721_960_000, "2026-04-09T11:06:00+03:00", "2026-04-09 11:06"),
            (1_775_721_960_007, "2026-04-09T11:06:00.007+03:00", "2026-04-09 11:06"),
            (1_767_222_000_000, "2026-01-01T01:00:00+02:00", "2026-01-01 01:00"),
            (-1, "1970-01-01T02:59:59.999+03:00", "1970-01-01 02:59"),
        ] as [(Int64, String, String)]
    )
    func prints(milliseconds: Int64, full: String, short: String) throws {
        let zone = try #require(Zone.named("Europe/Kyiv"))
        let instant = try #require(Instant(milliseconds: milliseconds))
        #expect(instant.iso8601(in: zone) == full)
        #expect(instant.minuteText(in: zone) == short)
        #expect(Instant(iso8601: full, zone: .utc) == instant)
    }

    @Test func printsOtherOffsets() throws {
        let instant = try #require(Instant(milliseconds: 0))
        #expect(instant.iso8601(in: .utc) == "1970-01-01T00:00:00+00:00")
        #expect(instant.iso8601(in: try #require(Zone.named("America/St_Johns"))) == "1969-12-31T20:30:00-03:30")
    }

    @Test func movesBySpansWithinTheCalendar() throws {
        let instant = try #require(Instant(milliseconds: 1_500))
        #expect(instant.adding(TimeSpan(seconds: 60))?.milliseconds == 61_500)
        #expect(instant.subtracting(TimeSpan(seconds: 60))?.milliseconds == -58_500)
        for seconds in [Int64.max, .min, 253_402_300_800, -253_402_300_800] {
            #expect(instant.adding(TimeSpan(seconds: seconds)) == nil)
            #expect(instant.subtracting(TimeSpan(seconds: seconds)) == nil)
        }
    }
}
