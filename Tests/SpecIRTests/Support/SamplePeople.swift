import SpecBase
import SpecIR

extension Sample {
    /// Two keys of one employee, who is the only member of a team, by day and not on holiday.
    static let people = People(
        id: "office",
        senior: Index(0 as UInt32),
        office: week.map { OfficeHours(week: $0, daysOff: mayDay) },
        directory: [
            DirectoryEntry(kind: .sip, key: "101", employee: Index(0 as UInt32)),
            DirectoryEntry(kind: .phone, key: "+380671234567", employee: Index(0 as UInt32)),
            DirectoryEntry(kind: .email, key: "i.petrova@example.com", employee: Index(0 as UInt32)),
        ],
        teams: [
            Team(name: "sales", members: [TeamMember(employee: Index(0 as UInt32), hours: week, away: mayDay)])
        ]
    )

    private static let week = WeekHours(
        (1...5).compactMap { WeekHours.Stretch(weekday: $0, start: 9 * 3_600, end: 24 * 3_600) }
    )

    private static let mayDay = [Day(year: 2026, month: 5, day: 1)].compactMap { day in day.flatMap { DayRange($0, $0) }
    }
}
