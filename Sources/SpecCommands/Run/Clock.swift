import Glibc
import SpecBase
import SpecHarness

/// When everything in a run arrives, and the zone in which its times are written.
struct Clock {
    let time: Instant
    let zone: Zone

    /// A time with its offset.
    init(_ text: String) throws(UsageError) {
        guard let time = Instant(iso8601: text, zone: .utc), let offset = offsetSeconds(text) else {
            throw UsageError("'\(text)' is no time with an offset")
        }
        self.time = time
        zone = fixedZone(offset: offset)
    }

    private init(time: Instant, zone: Zone) {
        self.time = time
        self.zone = zone
    }

    /// The host's day in UTC.
    static func today() throws(UsageError) -> Day {
        guard let day = hostTime?.local(in: .utc)?.day else {
            throw UsageError("the host's clock is beyond the year 9999; give --today")
        }
        return day
    }

    /// The host's time, in whole seconds.
    static func now() throws(UsageError) -> Instant {
        guard let time = hostTime else { throw UsageError("the host's clock is beyond the year 9999; give --clock") }
        return time
    }

    private static var hostTime: Instant? { Instant(milliseconds: Int64(Glibc.time(nil)) * 1_000) }

    /// The host's time, and says so: it is the one thing that makes a run differ from the next.
    static func host(_ console: inout some Console) throws -> Clock {
        let time = try now()
        console.printError("crmspec run: the clock is the host's: --clock \(time.iso8601(in: .utc)) repeats this run\n")
        return Clock(time: time, zone: .utc)
    }
}
