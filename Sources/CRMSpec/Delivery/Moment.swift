import SpecBase

/// A point in time, to the millisecond, in the years 1 through 9999. Two are equal if their milliseconds are.
public struct Moment: Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var milliseconds: Int64 { instant.milliseconds }

    /// ISO 8601 with an offset: that of the CRM's zone for a time that a run writes, else `+00:00`.
    public let description: String

    let instant: Instant

    /// Makes a time of a count, as clocks give it. There is none outside the years 1 through 9999.
    ///
    /// - Parameter milliseconds: Milliseconds since 1970-01-01T00:00:00Z.
    public init?(milliseconds: Int64) {
        guard let instant = Instant(milliseconds: milliseconds) else { return nil }
        self.init(instant, zone: .utc)
    }

    /// Reads a time such as `2026-04-09T11:06:00+03:00`; there is none where the text is something else.
    ///
    /// - Parameter text: ISO 8601, or seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970. Without an offset it is
    ///   a time in UTC.
    public init?(iso8601 text: String) {
        guard let instant = Instant(iso8601: text, zone: .utc) else { return nil }
        self.init(instant, zone: .utc)
    }

    init(_ instant: Instant, zone: Zone) {
        self.instant = instant
        description = instant.iso8601(in: zone)
    }

    /// Orders times.
    ///
    /// - Parameters:
    ///   - lhs: The one time.
    ///   - rhs: The other.
    /// - Returns: Whether the one is before the other.
    public static func < (lhs: Moment, rhs: Moment) -> Bool { lhs.instant < rhs.instant }
}

extension Moment: Hashable {
    /// Compares times, whatever their offsets.
    ///
    /// - Parameters:
    ///   - lhs: The one time.
    ///   - rhs: The other.
    /// - Returns: Whether they are one and the same.
    public static func == (lhs: Moment, rhs: Moment) -> Bool { lhs.instant == rhs.instant }

    /// Feeds the milliseconds to a hasher.
    ///
    /// - Parameter hasher: What takes them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(instant)
    }
}
