import SpecBase
import SpecIR

/// Everything that a run knows: the event's values and what became of its records so far.
struct RunFrame: Sendable {
    let context: RunContext
    private let prepared: PreparedChannel

    // Of the program, at hand: going through the context for every step of evaluation would count references each time.
    let expressions: [Expression]
    let operands: [Index<Expression>]
    let constants: [Value]

    var program: Program { context.prepared.program }
    var channelIndex: Index<Channel> { prepared.index }
    var channel: Channel { prepared.channel }
    var catalog: Catalog { prepared.catalog }
    var preparedRecords: [PreparedRecord] { prepared.records }
    /// Whether the event was told from those of other channels already: then all inputs will be wanted.
    var isLikelyTaken: Bool { !prepared.signs.isEmpty }
    var signs: AcceptSigns { prepared.signs }
    var requiredInputs: [Index<Input>] { prepared.required }
    var inputTable: InputTable { prepared.inputs }
    func rowSieve(of table: Int) -> RowSieve? { prepared.rowSieves[table] }
    var source: EventSource { context.source }
    var delivery: Delivery { context.delivery }
    var printer: ValuePrinter { prepared.printer }
    var isTracing: Bool { context.isTracing }

    /// The inputs read so far; of those that were not, nothing is known.
    var inputs: [Value]

    /// Where they stood. Apart from the values: to look at an optional value, and to set one, takes several times as long.
    private(set) var inputOrigins: [InputPlace]

    /// Whether all were tried that are read by their bytes: what is unread then takes more.
    var werePlainInputsRead = false

    /// What was wrong with these.
    var flaws = InputFlaws()

    var records: [RecordState]
    var notes: [Note] = []
    var trace: [TraceLine] = []

    /// How often a record was read, and how often one of which it is not known whether it was found. What is made in
    /// between needs records if these grew.
    var recordReads = 0
    var unansweredReads = 0

    /// UTF-8 bytes of the texts put together so far.
    var composedBytes = 0
    var isOverLimit = false

    /// Turns of teams as earlier runs left them, by the teams' names.
    var counters: [String: Int] = [:]

    /// Members whose turn it is, as far as they were asked for, by the teams' positions.
    var turns: [Int: Turn?] = [:]

    /// Teams whose turn the value last evaluated holds.
    var heldTurns: [Index<Team>] = []

    /// Teams whose turn a command holds.
    var spentTurns: [Index<Team>] = []

    /// Where texts are put together.
    var scratch = Scratch()

    private var bindings: [BindingState?]
    private var digest: String?
    private var payload: String?

    init(_ context: RunContext, _ index: Index<Channel>) {
        self.context = context
        prepared = context.prepared.channels[index.position]
        expressions = context.prepared.program.expressions
        operands = context.prepared.program.operands
        constants = context.prepared.program.constants
        let channel = prepared.channel
        inputs = Array(count: channel.inputs.count, of: .missing(.absent))
        inputOrigins = Array(count: channel.inputs.count, of: .unread)
        let plans = prepared.records
        records = Array(room: plans.count) { places, filled in
            for place in plans.indices {
                places.initializeElement(at: place, to: RecordState(isAnswered: plans[place].plan.ways.isEmpty))
            }
            filled = plans.count
        }
        bindings = Array(count: channel.bindings.count, of: nil)
    }

    func isUnread(_ position: Int) -> Bool {
        if case .unread = inputOrigins[position] { true } else { false }
    }

    /// Keeps what an input was read as.
    ///
    /// - Parameters:
    ///   - position: The input.
    ///   - value: Its value, or why there is none.
    ///   - origin: Position in ``Input/origins`` of the one that counted, or `nil`.
    mutating func setInput(_ position: Int, to value: consuming Value, origin: Int?) {
        inputs[position] = value
        setRead(position, origin: origin)
    }

    /// Says that an input's value is there.
    mutating func setRead(_ position: Int, origin: Int?) {
        inputOrigins[position] = InputPlace(origin)
    }

    func entity(of record: Index<RecordPlan>) -> Entity {
        catalog.entities[channel.records[record.position].entity.position]
    }

    /// Lets may read records: what was read before these changed counts no more.
    mutating func forgetBindings() {
        for position in bindings.indices where bindings[position]?.readsRecords == true { bindings[position] = nil }
    }

    mutating func binding(_ index: Index<Binding>) -> Value {
        if let known = bindings[index.position] {
            if known.readsRecords { recordReads += 1 }
            if known.readsUnanswered { unansweredReads += 1 }
            if !known.turns.isEmpty { heldTurns += known.turns }
            return known.value
        }
        let (reads, unanswered) = (recordReads, unansweredReads)
        let outer = heldTurns
        heldTurns.removeAll()
        let value = evaluate(channel.bindings[index.position].value)
        let own = heldTurns
        if !outer.isEmpty { heldTurns = outer + own }
        bindings[index.position] = BindingState(
            value: value,
            readsRecords: recordReads != reads,
            readsUnanswered: unansweredReads != unanswered,
            turns: own
        )
        if isTracing {
            let binding = channel.bindings[index.position]
            tell("let \(binding.name)", words(value), at: binding.place)
        }
        return value
    }

    mutating func event(_ property: EventProperty) -> Value {
        switch property {
        case .id: return .text(context.eventID)
        case .receivedAt: return .datetime(delivery.receivedAt)
        case .address: return .text(context.address)
        case .method: return .text(delivery.method)
        case .digest:
            let known = digest ?? SHA256.hexDigest(canonicalJSON(source.payload))
            digest = known
            return .text(known)
        case .payload:
            let known = payload ?? trimmed(normalizedNFC(indentedJSON(source.payload, source.payload.root)))
            payload = known
            return .text(known)
        }
    }
}
