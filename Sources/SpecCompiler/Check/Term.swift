import SpecBase
import SpecIR

/// An expression whose names are resolved and whose type is known.
///
/// Two terms are equal when they mean the same, wherever they stand: the prover takes equal terms for one value. It is an object,
/// since it stands in many lists and tables: what it is made of is not copied, and looked at once for its hash and its reach.
final class Term: Sendable {
    let kind: Kind
    let type: ValueType
    let range: SourceRange
    let reach: TermReach
    private let ownHash: Int

    init(_ kind: Kind, _ type: ValueType, at range: SourceRange) {
        self.kind = kind
        self.type = type
        self.range = range
        reach = TermReach(kind)
        ownHash = kind.hashValue
    }

    enum Kind: Hashable, Sendable {
        case constant(Value)
        /// Position among the channel's inputs.
        case input(Int)
        case event(EventProperty)
        case mail(MailProperty)
        /// Position among the channel's lets.
        case binding(Int)
        /// Position among the channel's records.
        case record(Int, RecordProperty)
        /// Positions of a record and of a field of its entity.
        case field(Int, Int)
        case otherwise([Term])
        case guarded(Term, condition: Term)
        case and([Term])
        case or([Term])
        case not(Term)
        case compare(Comparison, Term, Term)
        case contained(Term, in: Term, negated: Bool)
        case add(Term, Term)
        case subtract(Term, Term)
        case list([Term])
        case single(Term)
        case template([Term])
        case text(Term)
        case url(Term)
        case call(Function, [Term])
        /// Position of the table in the workspace, whose values are of the term's type; total if the table has an `else`.
        case lookup(Int, Term, isTotal: Bool)
        /// A pattern and a date or time.
        case format(DatePattern, Term)
        /// Position of the team among the catalogue's; total if somebody is there at any time.
        case next(Int, isTotal: Bool)
    }

    /// The terms that it is made of.
    var children: [Term] { kind.children }

    var constant: Value? {
        if case .constant(let value) = kind { value } else { nil }
    }
}

extension Term.Kind {
    /// The terms that it is made of.
    var children: [Term] {
        switch self {
        case .constant, .input, .event, .mail, .binding, .record, .field, .next: []
        case .otherwise(let parts), .and(let parts), .or(let parts), .list(let parts), .template(let parts),
            .call(_, let parts):
            parts
        case .guarded(let value, let condition): [value, condition]
        case .not(let inner), .single(let inner), .text(let inner), .url(let inner), .lookup(_, let inner, isTotal: _),
            .format(_, let inner):
            [inner]
        case .compare(_, let lhs, let rhs), .contained(let lhs, in: let rhs, negated: _), .add(let lhs, let rhs),
            .subtract(let lhs, let rhs):
            [lhs, rhs]
        }
    }

    /// Visits the terms that it is made of, without a list of them.
    func forEachChild(_ visit: (Term) -> Void) {
        switch self {
        case .constant, .input, .event, .mail, .binding, .record, .field, .next: break
        case .otherwise(let parts), .and(let parts), .or(let parts), .list(let parts), .template(let parts),
            .call(_, let parts):
            for part in parts { visit(part) }
        case .not(let inner), .single(let inner), .text(let inner), .url(let inner), .lookup(_, let inner, isTotal: _),
            .format(_, let inner):
            visit(inner)
        case .guarded(let lhs, condition: let rhs), .compare(_, let lhs, let rhs),
            .contained(let lhs, in: let rhs, negated: _), .add(let lhs, let rhs), .subtract(let lhs, let rhs):
            visit(lhs)
            visit(rhs)
        }
    }
}

extension Term: Hashable {
    static func == (lhs: Term, rhs: Term) -> Bool {
        lhs === rhs || lhs.ownHash == rhs.ownHash && lhs.kind == rhs.kind && lhs.type == rhs.type
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ownHash)
    }
}
