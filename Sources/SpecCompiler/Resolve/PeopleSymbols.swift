import SpecBase
import SpecIR

/// A people file with everything in it looked up.
struct PeopleSymbols: Sendable {
    let declaration: PeopleDeclaration
    let senior: Index<Principal>?
    let office: OfficeHours?
    /// In the order of the file.
    let directory: [DirectoryEntry]
    let teams: [Team]
    let teamPositions: [String: Int]

    /// Whether every part of the file was understood.
    var isComplete: Bool { declaration.origin.isComplete }
}

extension Team {
    /// Says whether somebody is there at any time: then a turn is never without one.
    ///
    /// - Parameter principals: The catalogue's users, by the members' positions.
    /// - Returns: `false` if there is a moment without any member.
    func isAlwaysThere(_ principals: [Principal]) -> Bool {
        let active = members.filter { principals[$0.employee.position].isActive }
        // Who is away changes at these days alone.
        var changes: Set<Day> = []
        for range in active.flatMap(\.away) {
            changes.insert(range.first)
            if let next = range.last.adding(days: 1) { changes.insert(next) }
        }
        let days = changes.sorted()
        guard let first = days.first, let before = first.adding(days: -1) else { return coversWeek(active) }
        // Days between two changes are alike but for their weekday, of which there are seven.
        for (position, start) in ([before] + days).enumerated() {
            let end = position < days.count ? days[position] : nil
            for offset in 0..<7 {
                guard let day = start.adding(days: position == 0 ? -offset : offset) else { break }
                if position > 0, let end, day >= end { break }
                let present = active.filter { member in !member.away.contains { $0.contains(day) } }
                if !coversDay(day.weekday, present) { return false }
            }
        }
        return true
    }

    private func coversWeek(_ members: [TeamMember]) -> Bool {
        (1...7).allSatisfy { coversDay($0, members) }
    }

    private func coversDay(_ weekday: Int, _ members: [TeamMember]) -> Bool {
        if members.contains(where: { $0.hours == nil }) { return true }
        let stretches = members.flatMap { $0.hours?.stretches ?? [] }.filter { $0.weekday == weekday }.sorted()
        var covered = 0
        for stretch in stretches where stretch.start <= covered {
            covered = max(covered, stretch.end)
        }
        return covered == 86_400
    }
}
