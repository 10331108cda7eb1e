/// When an office works: hours of a week, less the days off.
package struct OfficeHours: Hashable, Sendable {
    package let week: WeekHours

    /// Sorted. On these days nobody works.
    package let daysOff: [DayRange]

    /// Days that are gone through at most for one span; an office that works an hour a year is given thirty of them.
    private static let farthest = 11_000

    package init(week: WeekHours, daysOff: [DayRange]) {
        self.week = week
        self.daysOff = daysOff.sorted()
    }

    /// The moment at which a span of working time is over.
    ///
    /// Out of hours the span begins when the office next opens. A span that ends with the office's day ends then, and not
    /// on the next morning; one of no length ends where it begins.
    ///
    /// - Parameters:
    ///   - span: Working time; not negative.
    ///   - start: The moment from which it counts.
    ///   - zone: The zone of the office's hours.
    /// - Returns: `nil` for a negative span, or one that is not over within thirty years.
    package func adding(_ span: TimeSpan, to start: Instant, in zone: Zone) -> Instant? {
        let (length, isTooLong) = span.seconds.multipliedReportingOverflow(by: 1_000)
        guard !isTooLong, length >= 0, let local = start.local(in: zone) else { return nil }
        var rest = length
        for offset in 0..<Self.farthest {
            guard let day = local.day.adding(days: offset) else { return nil }
            guard !isOff(day) else { continue }
            for stretch in week.stretches where stretch.weekday == day.weekday {
                guard let opening = moment(day, stretch.start, zone), let closing = moment(day, stretch.end, zone)
                else { return nil }
                let begin = max(opening, start)
                guard begin < closing else { continue }
                let worked = closing.milliseconds - begin.milliseconds
                if rest <= worked { return Instant(milliseconds: begin.milliseconds + rest) }
                rest -= worked
            }
        }
        return nil
    }

    private func isOff(_ day: Day) -> Bool {
        daysOff.contains { $0.contains(day) }
    }

    private func moment(_ day: Day, _ second: Int, _ zone: Zone) -> Instant? {
        guard second == 86_400 else { return TimeOfDay(seconds: second).flatMap { zone.instant(day, $0) } }
        return day.adding(days: 1).flatMap { zone.instant($0, .midnight) }
    }
}
