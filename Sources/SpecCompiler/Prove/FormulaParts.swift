/// What a conjunction or disjunction is made of.
///
/// Formulas are compared and looked at again and again, and share most of what they are made of: an object is copied by one
/// reference, and others are told apart by a number.
final class FormulaParts: Hashable, Sendable {
    let all: [Formula]
    /// Those that speak of one variable, as the values with which each holds; of a negated one, the other values.
    let members: [Member]
    /// The rest, in their order.
    let others: [Formula]
    /// Equal for equal parts, and hardly ever for others.
    fileprivate let mark: UInt64

    init(_ all: [Formula]) {
        self.all = all
        var (members, others): ([Member], [Formula]) = ([], [])
        let memberCount = all.count(where: \.isMember)
        // Arrays that grow are made anew each time, and nothing is made as often as these.
        members.reserveCapacity(memberCount)
        others.reserveCapacity(all.count - memberCount)
        for part in all {
            switch part {
            case .member(let variable, let mask): members.append(Member(variable: variable.index, mask: mask))
            case .not(.member(let variable, let mask)):
                members.append(Member(variable: variable.index, mask: ~mask))
            default: others.append(part)
            }
        }
        (self.members, self.others) = (members, others)
        mark = all.reduce(17) { ($0 ^ $1.mark) &* 0x0000_0100_0000_01B3 }
    }

    /// The values that a variable has where a part holds.
    struct Member: Sendable {
        let variable: Int
        let mask: UInt64
    }

    static func == (lhs: FormulaParts, rhs: FormulaParts) -> Bool {
        lhs === rhs || lhs.mark == rhs.mark && lhs.all == rhs.all
    }

    func hash(into hasher: inout Hasher) { hasher.combine(mark) }
}

extension Formula {
    /// Whether it speaks of one variable alone.
    fileprivate var isMember: Bool {
        switch self {
        case .member, .not(.member): true
        default: false
        }
    }

    fileprivate var mark: UInt64 {
        switch self {
        case .constant(let value): value ? 3 : 5
        case .member(let variable, let mask): (UInt64(variable.index) &* 0x9E37_79B9_7F4A_7C15 ^ mask) &* 0xFF51_AFD7
        case .not(let inner): ~inner.mark &* 0xC2B2_AE35
        case .and(let parts): parts.mark &* 0x85EB_CA6B ^ 7
        case .or(let parts): parts.mark &* 0x27D4_EB2F ^ 11
        }
    }
}
