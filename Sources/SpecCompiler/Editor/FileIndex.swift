import SpecBase
import SpecIR
import SpecYAML

/// Everything that an editor asks of one file, as far as the file's own text tells it.
struct FileIndex: Sendable {
    let file: SourceFile
    let lines: SourceLines
    /// Whether the file could be read without blanking anything out.
    let isWhole: Bool
    let root: YAMLNode?
    let kind: FileKind?
    /// What could be read of what the file declares.
    let declaration: Declaration?
    /// In reading order, each once.
    let occurrences: [Occurrence]
    let words: [ExpressionReading.ColouredWord]

    init(_ file: SourceFile) {
        self.file = file
        lines = SourceLines(file)
        (root, isWhole) = readBroken(file)
        guard let root, case .mapping(let entries) = root.content else {
            (kind, declaration, occurrences, words) = (nil, nil, [], [])
            return
        }
        kind = FileKind(keys: entries.map(\.key.value))
        var log = DiagnosticLog()
        declaration = decode(root, file: file, lines: lines, isKnownZone: Zone.isKnown, into: &log)
        guard let kind else {
            (occurrences, words) = ([], [])
            return
        }
        var reader = OccurrenceReader(kind: kind, lines: lines)
        reader.read(root, [.block(kind.keys)], [])
        occurrences = reader.sortedOccurrences
        words = reader.reading.words.sorted { $0.range.start < $1.range.start }
    }

    /// What stands at a place, the smallest first.
    func occurrences(at position: SourcePosition) -> [Occurrence] {
        // A name on the next line cannot be meant: the first that begins later ends the search.
        var found: [Occurrence] = []
        for occurrence in occurrences {
            if occurrence.range.start > position { break }
            if occurrence.range.end >= position { found.append(occurrence) }
        }
        // At a border the word that begins there is meant, unless it is an operator's or a key's end.
        return found.sorted { $0.range.start > $1.range.start }
    }

    var channel: ChannelDeclaration? {
        if case .channel(let channel) = declaration { channel } else { nil }
    }

    var source: SourceDeclaration? {
        if case .source(let source) = declaration { source } else { nil }
    }

    var catalog: CatalogDeclaration? {
        if case .catalog(let catalog) = declaration { catalog } else { nil }
    }

    var people: PeopleDeclaration? {
        if case .people(let people) = declaration { people } else { nil }
    }

    /// The id of the catalogue that names of users and entities belong to.
    var catalogID: String? {
        switch declaration {
        case .channel(let channel): channel.crm?.value
        case .people(let people): people.crm?.value
        case .catalog(let catalog): catalog.id.value
        case .source, .tables, nil: nil
        }
    }

    /// The id of the source file that a channel names.
    var sourceID: String? {
        if case .named(let id) = channel?.source { id.value } else { nil }
    }

    /// The inputs, lets and records that the file declares, in its order.
    var names: [(name: Located<String>, what: LocalKind)] {
        switch declaration {
        case .channel(let channel):
            channel.inputs.map { ($0.name, .input) } + channel.lets.map { ($0.name, .binding) }
                + channel.records.map { ($0.name, .record) }
        case .source(let source): source.inputs.map { ($0.name, .input) }
        default: []
        }
    }

    func local(named name: String) -> LocalKind? { names.first { $0.name.value == name }?.what }
}

/// What a name of a channel is.
enum LocalKind: Hashable, Sendable {
    case input, binding, record
}
