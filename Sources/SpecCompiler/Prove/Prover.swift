import SpecBase
import SpecIR

/// Proves what the language promises of a channel: values definite where they must be, tables complete, rows alive.
///
/// An obligation that cannot be proven within the budget is an error that says so: never a guess.
struct Prover {
    let channel: CheckedChannel
    let catalog: CatalogSymbols
    var formulas: TermFormulas
    var log: DiagnosticLog
    /// Every term of the channel.
    let terms: [Term]
    /// What they come down to, once somebody asks.
    private(set) lazy var leaves = ChannelLeaves(terms)
    /// Lets that `accept` reads, and those that the reply reads, also within others.
    private lazy var letsOfAccept = channel.lets(readBy: channel.accept)
    private lazy var letsOfReply = channel.lets(readBy: channel.reply?.terms ?? [])
    /// Records whose counts are compared with something, each with its count.
    private let counts: [(record: Int, term: Term)]
    /// What is looked for at present.
    var purpose = Purpose.both
    /// What was reported because of a situation that can come about.
    var suspicions: [Suspicion] = []
    /// Advice that the budget did not suffice for: what could not be said, and where.
    var unanalysed: [(what: String, range: SourceRange)] = []

    /// Where an editor asks whether a value is there.
    var question: PresenceQuestion?
    /// What was known when something was decided last, as far as it narrows values down.
    var knowledge = Knowledge()

    /// What holds in every run.
    private(set) var found = Formula.yes
    /// What holds in every run that passed `accept` and the required inputs.
    private(set) var base = Formula.yes
    /// What holds where a record is planned: the run was not ignored either.
    private(set) var planned = Formula.yes
    /// What holds in every run that was accepted, whatever else is missing.
    private(set) var accepted = Formula.yes

    init(
        channel: CheckedChannel,
        catalog: CatalogSymbols,
        lookups: [LookupKey: CheckedLookup],
        log: DiagnosticLog
    ) {
        self.channel = channel
        self.catalog = catalog
        self.log = log
        formulas = TermFormulas(channel: channel, lookups: lookups)
        terms = channel.allTerms
        for term in terms {
            formulas.collectLiterals(in: term)
        }
        // What is known of a count is known of these.
        counts = formulas.atoms.countedRecords
        for (_, count) in counts {
            for number in [0, 1] { formulas.atoms.note(.number(ExactDecimal(number)), for: count) }
        }
    }

    mutating func prove() {
        found = foundImplications()
        accepted = .all([found] + channel.accept.map { formulas.truth($0) })
        let required = channel.inputs.enumerated().filter(\.element.isRequired).map { position, input in
            formulas.presence(Term(.input(position), input.type, at: input.declaration.range))
        }
        base = .all([accepted] + required)

        examineAll(channel.accept, knowing: found)
        adviseConditions(channel.accept, knowing: found)
        guard !isImpossible(base) else {
            // Where no event comes, everything can be proven, and nothing else is worth telling.
            if !isImpossible(accepted) { log.report(.neverTaken(channel.declaration.id)) }
            return
        }
        for key in channel.onceKey {
            definite(key, knowing: base, as: "'once'")
        }
        for position in channel.bindings.indices {
            proveBinding(position)
        }
        proveIgnore()
        for position in channel.records.indices {
            proveRecord(position)
        }
        for table in channel.tables {
            proveTable(table)
        }
        if let reply = channel.reply { examineAll(reply.terms, knowing: accepted) }
    }

    /// Says that something could not be said.
    mutating func reportUnanalysed() {
        guard let first = unanalysed.first else { return }
        log.report(.notAnalysed(first.what, count: unanalysed.count, at: first.range))
    }

    /// A record is found only where the values of one of its ways are there, and never without a way.
    mutating func foundImplications() -> Formula {
        var parts: [Formula] = []
        for (position, record) in channel.records.enumerated() {
            let found = formulas.atoms.holds(.found(position))
            let ways = record.ways.map { way in
                Formula.all(way.comparisons.map { formulas.presenceInSearch($0.value) })
            }
            parts.append(.implies(found, .any(ways)))
        }
        parts += counts.map { formulas.countsAgree($0.record, $0.term) }
        return .all(parts)
    }

    /// A let is evaluated where it is read: what `accept` has not yet decided is not known there. What must hold must
    /// hold where the let counts, in events that were accepted.
    private mutating func proveBinding(_ position: Int) {
        let known = knowledge(ofBinding: position)
        guard known != base else { return proveBinding(channel.bindings[position], knowing: base) }
        purpose = .obligations
        proveBinding(channel.bindings[position], knowing: base)
        purpose = .advice
        proveBinding(channel.bindings[position], knowing: known)
        purpose = .both
    }

    /// What is known wherever a let may be read.
    private mutating func knowledge(ofBinding position: Int) -> Formula {
        letsOfAccept.contains(position) ? found : letsOfReply.contains(position) ? accepted : base
    }

    private mutating func proveBinding(_ binding: CheckedBinding, knowing base: Formula) {
        guard binding.isCase, case .otherwise(let parts) = binding.value.kind else {
            examine(binding.value, knowing: base)
            return
        }
        var earlier: [Formula] = [base]
        for part in parts {
            if case .guarded(_, let condition) = part.kind {
                examine(condition, knowing: .all(earlier))
                adviseParts(of: condition, knowing: base)
            }
            let holds = formulas.presence(part)
            let above = zip(parts, earlier.dropFirst()).map { (range: $0.range, missed: $1) }
            examineRow(part.range, isElse: part.constant != nil, holds: holds, knowing: base, above: above)
            earlier.append(holds.negated)
        }
        if purpose != .obligations { adviseSameWords(parts) }
        complete(
            .all(earlier),
            rows: .all(Array(earlier.dropFirst())),
            at: binding.value.range,
            of: "the cases of '\(binding.name.value)'"
        )
    }

    private mutating func proveIgnore() {
        var notIgnored = [base]
        for row in channel.ignore {
            examine(row.condition, knowing: .all(notIgnored))
            adviseConditions([row.condition], knowing: base)
            notIgnored.append(formulas.truth(row.condition).negated)
        }
        planned = .all(notIgnored)
    }

    private mutating func proveTable(_ table: CheckedTable) {
        var above: [Formula] = [planned]
        for row in table.rows {
            let holds = row.condition.map { formulas.truth($0) } ?? .yes
            if let condition = row.condition {
                examine(condition, knowing: .all(above))
                adviseParts(of: condition, knowing: planned)
            }
            let earlier = zip(table.rows, above.dropFirst()).map { (range: $0.range, missed: $1) }
            let isAlive = examineRow(
                row.range,
                isElse: row.condition == nil,
                holds: holds,
                knowing: planned,
                above: earlier
            )
            if isAlive {
                for action in row.actions {
                    proveAction(action, knowing: .all(above + [holds]))
                }
            }
            above.append(holds.negated)
        }
        adviseSameActions(table)
        if let last = table.rows.last {
            complete(
                .all(above),
                rows: .all(Array(above.dropFirst())),
                at: last.range,
                of: "the rows of '\(table.name)'"
            )
        }
    }

    private mutating func proveAction(_ action: CheckedAction, knowing known: Formula) {
        if let title = action.title { definite(title, knowing: known, as: "'title'") }
        if let text = action.text {
            if action.kind == .comment {
                definite(text, knowing: known, as: "'text'")
            } else {
                examine(text, knowing: known)
            }
        }
        if let responsible = action.responsible { definite(responsible, knowing: known, as: "'responsible'") }
        examineAll([action.due, action.done].compactMap { $0 } + action.fields.map(\.value), knowing: known)
        proveAbout(action, knowing: known)
    }

    private mutating func proveAbout(_ action: CheckedAction, knowing known: Formula) {
        examineAll(action.about, knowing: known)
        if action.kind != .task, action.about.count > 1 {
            log.report(.aboutOne(at: action.about[1].range, kind: "\(action.kind)"))
            return
        }
        let some = Formula.any(action.about.map { formulas.presence($0) })
        guard let first = action.about.first else { return }
        switch decide(some.negated, knowing: known) {
        case .unsatisfiable: break
        case .undecided: log.report(.notProven("that one of the records of 'about' exists", at: first.range))
        case .satisfiable(let witness):
            report(.aboutNothing(when: describe(witness, of: some), at: first.range), witness)
        }
    }
}

/// What a prover looks for.
enum Purpose: Sendable {
    /// What must be proven.
    case obligations
    /// What is worth telling.
    case advice
    case both
}
