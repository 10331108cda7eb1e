import SpecBase

func print(_ people: People, of catalog: Catalog, to text: inout PrintedText) {
    func name(_ user: Index<Principal>) -> String { catalog.principals[user.position].name }

    text.block("people \(people.id)") { text in
        if let senior = people.senior { text.line("senior \(name(senior))") }
        if let office = people.office {
            text.line("hours \(words(office.week))")
            if !office.daysOff.isEmpty { text.line("holidays \(words(office.daysOff))") }
        }
        for entry in people.directory {
            text.line("\(entry.kind) \(quoted(entry.key)): \(name(entry.employee))")
        }
        for team in people.teams {
            text.block("team \(team.name)") { text in
                for member in team.members {
                    var facts = [name(member.employee)]
                    if let hours = member.hours { facts.append("hours \(words(hours))") }
                    if !member.away.isEmpty { facts.append("away \(words(member.away))") }
                    text.line("member \(facts.joined(separator: ", "))")
                }
            }
        }
    }
}

private func words(_ hours: WeekHours) -> String {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return hours.stretches.map { stretch in
        "\(days[stretch.weekday - 1]) \(clock(stretch.start))-\(clock(stretch.end))"
    }.joined(separator: " ")
}

private func clock(_ seconds: Int) -> String {
    TimeOfDay(seconds: seconds)?.description ?? "24:00"
}

private func words(_ ranges: [DayRange]) -> String {
    ranges.map { $0.first == $0.last ? $0.first.description : "\($0.first)..\($0.last)" }.joined(separator: " ")
}
