import SpecBase

/// Gives everything that channels name a place by its name, and looks up everything within the catalogues.
func resolve(_ workspace: Workspace, into log: inout DiagnosticLog) -> WorkspaceSymbols {
    var symbols = WorkspaceSymbols()
    symbols.isComplete = workspace.isComplete
    var ids: [String: SourceRange] = [:]

    /// Whether the id is the first of its kind; the second is reported.
    func isNew(_ id: Located<String>, _ kind: String) -> Bool {
        if let earlier = ids["\(kind) \(id.value)"] {
            log.report(.duplicateName(id, kind: kind, earlier: earlier))
            return false
        }
        ids["\(kind) \(id.value)"] = id.range
        return true
    }

    for catalog in workspace.catalogs.sorted(by: { isBefore($0.id, $1.id) }) where isNew(catalog.id, "catalogue") {
        symbols.catalogPositions[catalog.id.value] = symbols.catalogs.count
        symbols.catalogs.append(resolveCatalog(catalog, into: &log))
    }
    for people in workspace.people where isNew(people.id, "people file") {
        guard let crm = people.crm else {
            symbols.hasLostPeople = true
            continue
        }
        guard let position = symbols.catalogPositions[crm.value] else {
            symbols.hasLostPeople = true
            if symbols.isComplete {
                log.report(.unknownCatalog(crm, known: symbols.catalogs.map(\.declaration.id.value)))
            }
            continue
        }
        if let earlier = symbols.catalogs[position].people?.declaration.crm {
            log.report(.secondPeople(crm, earlier: earlier.range))
            continue
        }
        // A turn is kept under the team's name alone.
        for team in people.teams { _ = isNew(team.name, "team") }
        symbols.catalogs[position].people = resolvePeople(people, catalog: symbols.catalogs[position], into: &log)
    }
    for source in workspace.sources where isNew(source.id, "source") {
        symbols.sourcePositions[source.id.value] = symbols.sources.count
        symbols.sources.append(source)
    }
    for table in workspace.tables.flatMap(\.tables) where isNew(table.name, "table") {
        symbols.tablePositions[table.name.value] = symbols.tables.count
        symbols.tables.append(table)
    }
    return symbols
}

/// Reports channels whose id another one has.
func reportSecondChannels(_ channels: [ChannelDeclaration], into log: inout DiagnosticLog) {
    var earlier: [String: SourceRange] = [:]
    for channel in channels {
        if let first = earlier[channel.id.value] {
            log.report(.duplicateName(channel.id, kind: "channel", earlier: first))
        } else {
            earlier[channel.id.value] = channel.id.range
        }
    }
}

/// Order by bytes, then by place: the same on every machine.
func isBefore(_ lhs: Located<String>, _ rhs: Located<String>) -> Bool {
    if lhs.value == rhs.value {
        return (lhs.range.path, lhs.range.start) < (rhs.range.path, rhs.range.start)
    }
    return lhs.value.precedesByBytes(rhs.value)
}
