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
    var round = 0
    /// Greatest position of a record that is referred to, or -1.
    var reference = -1
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
        let after: String
        switch self {
        case .event:
            after = "before any search"
            try require(!needs.record, "reads a record \(after)")
        case .search(let round):
            after = "in a search of round \(round)"
            try require(needs.round < round, "reads a record of round \(needs.round) \(after)")
        case .found:
            after = "before records are planned"
            try require(needs.reference < 0, "refers to record \(needs.reference) \(after)")
        case .planning(let record):
            after = "while records are planned"
            try require(
                needs.reference < record,
                "refers to record \(needs.reference) while record \(record) is planned"
            )
        case .planned:
            after = "while rules are decided"
        case .answering(let isWritten):
            if isWritten { return }
            after = "in a reply before the writes"
        }
        try require(!needs.written, "reads the address of a written record \(after)")
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
    private var known: [UInt32: Typed] = [:]
    private var bindings: [Typed] = []
    /// Steps that all expressions of the channel take together.
    private var steps = 0

    init(_ channel: Channel, in program: Program, catalog: Catalog, rounds: [Int]) {
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
        known[root.raw]?.extent.steps ?? 0
    }

    /// Counts steps that a run of the channel may take.
    mutating func spend(_ count: Int) throws(VerificationFailure) {
        steps += count
        try require(steps <= stepLimit, "more than \(stepLimit) steps")
    }

    private mutating func type(of root: Index<Expression>, budget: inout Int) throws(VerificationFailure) -> Typed {
        if let typed = known[root.raw] { return typed }
        try root.check("expression", of: program.expressions.count)
        for raw in unknown(from: root) {
            budget -= 1
            try require(budget >= 0, "the channels use more than \(Self.budget) expressions")
            let expression = program.expressions[Int(raw)]
            known[raw] = try within("expression \(raw)") { () throws(VerificationFailure) in
                try type(expression)
            }
        }
        guard let typed = known[root.raw] else { throw VerificationFailure("expression \(root.raw) has no type") }
        return typed
    }

    /// Expressions that `root` is made of and that have no type yet, earlier ones first.
    private func unknown(from root: Index<Expression>) -> [UInt32] {
        // Most are made of what was typed before.
        let isReady = program.expressions[root.position].parts(in: program).allSatisfy { known[$0.raw] != nil }
        if isReady { return [root.raw] }
        var found: Set<UInt32> = []
        var pending = [root.raw]
        while let raw = pending.popLast() {
            guard found.insert(raw).inserted else { continue }
            for part in program.expressions[Int(raw)].parts(in: program) where known[part.raw] == nil {
                pending.append(part.raw)
            }
        }
        return found.sorted()
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
        let parts = expression.parts(in: program).compactMap { known[$0.raw] }
        var typed = Typed(shape: try shape(of: expression, parts: parts.map(\.shape)))
        typed.needs = parts.reduce(needs(of: expression)) { $0.union($1.needs) }
        typed.extent = Extent(around: parts.lazy.map(\.extent))
        try typed.extent.check()
        return typed
    }

    private func needs(of expression: Expression) -> Needs {
        switch expression {
        case .record(let record, .reference):
            Needs(record: true, round: rounds[record.position], reference: record.position)
        case .record(let record, let property):
            Needs(record: true, round: rounds[record.position], written: property == .writtenURL)
        case .field(let record, _):
            Needs(record: true, round: rounds[record.position])
        default: Needs()
        }
    }
}

extension Extent {
    /// Of one step at this depth.
    fileprivate init(depth: Int) {
        self = .leaf
        self.depth = depth
    }
}
