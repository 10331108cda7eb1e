import SpecBase

/// Proposals while they are gathered: what fits best first, otherwise in the order in which they came.
struct Candidates {
    /// What a proposal replaces.
    let range: SourceRange
    private var gathered: [(completion: Completion, rank: Int)] = []
    private var seen: Set<String> = []

    init(replacing range: SourceRange) {
        self.range = range
    }

    /// Adds a proposal, unless its label is there.
    mutating func add(
        _ label: String,
        _ kind: Completion.Kind,
        detail: String = "",
        documentation: String = "",
        insertion: String? = nil,
        rank: Int
    ) {
        guard seen.insert(label).inserted else { return }
        let completion = Completion(
            label,
            kind,
            detail: detail,
            documentation: documentation,
            insertion: insertion,
            replacing: range
        )
        gathered.append((completion, rank))
    }

    var sorted: [Completion] {
        gathered.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.completion)
    }
}
