/// A time zone's rules as plain data, so that a program can carry them and the host's cannot matter.
package struct Zone: Hashable, Sendable {
    /// IANA name, such as `Europe/Kyiv`.
    package let name: String

    /// UTC offset in seconds before the first change.
    package let firstOffset: Int

    /// Seconds since 1970 (UTC) at which the offset changes, rising.
    package let changes: [Int64]

    /// The offset in seconds from each change on; as many as `changes`.
    package let offsets: [Int]

    /// What repeats every year after the last change; `nil`: the last offset stays.
    package let yearly: YearlyRule?

    package static let utc = Zone(name: "UTC", firstOffset: 0, changes: [], offsets: [], yearly: nil)

    package init(name: String, firstOffset: Int, changes: [Int64], offsets: [Int], yearly: YearlyRule?) {
        self.name = name
        self.firstOffset = firstOffset
        self.changes = changes
        self.offsets = offsets
        self.yearly = yearly
    }

    /// The UTC offset in seconds at a moment given in seconds since 1970.
    package func offset(at seconds: Int64) -> Int {
        if let yearly, seconds >= changes.last ?? .min { return yearly.offset(at: seconds) }
        let passed = changes.bisect { $0 <= seconds }
        return passed == 0 ? firstOffset : offsets[passed - 1]
    }

    /// The moment of a day and time in the zone: of two the earlier; in a gap the clock is read as before the change.
    package func instant(_ day: Day, _ time: TimeOfDay) -> Instant? {
        let local = Int64(day.number) * 86_400 + Int64(time.seconds)
        // Offsets change by less than a day, so those a day before and after are the only two that can apply.
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        for candidate in [before, after] where offset(at: local - Int64(candidate)) == candidate {
            return Instant(milliseconds: (local - Int64(candidate)) * 1_000)
        }
        return Instant(milliseconds: (local - Int64(before)) * 1_000)
    }
}

/// Summer time that begins and ends on the same rule every year.
package struct YearlyRule: Hashable, Sendable {
    /// UTC offset in seconds outside summer time.
    package let standardOffset: Int
    /// UTC offset in seconds in summer time.
    package let summerOffset: Int
    package let start: YearlyDay
    package let end: YearlyDay

    package init(standardOffset: Int, summerOffset: Int, start: YearlyDay, end: YearlyDay) {
        self.standardOffset = standardOffset
        self.summerOffset = summerOffset
        self.start = start
        self.end = end
    }

    func offset(at seconds: Int64) -> Int {
        let local = seconds + Int64(standardOffset)
        let day = flooredQuotient(local, by: 86_400)
        guard let year = Day(number: Int(day))?.components.year, let start = start.seconds(in: year),
            let end = end.seconds(in: year)
        else { return standardOffset }
        let starts = start - Int64(standardOffset)
        let ends = end - Int64(summerOffset)
        let isSummer = starts < ends ? starts <= seconds && seconds < ends : seconds < ends || starts <= seconds
        return isSummer ? summerOffset : standardOffset
    }
}

/// A weekday of a month, such as the last Sunday of March at 3:00.
package struct YearlyDay: Hashable, Sendable {
    /// 1 through 12.
    package let month: Int
    /// 1 through 5; 5 is the last.
    package let week: Int
    /// 0 for Sunday through 6 for Saturday.
    package let weekday: Int
    /// Seconds after midnight, local; may be negative or over a day.
    package let time: Int

    package init(month: Int, week: Int, weekday: Int, time: Int) {
        self.month = month
        self.week = week
        self.weekday = weekday
        self.time = time
    }

    /// Local seconds since 1970 at which the rule applies in a year.
    func seconds(in year: Int) -> Int64? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        var day = 1 + (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
        if day > Day.length(ofMonth: month, year: year) { day -= 7 }
        return Day(year: year, month: month, day: day).map { Int64($0.number) * 86_400 + Int64(time) }
    }
}
