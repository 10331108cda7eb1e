import SpecBase
import SpecIR

/// Everything that a run knows: the event's values and what became of its records so far.
struct RunFrame: Sendable {
    let program: Program
    let channelIndex: Index<Channel>
    let channel: Channel
    let source: EventSource
    let delivery: Delivery
    let eventID: String
    let printer: ValuePrinter
    let isTracing: Bool

    var inputs: [Value] = []
    var inputOrigins: [Int?] = []
    var records: [RecordState]
    var notes: [Note] = []
    var trace: [TraceLine] = []
    /// Values of lets read since the records' states last changed.
    private var bindings: [Value?]
    /// Whether the CRM's answers are lacking: then nothing is known of any record, not even that it was not found.
    var lacksAnswers = false
    private var digest: String?
    private var payload: String?

    init(
        program: Program, channel: Index<Channel>, source: EventSource, delivery: Delivery, eventID: String,
        isTracing: Bool
    ) {
        self.program = program
        channelIndex = channel
        self.channel = program.channels[channel.position]
        self.source = source
        self.delivery = delivery
        self.eventID = eventID
        self.isTracing = isTracing
        printer = ValuePrinter(program: program, catalog: self.channel.catalog)
        records = self.channel.records.map { _ in RecordState() }
        bindings = self.channel.bindings.map { _ in nil }
    }

    var catalog: Catalog { program.catalogs[channel.catalog.position] }

    func entity(of record: Index<RecordPlan>) -> Entity {
        catalog.entities[channel.records[record.position].entity.position]
    }

    /// Lets may read records: what was read before these changed counts no more.
    mutating func forgetBindings() {
        for position in bindings.indices { bindings[position] = nil }
    }

    mutating func binding(_ index: Index<Binding>) -> Value {
        if let known = bindings[index.position] { return known }
        let value = evaluate(channel.bindings[index.position].value)
        bindings[index.position] = value
        return value
    }

    mutating func event(_ property: EventProperty) -> Value {
        switch property {
        case .id: return .text(eventID)
        case .receivedAt: return .datetime(delivery.receivedAt)
        case .address: return .text(delivery.address)
        case .method: return .text(delivery.method)
        case .digest:
            let known = digest ?? SHA256.hexDigest(canonicalJSON(source.payload))
            digest = known
            return .text(known)
        case .payload:
            let known = payload ?? indentedJSON(source.payload, source.payload.root)
            payload = known
            return .text(known)
        }
    }

    /// Adds a line to the trace. To be called only if one is kept: the words cost more than the run.
    mutating func tell(_ subject: String, _ finding: String, at place: Place?) {
        trace.append(TraceLine(subject: subject, finding: finding, place: place))
    }

    /// A value in words, for traces.
    func words(_ value: Value) -> String {
        switch value {
        case .missing(let reason): "missing (\(reason))"
        case .link(.created(let record)): "new \(channel.records[record.position].name)"
        case .list(let values): "[" + values.map { words($0) }.joined(separator: ", ") + "]"
        default: printer.text(value) ?? "a value"
        }
    }
}

/// What became of a record so far.
struct RecordState: Sendable {
    /// The record found: the one that is read and updated.
    var hit: Hit?
    /// Ids of every record taken; several under `pick: all` alone, the oldest first.
    var taken: [String] = []
    /// How many records matched.
    var count = 0
    /// Fields whose values belong to somebody else.
    var withheld: [Index<Field>] = []
    /// Whether the run creates it.
    var isCreated = false
    /// The id it got once it was created.
    var writtenID: String?
}
