/// A condition over variables with finitely many values: what the prover reasons about.
enum Formula: Hashable, Sendable {
    case constant(Bool)
    /// The variable has one of the values in the mask.
    case member(Variable, UInt64)
    indirect case not(Formula)
    case and(FormulaParts)
    case or(FormulaParts)
}

/// A part of a condition with finitely many values, by its position in the ``AtomTable`` that made it.
struct Variable: Hashable, Comparable, Sendable {
    let index: Int

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.index < rhs.index }
}

extension Formula {
    static let yes = Formula.constant(true)
    static let no = Formula.constant(false)

    /// Conjunction, with constants folded.
    static func all(_ parts: [Formula]) -> Formula {
        var kept: [Formula] = []
        kept.reserveCapacity(parts.count)
        for part in parts {
            switch part {
            case .constant(true): continue
            case .constant(false): return .no
            default: add(part, to: &kept)
            }
        }
        return kept.count == 1 ? kept[0] : kept.isEmpty ? .yes : .and(FormulaParts(kept))
    }

    /// Disjunction, with constants folded.
    static func any(_ parts: [Formula]) -> Formula {
        var kept: [Formula] = []
        kept.reserveCapacity(parts.count)
        for part in parts {
            switch part {
            case .constant(false): continue
            case .constant(true): return .yes
            default: add(part, to: &kept)
            }
        }
        return kept.count == 1 ? kept[0] : kept.isEmpty ? .no : .or(FormulaParts(kept))
    }

    /// Parts that stand close to an equal one are left out: a let that is read twice says the same twice.
    private static func add(_ part: Formula, to parts: inout [Formula]) {
        for position in stride(from: parts.count - 1, through: max(0, parts.count - 12), by: -1)
        where parts[position] == part {
            return
        }
        parts.append(part)
    }

    /// Negation, with constants folded.
    var negated: Formula {
        switch self {
        case .constant(let value): .constant(!value)
        case .not(let inner): inner
        default: .not(self)
        }
    }

    /// The variables that it speaks of.
    var variables: Set<Variable> {
        switch self {
        case .constant: []
        case .member(let variable, _): [variable]
        case .not(let inner): inner.variables
        case .and(let parts), .or(let parts): parts.all.reduce(into: []) { $0.formUnion($1.variables) }
        }
    }

    /// `lhs` implies `rhs`.
    static func implies(_ lhs: Formula, _ rhs: Formula) -> Formula {
        .any([lhs.negated, rhs])
    }
}
