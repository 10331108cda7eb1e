import SpecBase
import SpecIR

/// What a channel uses of what it shares with others.
struct ChannelUsage: Sendable {
    let isPaused: Bool
    let catalog: Int
    /// The id of the source that it names; `nil` for an address of its own.
    let source: String?
    /// Names of inputs, the source's included.
    let inputs: Set<String>
    /// Positions of tables.
    let tables: Set<Int>
    /// Positions of teams among those of its catalogue.
    let teams: Set<Int>
    /// Whether it asks who an employee is.
    let asksPersons: Bool
    /// How it tells the words of the source's enums apart, by the input's name.
    let words: [String: HandledWords]

    /// - Parameter prover: A sound channel's, its obligations proven.
    init(_ prover: inout Prover) {
        let channel = prover.channel
        let leaves = prover.leaves
        isPaused = channel.declaration.state?.value == .paused
        catalog = channel.catalog
        if case .named(let id) = channel.declaration.source { source = id.value } else { source = nil }
        inputs = Set(leaves.inputs.map { channel.inputs[$0].name })
        (tables, teams, asksPersons) = (leaves.tables, leaves.teams, leaves.asksPersons)
        var words: [String: HandledWords] = [:]
        for (position, input) in channel.inputs.enumerated() {
            guard input.type.element.isEnumeration, !input.isOwn(of: channel) else { continue }
            words[input.name] = prover.handledWords(of: position)
        }
        self.words = words
    }
}

/// What the terms of a channel come down to.
struct ChannelLeaves {
    private(set) var inputs: Set<Int> = []
    private(set) var bindings: Set<Int> = []
    private(set) var tables: Set<Int> = []
    private(set) var teams: Set<Int> = []
    private(set) var asksPersons = false

    /// - Parameter terms: Every term of the channel.
    init(_ terms: [Term]) {
        var open = terms
        while let term = open.popLast() {
            switch term.kind {
            case .input(let position): inputs.insert(position)
            case .binding(let position): bindings.insert(position)
            case .lookup(let table, _, isTotal: _): tables.insert(table)
            case .next(let team, isTotal: _): teams.insert(team)
            case .call(.person, _): asksPersons = true
            default: break
            }
            term.kind.forEachChild { open.append($0) }
        }
    }
}
