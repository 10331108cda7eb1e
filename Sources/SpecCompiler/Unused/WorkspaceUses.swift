import SpecBase

/// What the channels of a workspace use, and what only paused ones do.
struct WorkspaceUses {
    enum Use: Hashable {
        case none, pausedOnly, some
    }

    let channels: [ChannelUsage]
    private let active: [ChannelUsage]

    init(_ channels: [ChannelUsage]) {
        self.channels = channels
        active = channels.filter { !$0.isPaused }
    }

    func use(where uses: (ChannelUsage) -> Bool) -> Use {
        active.contains(where: uses) ? .some : channels.contains(where: uses) ? .pausedOnly : .none
    }
}

/// Says which sources, and which of their inputs and words, no channel uses.
func adviseOnSources(_ uses: WorkspaceUses, symbols: WorkspaceSymbols, into log: inout DiagnosticLog) {
    let users = Dictionary(grouping: uses.channels.filter { $0.source != nil }, by: { $0.source ?? "" })
    for source in symbols.sources {
        let channels = users[source.id.value] ?? []
        guard !channels.isEmpty else {
            log.report(.unusedSource(source.id))
            continue
        }
        if channels.allSatisfy(\.isPaused) { log.report(.onlyPausedUse("source", source.id)) }
        for input in source.inputs where !input.decides {
            guard channels.contains(where: { $0.inputs.contains(input.name.value) }) else {
                log.report(.unusedInput(input, among: source.inputs.map(\.range)))
                continue
            }
            var handled: [String] = []
            var isEvery = false
            for channel in channels {
                switch channel.words[input.name.value] {
                case .every: isEvery = true
                case .only(let words): handled += words.filter { !handled.contains($0) }
                case .unused, nil: continue
                }
            }
            if !isEvery, !handled.isEmpty { adviseOnWords(of: input, handled: handled, into: &log) }
        }
    }
}

/// Says which tables no channel looks anything up in.
func adviseOnTables(_ uses: WorkspaceUses, symbols: WorkspaceSymbols, into log: inout DiagnosticLog) {
    for (position, table) in symbols.tables.enumerated() {
        switch uses.use(where: { $0.tables.contains(position) }) {
        case .some: continue
        case .pausedOnly: log.report(.onlyPausedUse("table", table.name))
        case .none: log.report(.unusedTable(table.name))
        }
    }
}

/// Says which catalogues, teams and employees no channel uses.
func adviseOnCatalogs(_ uses: WorkspaceUses, symbols: WorkspaceSymbols, into log: inout DiagnosticLog) {
    for (position, catalog) in symbols.catalogs.enumerated() {
        switch uses.use(where: { $0.catalog == position }) {
        case .some: break
        case .pausedOnly: log.report(.onlyPausedUse("catalogue", catalog.declaration.id))
        case .none:
            log.report(.unusedCatalog(catalog.declaration.id))
            continue
        }
        guard let people = catalog.people else { continue }
        adviseOnPeople(people, of: position, uses, into: &log)
    }
}

private func adviseOnPeople(
    _ people: PeopleSymbols,
    of catalog: Int,
    _ uses: WorkspaceUses,
    into log: inout DiagnosticLog
) {
    let users = uses.channels.filter { $0.catalog == catalog }
    let teams = people.declaration.teams
    for team in teams {
        guard let position = people.teamPositions[team.name.value] else { continue }
        switch uses.use(where: { $0.catalog == catalog && $0.teams.contains(position) }) {
        case .some: continue
        case .pausedOnly: log.report(.onlyPausedUse("team", team.name))
        case .none: log.report(.unusedTeam(team.name))
        }
    }
    guard !users.contains(where: \.asksPersons) else { return }
    let named = Set(teams.flatMap { $0.members.map(\.value) } + (people.declaration.senior.map { [$0.value] } ?? []))
    for employee in people.declaration.employees where !named.contains(employee.user.value) {
        log.report(.unusedEmployee(employee.user))
    }
}
