package import SpecIR

/// Reads off a channel what its drawing shows.
package func diagram(of channel: Channel, in program: Program) -> ChannelDiagram {
    let reader = DiagramReader(program: program, channel: channel, text: SpecText(program: program, channel: channel))
    var bands = [[reader.source()]]
    bands += [reader.inputs(), reader.bindings(), reader.accept(), reader.required(), reader.once()]
        .compactMap { $0.map { [$0] } }
    bands += channel.rounds.map { round in round.map { reader.search(channel.records[$0.position]) } }
    if !channel.repliesAfterWrites { bands += reader.reply() }
    bands += channel.ignore.map { [reader.ignore($0)] }
    bands += channel.records.map { [reader.write($0)] }
    bands += channel.tables.map { [reader.table($0)] }
    if channel.repliesAfterWrites { bands += reader.reply() }
    return ChannelDiagram(id: channel.id, title: channel.title, bands: bands)
}

/// A channel with what is needed to word it.
struct DiagramReader {
    let program: Program
    let channel: Channel
    let text: SpecText

    var catalog: Catalog { program.catalogs[channel.catalog.position] }

    /// How many inputs and values are listed at most.
    private static let listed = 10

    func source() -> DiagramStep {
        var lines: [String] = []
        let own = Index<Channel>(program.channels.firstIndex(of: channel) ?? 0)
        lines += program.addresses.filter { $0.channels.contains(own) }.map { "webhook \($0.name)" }
        lines += program.mailboxes.filter { $0.channels.contains(own) }.map { "mailbox \($0.name)" }
        if program.defaultChannels.contains(own) || program.defaultMailChannels.contains(own) {
            lines.append("and what no other takes")
        }
        if !channel.isActive { lines.append("paused") }
        if channel.isFinal { lines.append("final: later channels do not get what this one handles") }
        return DiagramStep(.source, channel.title, lines)
    }

    /// The inputs on which something depends, and how many others there are.
    func inputs() -> DiagramStep? {
        guard !channel.inputs.isEmpty else { return nil }
        let used = text.names(in: deciding).inputs
        let named = channel.inputs.indices.filter { used.contains(Index($0)) || channel.inputs[$0].isRequired }
        let shown = named.isEmpty ? Array(channel.inputs.indices) : named
        let lines = shown.prefix(Self.listed).map { description(of: channel.inputs[$0]) }
        return DiagramStep(
            .values,
            "inputs",
            lines + more(channel.inputs.count - lines.count, named.count == lines.count)
        )
    }

    private func more(_ count: Int, _ areIdle: Bool) -> [String] {
        count > 0 ? ["and \(count) \(areIdle ? "only written" : "more")"] : []
    }

    private func description(of input: Input) -> String {
        let type =
            switch input.reading {
            case .text: "text"
            case .integer: "integer"
            case .decimal: "decimal"
            case .boolean: "boolean"
            case .date: "date"
            case .time: "time"
            case .datetime: "datetime"
            case .phone: "phone"
            case .email: "email"
            case .url: "url"
            case .enumeration(let spellings): words(spellings)
            }
        return "\(input.name): \(type)\(input.isMany ? ", many" : "")\(input.isRequired ? ", required" : "")"
    }

    private func words(_ spellings: [EnumSpelling]) -> String {
        Set(spellings.map(\.ours)).sorted().map { program.words[$0.position] }.joined(separator: ", ")
    }

    /// The `let`s on which something depends.
    func bindings() -> DiagramStep? {
        let used = text.names(in: deciding).bindings.sorted()
        guard !used.isEmpty else { return nil }
        let lines = used.prefix(Self.listed).map { index in
            let binding = channel.bindings[index.position]
            return "\(binding.name): \(text.text(of: binding.value))"
        }
        return DiagramStep(.values, "let", lines + more(used.count - lines.count, false))
    }

    func accept() -> DiagramStep? {
        guard !channel.accept.isEmpty else { return nil }
        let lines = channel.accept.enumerated().map { $0.offset == 0 ? $0.element.text : "and \($0.element.text)" }
        return DiagramStep(.gate, "accept", lines, exit: DiagramExit("no", "skipped"))
    }

    func required() -> DiagramStep? {
        let required = channel.inputs.filter { $0.isRequired || $0.rejectsInvalid }
        guard !required.isEmpty else { return nil }
        return DiagramStep(
            .gate,
            "required",
            [required.map(\.name).joined(separator: ", ")],
            exit: DiagramExit("missing", "rejected")
        )
    }

    func once() -> DiagramStep? {
        guard let once = channel.once else { return nil }
        let key = once.key.map { text.text(of: $0) }.joined(separator: ", ")
        return DiagramStep(.gate, "once", ["\(key) within \(once.within)"], exit: DiagramExit("known", "repeated"))
    }

    func ignore(_ row: IgnoreRow) -> DiagramStep {
        DiagramStep(
            .gate,
            "ignore",
            [text.text(of: row.condition)],
            exit: DiagramExit("yes", "ignored: \(row.reason)")
        )
    }

    /// What decides: conditions, keys, values of ways, who is responsible.
    private var deciding: [Index<Expression>] {
        var roots = channel.accept.map(\.condition) + (channel.once?.key ?? []) + channel.ignore.map(\.condition)
        for record in channel.records {
            roots += record.ways.flatMap { $0.comparisons.map(\.value) }
            roots += [record.create?.condition, record.update?.condition].compactMap { $0 }
            roots += ((record.create?.sets ?? []) + (record.update?.sets ?? [])).map(\.value)
        }
        for row in channel.tables.flatMap(\.rows) {
            roots += [row.condition].compactMap { $0 }
            roots += row.actions.flatMap { [$0.responsible, $0.due, $0.done].compactMap { $0 } }
        }
        return roots
    }
}
