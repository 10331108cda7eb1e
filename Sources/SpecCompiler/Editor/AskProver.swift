import SpecBase
import SpecIR

/// Whether a value is there at a place, as far as that could be proven.
struct PresenceQuestion: Sendable {
    /// The name in the expression.
    let range: SourceRange
    /// `nil` while nothing was proven.
    private(set) var isCertain: Bool?

    init(_ range: SourceRange) {
        self.range = range
    }

    /// Takes in what was proven of one way to the place; certain is what is certain on all of them.
    mutating func answer(_ isCertain: Bool) {
        self.isCertain = (self.isCertain ?? true) && isCertain
    }
}

extension Prover {
    /// Answers the question that is asked, if it is about this term.
    mutating func answer(_ term: Term, knowing known: Formula) {
        guard let range = question?.range, term.mayBeMissing, term.range.path == range.path,
            term.range.end == range.end, term.range.start == range.start || term.isPart
        else { return }
        switch decide(.all([known, formulas.presence(term).negated])) {
        case .unsatisfiable: question?.answer(true)
        case .satisfiable: question?.answer(false)
        case .undecided: break
        }
    }
}

extension Term {
    /// Whether it is a value by its name that could be missing at all.
    fileprivate var mayBeMissing: Bool {
        switch kind {
        case .input, .binding, .mail, .field: true
        case .record(_, let property): property != .found && property != .count
        default: false
        }
    }

    /// Whether it is written as `base.name`.
    fileprivate var isPart: Bool {
        switch kind {
        case .field, .mail: true
        case .record(_, let property): property != .reference
        default: false
        }
    }
}

extension TypedChannel {
    /// Whether the value of a name is certain to be there where the name stands.
    ///
    /// - Parameter range: The name in an expression of the channel.
    /// - Returns: `nil` where that was not proven.
    func isCertain(at range: SourceRange) -> Bool? {
        guard isSound else { return nil }
        var prover = Prover(channel: channel, catalog: catalog, lookups: lookups, log: DiagnosticLog())
        prover.question = PresenceQuestion(range)
        prover.prove()
        return prover.question?.isCertain
    }
}
