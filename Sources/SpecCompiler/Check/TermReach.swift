import SpecIR

/// What a term reads, as far as it can be told without looking into lets.
struct TermReach: Sendable {
    /// When the last of its parts is known.
    private(set) var phase: Phase
    /// The lets that it reads, a bit for each by its position; the last bit is that of all from the 64th on.
    private(set) var lets: UInt64 = 0

    init(_ kind: Term.Kind) {
        phase = kind.phase
        if case .binding(let position) = kind { lets = Self.bit(position) }
        var reach = self
        kind.forEachChild { child in reach.formUnion(child.reach) }
        self = reach
    }

    /// Whether it may read a let.
    func mayRead(binding position: Int) -> Bool { lets & Self.bit(position) != 0 }

    /// Adds what another term reads.
    mutating func formUnion(_ other: TermReach) {
        phase = max(phase, other.phase)
        lets |= other.lets
    }

    private static func bit(_ position: Int) -> UInt64 { 1 << UInt64(min(position, 63)) }
}

extension Term.Kind {
    /// When it is known itself, its parts apart.
    var phase: Phase {
        switch self {
        case .record(_, .reference): .planned
        case .record(_, .writtenURL): .written
        case .record, .field: .found
        default: .event
        }
    }
}
