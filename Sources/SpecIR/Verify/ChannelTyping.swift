/// What a channel's expression gives, and when it can be known.
struct Typed {
    var shape: Shape
    var needs = Needs()
    var extent = Extent.leaf
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
struct ChannelTyping {
    /// How many expressions all channels together may use. They may share expressions, but not without end.
    static let budget = 8_000_000

    let program: Program
    let channel: Channel
    let catalog: Catalog
    /// By record: the round in which it is asked for, counted from 1; 0 for one that is never searched.
    let rounds: [Int]
    let known: TypedTable
    private var bindings: [Typed] = []
    /// Steps that all expressions of the channel take together.
    private var steps = 0

    init(_ channel: Channel, in program: Program, catalog: Catalog, rounds: [Int], table: TypedTable) {
        known = table
        table.beginChannel()
        self.program = program
        self.channel = channel
        self.catalog = catalog
        self.rounds = rounds
    }

    /// Types the next `let`, which may read those before it.
    mutating func bind(_ binding: Binding, budget: inout Int) throws(VerificationFailure) {
        let typed = try type(of: binding.value, budget: &budget)
        try spend(typed.extent.steps)
        bindings.append(typed)
    }

    /// Types an expression, and checks that it can be evaluated in `phase`.
    mutating func shape(
        of root: Index<Expression>,
        in phase: Phase,
        budget: inout Int
    ) throws(VerificationFailure) -> Shape {
        let typed = try type(of: root, budget: &budget)
        try within("expression \(root.raw)") { () throws(VerificationFailure) in
            try phase.check(typed.needs)
        }
        try spend(typed.extent.steps)
        return typed.shape
    }

    /// How many steps the evaluation of a typed expression takes.
    func steps(of root: Index<Expression>) -> Int {
        known[root]?.extent.steps ?? 0
    }

    /// Counts steps that a run of the channel may take.
    mutating func spend(_ count: Int) throws(VerificationFailure) {
        steps += count
        try require(steps <= stepLimit, "more than \(stepLimit) steps")
    }

    private mutating func type(of root: Index<Expression>, budget: inout Int) throws(VerificationFailure) -> Typed {
        if let typed = known[root] { return typed }
        try root.check("expression", of: program.expressions.count)
        known.pending.append(root)
        while let position = known.pending.last {
            if known.isKnown(position) {
                known.pending.removeLast()
            } else if known.isReady(program.expressions[position.position], in: program) {
                try add(position, budget: &budget)
            }
        }
        guard let typed = known[root] else { throw VerificationFailure("expression \(root.raw) has no type") }
        return typed
    }

    /// Types an expression whose parts have types.
    private func add(_ position: Index<Expression>, budget: inout Int) throws(VerificationFailure) {
        budget -= 1
        try require(budget >= 0, "the channels use more than \(Self.budget) expressions")
        let typed = try within("expression \(position.raw)") { () throws(VerificationFailure) in
            try type(program.expressions[position.position])
        }
        known.set(position, typed)
    }

    private func type(_ expression: Expression) throws(VerificationFailure) -> Typed {
        if case .binding(let binding) = expression {
            try binding.check("let", of: bindings.count)
            var typed = bindings[binding.position]
            // A run remembers the value of a let, so that only its depth counts.
            typed.extent = Extent(depth: typed.extent.depth + 1)
            try typed.extent.check()
            return typed
        }
        guard expression.hasParts else {
            return Typed(shape: try shape(of: expression, parts: []), needs: needs(of: expression))
        }
        let (needs, extent) = known.gather(expression, in: program, needs: Needs())
        let shape = try shape(of: expression, parts: known.parts.elements)
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
    fileprivate init(depth: Int) {
        self = .leaf
        self.depth = depth
    }
}
