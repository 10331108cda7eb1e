/// What a channel's expression gives, and when it can be known.
struct Typed {
    var shape: Shape
    var needs = Needs()
    var extent = Extent.leaf
    /// The channel, counted from 1; 0 where none has a type for the expression.
    var channel: UInt32 = 0
}

/// What must be known before an expression can be evaluated.
struct Needs {
    /// Whether any record is read.
    var record = false
    /// Latest round of a record that is read; 0 where none of them is searched.
    var round: Int32 = 0
    /// Greatest position of a record that is referred to, or -1.
    var reference: Int32 = -1
    /// Whether the id of a record that this run creates is read.
    var written = false

    func union(_ other: Needs) -> Needs {
        Needs(
            record: record || other.record,
            round: max(round, other.round),
            reference: max(reference, other.reference),
            written: written || other.written
        )
    }
}

/// When an expression is evaluated.
enum Phase {
    /// Before any search.
    case event
    /// To make the questions of a round, counted from 1.
    case search(round: Int)
    /// After all searches.
    case found
    /// When the record at this position is planned.
    case planning(record: Int)
    /// When all records are planned.
    case planned
    /// When the reply is made: before the records are planned, where references are missing, or after the writes.
    case answering(isWritten: Bool)

    func check(_ needs: Needs) throws(VerificationFailure) {
        switch self {
        case .event: try require(!needs.record, "reads a record \(self)")
        case .search(let round):
            try require(Int(needs.round) < round, "reads a record of round \(needs.round) \(self)")
        case .found: try require(needs.reference < 0, "refers to record \(needs.reference) \(self)")
        case .planning(let record):
            try require(
                Int(needs.reference) < record,
                "refers to record \(needs.reference) while record \(record) is planned"
            )
        case .planned: break
        case .answering(let isWritten): if isWritten { return }
        }
        try require(!needs.written, "reads the address of a written record \(self)")
    }
}

extension Phase: CustomStringConvertible {
    var description: String {
        switch self {
        case .event: "before any search"
        case .search(let round): "in a search of round \(round)"
        case .found: "before records are planned"
        case .planning: "while records are planned"
        case .planned: "while rules are decided"
        case .answering: "in a reply before the writes"
        }
    }
}

/// Infers what the expressions of one channel give. Works in loops: how deep a hostile program nests is not known yet.
///
/// A class: as a struct it was copied for nearly each expression, which took a tenth of loading.
final class ChannelTyping {
    let channel: Channel
    let catalog: Catalog
    /// By record: the round in which it is asked for, counted from 1; 0 for one that is never searched.
    let rounds: [Int]
    let known: TypedTable
    /// How many lets have types.
    @exclusivity(unchecked) private var boundCount = 0
    /// Steps that all expressions of the channel take together.
    @exclusivity(unchecked) private var steps = 0

    init(_ channel: Channel, catalog: Catalog, rounds: [Int], table: TypedTable) {
        known = table
        table.beginChannel()
        self.channel = channel
        self.catalog = catalog
        self.rounds = rounds
    }

    /// Types the next `let`, which may read those before it.
    func bind(_ binding: Binding) throws(VerificationFailure) {
        try type(binding.value)
        try spend(steps(of: binding.value))
        boundCount += 1
    }

    /// Types an expression, and checks that it can be evaluated in `phase`.
    func shape(of root: Index<Expression>, in phase: Phase) throws(VerificationFailure) -> Shape {
        try type(root)
        try within("expression \(root.raw)") { () throws(VerificationFailure) in
            try phase.check(known[root].needs)
        }
        try spend(steps(of: root))
        return known[root].shape
    }

    /// How many steps the evaluation of a typed expression takes.
    func steps(of root: Index<Expression>) -> Int {
        Int(known[root].extent.steps)
    }

    /// Counts steps that a run of the channel may take.
    func spend(_ count: Int) throws(VerificationFailure) {
        steps += count
        try require(steps <= stepLimit, "more than \(stepLimit) steps")
    }

    /// Sees to it that an expression has a type.
    private func type(_ root: Index<Expression>) throws(VerificationFailure) {
        if known.isKnown(root) { return }
        try root.check("expression", of: known.program.expressions.count)
        known.pending.append(root)
        while let position = known.pending.last {
            // It may have been typed meanwhile, as a part of another.
            if !known.isKnown(position) {
                let expression = known.program.expressions[position.position]
                guard known.isReady(expression) else { continue }
                try add(expression, at: position)
            }
            known.pending.removeLast()
        }
    }

    /// Types an expression whose parts have types.
    // Inlined, as is what it calls next: to hand types over took a twentieth of loading.
    @inline(__always)
    private func add(_ expression: Expression, at position: Index<Expression>) throws(VerificationFailure) {
        try known.spend()
        try within("expression \(position.raw)") { () throws(VerificationFailure) in
            known.set(position, try type(of: expression))
        }
    }

    @inline(__always)
    private func type(of expression: Expression) throws(VerificationFailure) -> Typed {
        if case .binding(let binding) = expression {
            try binding.check("let", of: boundCount)
            var typed = known[channel.bindings[binding.position].value]
            // A run remembers the value of a let, so that only its depth counts.
            typed.extent = Extent(depth: typed.extent.depth + 1)
            try typed.extent.check()
            return typed
        }
        guard expression.hasParts else {
            return Typed(shape: try shape(of: expression), needs: needs(of: expression))
        }
        let shape = try shape(of: expression)
        let (needs, extent) = known.gather(expression)
        try extent.check()
        return Typed(shape: shape, needs: needs, extent: extent)
    }

    private func needs(of expression: Expression) -> Needs {
        switch expression {
        case .record(let record, .reference):
            Needs(record: true, round: round(of: record), reference: Int32(record.position))
        case .record(let record, let property):
            Needs(record: true, round: round(of: record), written: property == .writtenURL)
        case .field(let record, _):
            Needs(record: true, round: round(of: record))
        default: Needs()
        }
    }

    private func round(of record: Index<RecordPlan>) -> Int32 { Int32(rounds[record.position]) }
}

extension Extent {
    /// Of one step at this depth.
    fileprivate init(depth: Int32) {
        self = .leaf
        self.depth = depth
    }
}
