/// A moment, to the millisecond, in the years 1 through 9999.
package struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let milliseconds: Int64

    private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// - Returns: `nil` outside the years 1 through 9999.
    package init?(milliseconds: Int64) {
        guard Self.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { flooredQuotient(milliseconds, by: 1_000) }

    /// The moment a span later; `nil` beyond the year 9999.
    package func adding(_ span: TimeSpan) -> Instant? {
        let (length, overflow) = span.seconds.multipliedReportingOverflow(by: 1_000)
        let (sum, carry) = milliseconds.addingReportingOverflow(length)
        return overflow || carry ? nil : Instant(milliseconds: sum)
    }

    /// The moment a span earlier; `nil` before the year 1.
    package func subtracting(_ span: TimeSpan) -> Instant? {
        let (length, overflow) = span.seconds.multipliedReportingOverflow(by: 1_000)
        let (difference, borrow) = milliseconds.subtractingReportingOverflow(length)
        return overflow || borrow ? nil : Instant(milliseconds: difference)
    }

    /// Day, time and UTC offset of the moment in a zone.
    package func local(in zone: Zone) -> (day: Day, time: TimeOfDay, offset: Int)? {
        let offset = zone.offset(at: seconds)
        let local = seconds + Int64(offset)
        let day = flooredQuotient(local, by: 86_400)
        guard let date = Day(number: Int(day)), let time = TimeOfDay(seconds: Int(local - day * 86_400)) else {
            return nil
        }
        return (date, time, offset)
    }

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.milliseconds < rhs.milliseconds }
}

// MARK: - Text

extension Instant {
    /// Parses ISO 8601 (`2026-04-09T11:06:00+03:00`, a blank for `T`, with or without seconds and fractions, `Z`), or
    /// seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970. A time without an offset is one of `zone`.
    package init?(iso8601 text: String, zone: Zone) {
        let bytes = Array(text.utf8)
        if 9...13 ~= bytes.count, let number = decimal(bytes[...]) {
            guard bytes.count != 11 else { return nil }
            self.init(milliseconds: bytes.count >= 12 ? Int64(number) : Int64(number) * 1_000)
            return
        }
        guard bytes.count >= 16, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
            let day = Day(iso8601: bytes[..<10])
        else { return nil }
        var rest = bytes[11...]
        let clock = rest.prefix { 0x30...0x3A ~= $0 }
        guard let time = TimeOfDay(iso8601: clock) else { return nil }
        rest = rest[clock.endIndex...]
        var fraction: Int64 = 0
        if rest.first == 0x2E || rest.first == 0x2C {
            let digits = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
            guard !digits.isEmpty, clock.count == 8 else { return nil }
            for place in 0..<3 {
                fraction = fraction * 10 + (place < digits.count ? Int64(digits[digits.startIndex + place] - 0x30) : 0)
            }
            rest = rest[digits.endIndex...]
        }
        guard let whole = Self.seconds(day, time, offset: rest, zone: zone) else { return nil }
        self.init(milliseconds: whole * 1_000 + fraction)
    }

    private static func seconds(_ day: Day, _ time: TimeOfDay, offset: ArraySlice<UInt8>, zone: Zone) -> Int64? {
        let local = Int64(day.number) * 86_400 + Int64(time.seconds)
        guard let sign = offset.first else { return zone.instant(day, time)?.seconds }
        if sign == 0x5A || sign == 0x7A { return offset.count == 1 ? local : nil }
        guard sign == 0x2B || sign == 0x2D else { return nil }
        guard let hours = decimal(offset.dropFirst().prefix(2)), offset.count >= 3 else { return nil }
        // `+03`, `+0300` or `+03:00`.
        let rest = offset.dropFirst(3)
        let digits = rest.first == 0x3A ? rest.dropFirst() : rest
        guard digits.count == (rest.isEmpty ? 0 : 2), let minutes = rest.isEmpty ? 0 : decimal(digits), hours <= 18,
            minutes < 60
        else { return nil }
        let length = Int64(hours * 3_600 + minutes * 60)
        return sign == 0x2B ? local - length : local + length
    }

    /// `2026-04-09T11:06:00+03:00`, with milliseconds where there are any.
    package func iso8601(in zone: Zone) -> String {
        guard let (day, time, offset) = local(in: zone) else { return "\(milliseconds)" }
        let rest = milliseconds - seconds * 1_000
        let clock =
            "\(padded(time.seconds / 3_600, 2)):\(padded(time.seconds / 60 % 60, 2)):\(padded(time.seconds % 60, 2))"
        let fraction = rest == 0 ? "" : ".\(padded(Int(rest), 3))"
        return "\(day)T\(clock)\(fraction)\(Self.offsetText(offset))"
    }

    private static func offsetText(_ offset: Int) -> String {
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// `2026-04-09 11:06`, to the minute, for people.
    package func minuteText(in zone: Zone) -> String {
        guard let (day, time, _) = local(in: zone) else { return "\(milliseconds)" }
        return "\(day) \(padded(time.seconds / 3_600, 2)):\(padded(time.seconds / 60 % 60, 2))"
    }
}
