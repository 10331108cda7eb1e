import SpecBase
import SpecIR

extension Situation {
    /// An event and records that should bring the situation about.
    ///
    /// - Parameters:
    ///   - symbols: What the channels name.
    ///   - files: The files that the channels were read from.
    /// - Returns: `nil` where no value can be made for something that must be there.
    func scenario(symbols: WorkspaceSymbols, files: [SourceFile]) -> Scenario? {
        guard let address = channels.first?.address, let name = address.name else { return nil }
        let catalog = symbols.catalogs[whole.catalog]
        let demands = Demands(self, catalog: catalog)
        var samples = SampleValues(catalog: catalog, words: whole.words)
        let clocks = clocks(catalog, isTimed: demands.needsTime)
        guard let first = clocks.first, let values = chosenValues(demands, &samples, time: first) else { return nil }

        let probed = created.isEmpty && !isUntaken ? [probe(channels[0])] : channels
        let program = lower(probed, symbols: symbols, files: files, compiler: compilerVersion)
        let positions = channels.map { channel in
            program.channels.firstIndex { $0.id == channel.channel.declaration.id.value } ?? 0
        }
        let renaming = samples.words.words.map { word in Index<Word>(program.words.firstIndex(of: word) ?? 0) }

        var inputs: [ScenarioInput] = []
        var mail: [ScenarioMailPart] = []
        var held: [Int: [ScenarioValue]] = [:]
        for (term, value) in zip(demands.order, values) {
            switch term.kind {
            case .input(let position):
                let input = whole.inputs[position]
                guard let value, let origin = lowered(input.declaration.origin).first else { continue }
                inputs.append(ScenarioInput(origin: origin, texts: texts(value, of: input, catalog, samples.words)))
            case .mail(let property):
                mail.append(ScenarioMailPart(property: property, text: value.flatMap { text($0) }))
            case .field(let record, let field):
                let value = value?.renamingWords(renaming) ?? .missing(.empty)
                held[record, default: []].append(ScenarioValue(field: Index(field), value: value))
            case .record(let record, let property):
                let entity = catalog.entities[whole.records[record].entity]
                guard let field = property == .stage ? entity.stageField : entity.responsibleField else { continue }
                held[record, default: []].append(
                    ScenarioValue(field: Index(field), value: value ?? .missing(.empty))
                )
            default: continue
            }
        }
        let records = demands.found.sorted { $0.key < $1.key }.map { record, count in
            ScenarioRecord(
                channel: Index(positions[owners[record].channel]),
                record: Index(owners[record].record),
                count: count,
                values: held[record] ?? []
            )
        }
        let creations = created.map { record in
            ScenarioCreation(
                channel: Index(positions[owners[record].channel]),
                record: Index(owners[record].record)
            )
        }
        return Scenario(
            program: program,
            address: name,
            isMailbox: address.isMailbox,
            method: demands.method,
            inputs: inputs,
            mail: mail,
            records: records,
            clocks: clocks,
            claim: isUntaken
                ? .untaken
                : creations.isEmpty ? .situation(channel: Index(positions[0])) : .creations(creations)
        )
    }

    /// A value for every leaf, in their order; `nil` for one that must be missing. The event comes at a certain time.
    private func chosenValues(_ demands: Demands, _ samples: inout SampleValues, time: Instant) -> [Value?]? {
        let receivedAt = Term(.event(.receivedAt), .datetime, at: whole.declaration.id.range)
        var chosen: [Term.Kind: Value] = [receivedAt.kind: .datetime(time)]
        if let local = time.local(in: samples.catalog.zone) {
            chosen[.call(.date, [receivedAt])] = .date(local.day)
        }
        var values: [Value?] = []
        for (number, term) in demands.order.enumerated() {
            let asked = demands.leaves[term.kind] ?? []
            if asked.contains(.missing) {
                values.append(nil)
                continue
            }
            guard let value = samples.value(term.type, asked, number: number, known: { chosen[bare($0)] }) else {
                return nil
            }
            chosen[term.kind] = value
            values.append(value)
        }
        return values
    }

    private func bare(_ term: Term) -> Term.Kind {
        switch term.kind {
        case .text(let inner), .single(let inner), .url(let inner): bare(inner)
        case .binding(let position): bare(whole.bindings[position].value)
        default: term.kind
        }
    }

    /// The channel with a decision table that says whether every fact holds.
    private func probe(_ result: ChannelResult) -> ChannelResult {
        var channel = result.channel
        let place = channel.declaration.id.range
        let holds = Term(.and(facts), .boolean, at: place)
        let rows = [
            CheckedRow(name: "facts", condition: facts.isEmpty ? nil : holds, actions: [], range: place),
            CheckedRow(name: "else", condition: nil, actions: [], range: place),
        ]
        channel.tables.insert(CheckedTable(name: "situation", rows: facts.isEmpty ? [rows[0]] : rows), at: 0)
        return ChannelResult(channel: channel, lookups: result.lookups, address: result.address)
    }

    /// A working day at noon; every hour of a week where the time matters.
    private func clocks(_ catalog: CatalogSymbols, isTimed: Bool) -> [Instant] {
        guard let monday = Day(year: 2026, month: 6, day: 1) else { return [] }
        let hours = isTimed ? [12] + (0..<24).filter { $0 != 12 } : [12]
        var days = isTimed ? (0..<7).compactMap { monday.adding(days: $0) } : [monday]
        if isTimed {
            days += catalog.people?.declaration.holidays.map(\.value.first) ?? []
            days += catalog.people?.teams.flatMap(\.members).flatMap(\.away).map(\.first) ?? []
        }
        return days.flatMap { day in
            hours.compactMap { hour in TimeOfDay(hour: hour, minute: 0).flatMap { catalog.zone.instant(day, $0) } }
        }
    }

    private func text(_ value: Value) -> String? {
        switch value {
        case .text(let text), .url(let text): text
        case .email(let email): email.written
        case .list(let elements): elements.first.flatMap { text($0) }
        default: nil
        }
    }

    /// The value as the source would write it.
    private func texts(
        _ value: Value,
        of input: CheckedInput,
        _ catalog: CatalogSymbols,
        _ words: WordTable
    ) -> [String] {
        let elements: [Value] = if case .list(let elements) = value { elements } else { [value] }
        return elements.compactMap { SentText(input.reading, catalog.zone, words).of($0) }
    }
}
