import SpecBase
import SpecYAML

extension Decoder {
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// Reads `{ mon-fri: 09:00-18:00, sat: [10:00-13:00, 14:00-16:00] }`.
    mutating func hours(_ node: YAMLNode) -> HoursDeclaration? {
        guard let entries = entries(node, wanted: "days with hours, such as 'mon-fri: 09:00-18:00'") else { return nil }
        var stretches: [WeekHours.Stretch] = []
        var given: [Int: SourceRange] = [:]
        var isWhole = true
        for entry in entries {
            guard let days = weekdays(entry.key), let times = texts(entry.value, "hours such as '09:00-18:00'") else {
                isWhole = false
                continue
            }
            if let day = days.first(where: { given[$0] != nil }) {
                report(.malformedHours, "'\(Self.weekdays[day - 1])' has hours already", at: entry.key.range)
                isWhole = false
                continue
            }
            for day in days { given[day] = entry.key.range }
            for time in times {
                guard let (start, end) = clockRange(time) else {
                    isWhole = false
                    continue
                }
                stretches += days.compactMap { WeekHours.Stretch(weekday: $0, start: start, end: end) }
            }
        }
        guard isWhole else { return nil }
        guard let week = WeekHours(stretches) else {
            report(.malformedHours, "two of these hours overlap on one day", at: node.range)
            return nil
        }
        guard !week.stretches.isEmpty else {
            report(.malformedHours, "there is no day with hours", at: node.range)
            return nil
        }
        return HoursDeclaration(week: week, range: node.range)
    }

    /// Reads `mon` or `mon-fri`: 1 for Monday through 7 for Sunday.
    private mutating func weekdays(_ key: Located<String>) -> [Int]? {
        let ends = key.value.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        let numbers = ends.compactMap { Self.weekdays.firstIndex(of: $0) }
        guard numbers.count == ends.count, 1...2 ~= ends.count else {
            let wrong = ends.first { !Self.weekdays.contains($0) } ?? key.value
            let nearest = ends.count <= 2 ? Self.weekdays.closest(to: wrong) : nil
            report(
                .malformedHours,
                "'\(key.value.shortened)' is no day of the week; write 'mon' or 'mon-fri'"
                    + (nearest.map { "; the nearest of '\(wrong.shortened)' is '\($0)'" } ?? ""),
                at: key.range
            )
            return nil
        }
        let first = numbers[0]
        let last = numbers[numbers.count - 1]
        guard first <= last else {
            report(
                .malformedHours,
                "'\(key.value)' ends before it begins; the week is from 'mon' to 'sun'",
                at: key.range
            )
            return nil
        }
        return (first...last).map { $0 + 1 }
    }

    /// Reads `09:00-18:00` as seconds since midnight.
    private mutating func clockRange(_ text: Located<String>) -> (start: Int, end: Int)? {
        let ends = text.value.split(separator: "-", omittingEmptySubsequences: false).map {
            String(trimmed(String($0)))
        }
        let seconds = ends.compactMap { clock($0) }
        guard ends.count == 2, seconds.count == 2 else {
            report(
                .malformedHours,
                "'\(text.value.shortened)' is not a time and a time, such as '09:00-18:00'",
                at: text.range
            )
            return nil
        }
        guard seconds[0] < seconds[1] else {
            report(
                .malformedHours,
                "'\(text.value)' ends before it begins; hours over midnight are two, '\(ends[0])-24:00' and '00:00-\(ends[1])'",
                at: text.range
            )
            return nil
        }
        return (seconds[0], seconds[1])
    }

    private func clock(_ text: String) -> Int? {
        text == "24:00" ? 86_400 : ClockLiteral(text).map { $0.hour * 3_600 + $0.minute * 60 }
    }

    /// Reads days: `2026-05-01`, `2026-07-01..2026-07-14`, or a list of these.
    mutating func days(_ node: YAMLNode) -> [Located<DayRange>] {
        (texts(node, "a day such as '2026-05-01'") ?? []).compactMap { text in
            let ends = text.value.split(separator: "..", omittingEmptySubsequences: false).map { String($0) }
            let days = ends.compactMap { Day(iso8601: $0) }
            guard days.count == ends.count, 1...2 ~= days.count else {
                report(
                    .malformedDays,
                    "'\(text.value.shortened)' is not a day; write '2026-05-01' or '2026-07-01..2026-07-14'",
                    at: text.range
                )
                return nil
            }
            guard let range = DayRange(days[0], days[days.count - 1]) else {
                report(.malformedDays, "'\(text.value)' ends before it begins", at: text.range)
                return nil
            }
            return Located(range, at: text.range)
        }
    }
}
