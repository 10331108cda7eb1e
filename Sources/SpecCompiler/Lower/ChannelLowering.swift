import SpecBase
import SpecIR

/// Makes a checked channel a part of the program. Total: whatever could be wrong was reported before.
struct ChannelLowering {
    var builder: ProgramBuilder
    let channel: CheckedChannel
    let symbols: WorkspaceSymbols
    let lookups: [LookupKey: CheckedLookup]
    /// Texts of the files, for conditions that outcomes quote.
    let sources: [String: SourceLines]
    /// The program's words for the channel's, by their positions.
    let words: [Index<Word>]
    /// For every record the fields that hits must bring, as positions in its entity, sorted.
    let wanted: [[Int]]

    private var catalog: CatalogSymbols { symbols.catalogs[channel.catalog] }

    init(
        builder: ProgramBuilder,
        channel: CheckedChannel,
        symbols: WorkspaceSymbols,
        lookups: [LookupKey: CheckedLookup],
        sources: [String: SourceLines],
        words: inout WordTable
    ) {
        self.builder = builder
        self.channel = channel
        self.symbols = symbols
        self.lookups = lookups
        self.sources = sources
        self.words = channel.words.words.map { Index(words.position(of: $0)) }
        wanted = wantedFields(of: channel, catalog: symbols.catalogs[channel.catalog])
    }

    mutating func lower() -> Channel {
        let declaration = channel.declaration
        let accept = channel.accept.map { term in
            AcceptPart(condition: lower(term), text: text(at: term.range), place: builder.place(term.range))
        }
        let once =
            channel.onceKey.isEmpty
            ? nil : Once(key: channel.onceKey.map { lower($0) }, within: channel.onceWithin)
        let bindings = channel.bindings.map { binding in
            Binding(name: binding.name.value, value: lower(binding.value), place: builder.place(binding.name.range))
        }
        let rounds = (1...max(1, channel.records.map(\.round).max() ?? 0)).map { round in
            channel.records.indices.filter { channel.records[$0].round == round }.map { Index<RecordPlan>($0) }
        }.filter { !$0.isEmpty }
        return Channel(
            id: declaration.id.value,
            title: declaration.title?.value ?? title(from: declaration.id.value),
            isActive: declaration.state?.value != .paused,
            catalog: Index(channel.catalog),
            isFinal: declaration.final?.value ?? false,
            inputs: channel.inputs.map { lower($0) },
            accept: accept,
            once: once,
            bindings: bindings,
            records: channel.records.indices.map { record($0) },
            rounds: rounds,
            ignore: channel.ignore.map { row in
                SpecIR.IgnoreRow(condition: lower(row.condition), reason: row.reason, place: builder.place(row.range))
            },
            tables: channel.tables.map { table($0) },
            reply: channel.reply.map { reply($0) },
            repliesAfterWrites: channel.reply?.terms.contains { reads($0, .writtenURL) } ?? false,
            place: builder.place(declaration.id.range)
        )
    }

    /// `site-orders` becomes `Site orders`.
    private func title(from id: String) -> String {
        let words = String(id.map { $0 == "-" ? " " : $0 })
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The text of a condition, its lines joined.
    private func text(at range: SourceRange) -> String {
        sources[range.path].map { comparisonForm($0.text(of: range)) } ?? ""
    }

    private mutating func lower(_ input: CheckedInput) -> Input {
        let reading: InputReading =
            switch input.reading {
            case .plain(let reading): reading.renamingWords(words)
            case .datetime(let pattern, let zone): .datetime(pattern: pattern, zone: builder.zone(zone))
            }
        return Input(
            name: input.name,
            origins: lowered(input.declaration.origin),
            reading: reading,
            isMany: input.type.isList,
            isRequired: input.isRequired,
            rejectsInvalid: input.declaration.onInvalid?.value == .reject,
            fallback: input.fallback?.renamingWords(words),
            emptyTexts: input.declaration.empty.map { comparisonForm($0.value) },
            place: builder.place(input.declaration.name.range)
        )
    }

    mutating func reply(_ reply: CheckedReply) -> Index<ReplyNode> {
        switch reply {
        case .object(let entries):
            let lowered = entries.map { ReplyEntry(key: $0.key, value: self.reply($0.value)) }
            return builder.reply(.object(lowered))
        case .array(let elements):
            let lowered = elements.map { self.reply($0) }
            return builder.reply(.array(lowered))
        case .value(let term):
            let value = lower(term)
            return builder.reply(.value(value))
        }
    }

    /// Whether a term reads a property of any record, lets looked into.
    func reads(_ term: Term, _ property: RecordProperty) -> Bool {
        var isRead = false
        channel.forEachPart(of: term) { part in
            if case .record(_, property) = part.kind { isRead = true }
        }
        return isRead
    }

    /// Inputs that a term is made of, lets looked into, sorted.
    func inputs(of term: Term) -> [Index<Input>] {
        var found: Set<Int> = []
        channel.forEachPart(of: term) { part in
            if case .input(let position) = part.kind { found.insert(position) }
        }
        return found.sorted().map { Index($0) }
    }
}

extension PathStep {
    init(_ step: PathSyntax.Step) {
        switch step {
        case .key(let key): self = .key(key)
        case .index(let index): self = .element(index)
        case .every: self = .every
        }
    }
}

extension LabelOrigin {
    init(_ label: LabelDeclaration) {
        self.init(
            part: MailPart(label.part?.value ?? .body),
            labels: label.labels.map { comparisonForm($0.value) },
            side: label.side.value == "below" ? .below : .after,
            until: label.until.map { normalizedNFC($0.value) },
            goesOverLines: label.lines?.value ?? false,
            row: label.row.map { comparisonForm($0.value) }
        )
    }
}

extension MailPart {
    init(_ word: MailPartWord) {
        switch word {
        case .body: self = .body
        case .subject: self = .subject
        case .original: self = .original
        }
    }
}

/// Where the input stands, as the runtime looks for it.
func lowered(_ origin: InputOrigin?) -> [SpecIR.InputOrigin] {
    switch origin {
    case .paths(let paths): paths.map { .path($0.steps.map { PathStep($0.value) }) }
    case .header(let name): [.header(name.value.lowercased())]
    case .query(let name): [.query(name.value)]
    case .label(let label): [.label(LabelOrigin(label))]
    case nil: []
    }
}
