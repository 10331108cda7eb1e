import SpecBase

/// One source a workspace and kind is the default.
func reportDefaults(_ results: [ChannelResult], into log: inout DiagnosticLog) {
    var firsts: [Bool: AddressDeclaration] = [:]
    for result in results where result.address.default?.value ?? false {
        guard let earlier = firsts[result.address.isMailbox] else {
            firsts[result.address.isMailbox] = result.address
            continue
        }
        if earlier.name != result.address.name, let range = result.address.default?.range {
            log.report(.secondDefault(at: range, earlier: earlier.default?.range ?? earlier.range))
        }
    }
}

/// Two active sources of one subject into one CRM would create the same thing twice.
func reportSubjects(_ results: [ChannelResult], symbols: WorkspaceSymbols, into log: inout DiagnosticLog) {
    let active = results.filter { $0.channel.declaration.state?.value != .paused && $0.address.subject != nil }
    for (position, result) in active.enumerated() {
        guard let subject = result.address.subject else { continue }
        for other in active[..<position] {
            guard other.address.subject?.value == subject.value,
                other.address.name != result.address.name || other.address.isMailbox != result.address.isMailbox,
                other.channel.catalog == result.channel.catalog
            else { continue }
            let created = createdEntities(other.channel, symbols)
            let shared = createdEntities(result.channel, symbols).filter(created.contains)
            if let entity = shared.first, let earlier = other.address.subject {
                log.report(.sharedSubject(subject, entity: entity, earlier: earlier.range))
                return
            }
        }
    }
}

/// Names of the entities that a channel creates, compound ones taken apart.
private func createdEntities(_ channel: CheckedChannel, _ symbols: WorkspaceSymbols) -> [String] {
    let entities = symbols.catalogs[channel.catalog].entities
    return channel.records.filter { $0.create != nil }.flatMap { record in
        [entities[record.entity].name] + entities[record.entity].creates.map { entities[$0].name }
    }
}
