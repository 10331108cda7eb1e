/// Hours of a week at which somebody works, in local time.
package struct WeekHours: Hashable, Sendable {
    /// One stretch of a day.
    package struct Stretch: Hashable, Comparable, Sendable {
        /// 1 for Monday through 7 for Sunday.
        package let weekday: Int

        /// Seconds since midnight at which it begins: 0 through 86,399.
        package let start: Int

        /// Seconds since midnight at which it is over: above `start`, up to 86,400.
        package let end: Int

        /// - Returns: `nil` for a day or seconds out of range, or an end that is not after the start.
        package init?(weekday: Int, start: Int, end: Int) {
            guard 1...7 ~= weekday, 0 <= start, start < end, end <= 86_400 else { return nil }
            self.weekday = weekday
            self.start = start
            self.end = end
        }

        package static func < (lhs: Self, rhs: Self) -> Bool {
            (lhs.weekday, lhs.start, lhs.end) < (rhs.weekday, rhs.start, rhs.end)
        }
    }

    /// In the order of the week; none overlaps another.
    package let stretches: [Stretch]

    /// - Returns: `nil` if two stretches overlap.
    package init?(_ stretches: [Stretch]) {
        let sorted = stretches.sorted()
        for (earlier, later) in zip(sorted, sorted.dropFirst()) {
            guard earlier.weekday != later.weekday || earlier.end <= later.start else { return nil }
        }
        self.stretches = sorted
    }

    /// Whether a time of a weekday lies within; the end of a stretch does not.
    package func contains(weekday: Int, second: Int) -> Bool {
        stretches.contains { $0.weekday == weekday && $0.start <= second && second < $0.end }
    }
}

/// A run of days, both ends included.
package struct DayRange: Hashable, Comparable, Sendable {
    package let first: Day
    package let last: Day

    /// - Returns: `nil` if the last day is before the first.
    package init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    package static func < (lhs: Self, rhs: Self) -> Bool { (lhs.first, lhs.last) < (rhs.first, rhs.last) }
}
