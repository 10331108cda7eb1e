import SpecBase
import SpecIR

/// A channel with what its checking found out besides. A class, as it is handed about and has many parts.
final class ChannelResult: Sendable {
    let channel: CheckedChannel
    let lookups: [LookupKey: CheckedLookup]
    /// The address it listens at.
    let address: AddressDeclaration
    /// Whether nothing is wrong with it.
    let isSound: Bool

    init(
        channel: CheckedChannel,
        lookups: [LookupKey: CheckedLookup],
        address: AddressDeclaration,
        isSound: Bool = true
    ) {
        self.channel = channel
        self.lookups = lookups
        self.address = address
        self.isSound = isSound
    }
}

/// Makes the checked workspace a program.
func lower(
    _ channels: [ChannelResult],
    symbols: WorkspaceSymbols,
    files: [SourceFile],
    compiler: String
) -> Program {
    let paths = files.map(\.path).sorted { $0.precedesByBytes($1) }
    let sources = Dictionary(files.map { ($0.path, SourceLines($0)) }, uniquingKeysWith: { first, _ in first })
    var builder = ProgramBuilder(files: paths)
    var words = WordTable()
    let catalogs = symbols.catalogs.map { lower($0, &builder, &words) }
    let ordered = channels.sorted { isTriedBefore($0.channel, $1.channel) }
    let lowered = ordered.map { result in
        var lowering = ChannelLowering(
            builder: builder,
            channel: result.channel,
            symbols: symbols,
            lookups: result.lookups,
            sources: sources,
            words: &words
        )
        let channel = lowering.lower()
        builder = lowering.builder
        return channel
    }
    return Program(
        compiler: compiler,
        files: paths,
        words: words.words,
        constants: builder.constants.elements,
        expressions: builder.expressions.elements,
        operands: builder.operands,
        patterns: builder.patterns.elements,
        replies: builder.replies,
        zones: builder.zones.elements,
        phones: .standard,
        tables: builder.tables.elements,
        catalogs: catalogs,
        channels: lowered,
        addresses: addresses(ordered, \.webhook),
        defaultChannels: defaults(ordered, \.webhook),
        mailboxes: addresses(ordered, \.mailbox),
        defaultMailChannels: defaults(ordered, \.mailbox)
    )
}

/// Channels that catch what no other address of the kind takes.
private func defaults(
    _ channels: [ChannelResult],
    _ kind: KeyPath<AddressDeclaration, Located<String>?>
) -> [Index<Channel>] {
    channels.indices.filter { position in
        let address = channels[position].address
        return address.default?.value ?? false && address[keyPath: kind] != nil
    }.map { Index($0) }
}

/// The webhooks or the mailboxes with their channels.
private func addresses(
    _ channels: [ChannelResult],
    _ kind: KeyPath<AddressDeclaration, Located<String>?>
) -> [Address] {
    var channelsAt: [String: [Index<Channel>]] = [:]
    for (position, result) in channels.enumerated() {
        if let name = result.address[keyPath: kind] { channelsAt[name.value, default: []].append(Index(position)) }
    }
    return channelsAt.sorted { $0.key.precedesByBytes($1.key) }
        .map { Address(name: $0.key, channels: $0.value) }
}

private func lower(_ symbols: CatalogSymbols, _ builder: inout ProgramBuilder, _ words: inout WordTable) -> Catalog {
    let declaration = symbols.declaration
    return Catalog(
        id: declaration.id.value,
        kind: declaration.kind.flatMap { kind in SpecIR.CRMKind.allCases.first { "\($0)" == kind.value.rawValue } }
            ?? .bitrix24,
        portal: declaration.portal?.value ?? "",
        connection: declaration.connection.flatMap { connection in
            guard let user = connection.user, let secret = connection.secret else { return nil }
            return Connection(user: user.value, secret: secret.value)
        },
        zone: builder.zone(symbols.zone),
        region: symbols.region,
        principals: symbols.principals,
        entities: symbols.entities.map { lower($0, &words) },
        people: symbols.people.map { people in
            People(
                id: people.declaration.id.value,
                senior: people.senior,
                office: people.office,
                directory: people.directory,
                teams: people.teams
            )
        }
    )
}

private func lower(_ entity: EntitySymbols, _ words: inout WordTable) -> Entity {
    Entity(
        name: entity.name,
        url: entity.url,
        stageField: entity.stageField.map { Index($0) },
        responsibleField: entity.responsibleField.map { Index($0) },
        isSearchable: entity.isSearchable,
        creates: entity.creates.map { Index($0) },
        fields: entity.fields.map { field in
            var own: [Index<Word>] = []
            if case .enumeration(let list) = field.element { own = list.map { Index(words.position(of: $0)) } }
            return Field(
                name: field.name,
                type: FieldType(field.element),
                isMany: field.isMany,
                isRequired: field.isRequired,
                isKey: field.isKey,
                words: own,
                emptyTexts: field.emptyTexts
            )
        },
        pipelines: entity.pipelines,
        stages: entity.stages,
        templates: entity.templates.map { SpecIR.EntityTemplate(name: $0.name, id: $0.id) }
    )
}

extension FieldType {
    init(_ element: ValueType) {
        switch element {
        case .text, .duration, .list: self = .text
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .boolean: self = .boolean
        case .date: self = .date
        case .time: self = .time
        case .datetime: self = .datetime
        case .phone: self = .phone
        case .email: self = .email
        case .url: self = .url
        case .enumeration: self = .enumeration
        case .stage: self = .stage
        case .reference(let users, let groups, let entities):
            self = .link(users: users, groups: groups, entities: entities.map { Index($0) })
        }
    }
}
