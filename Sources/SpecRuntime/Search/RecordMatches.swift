import SpecBase
import SpecIR

/// What the ways of one record hit, from which one record is picked. Language reference, *Running an event*, step 4.
struct RecordMatches {
    /// In the order of the record's ways; silent ones are not among them.
    let ways: [WayHits]
    let plan: RecordPlan

    /// Gives the record what was found.
    ///
    /// - Returns: `false` where several match and the plan says to stop.
    func settle(_ record: Index<RecordPlan>, in frame: inout RunFrame) -> Bool {
        guard let first = ways.first(where: { !$0.hits.isEmpty }) else {
            if frame.isTracing { frame.tell("record \(plan.name)", "not found", at: plan.place) }
            return true
        }
        let candidates = sorted(plan.pick == .all ? ways.flatMap(\.hits) : first.hits)
        frame.records[record.position].count = candidates.count
        guard let picked = plan.pick == .newest ? candidates.last : candidates.first else { return true }
        // Where all are picked, the way that decides is the one that hit the record to be read and updated.
        let decider = ways.first { $0.hits.contains { isSameText($0.id, picked.id) } } ?? first
        let name = plan.ways[decider.way].name
        if plan.pick == .stop, candidates.count > 1 {
            frame.notes.append(.severalMatched(record: record, way: name, found: candidates.map(\.id), took: []))
            return false
        }
        let taken = plan.pick == .all ? candidates.map(\.id) : [picked.id]
        if candidates.count > 1 {
            frame.notes.append(.severalMatched(record: record, way: name, found: candidates.map(\.id), took: taken))
        }
        frame.records[record.position].hit = picked
        frame.records[record.position].taken = taken
        if frame.isTracing { frame.tell("record \(plan.name)", "found \(taken.joined(separator: ", "))", at: plan.place) }
        withholdConflicts(record, deciding: decider.way, picked: picked, in: &frame)
        return true
    }

    /// By time of creation, then id (shorter first, then bytes); each record once.
    private func sorted(_ hits: [Hit]) -> [Hit] {
        var seen: Set<String> = []
        return hits.filter { seen.insert($0.id).inserted }.sorted { lhs, rhs in
            if lhs.created != rhs.created { return lhs.created < rhs.created }
            if lhs.id.utf8.count != rhs.id.utf8.count { return lhs.id.utf8.count < rhs.id.utf8.count }
            return lhs.id.utf8.lexicographicallyPrecedes(rhs.id.utf8)
        }
    }

    /// A way that hits somebody else than the record picked says that its value is somebody else's.
    private func withholdConflicts(
        _ record: Index<RecordPlan>, deciding: Int, picked: Hit, in frame: inout RunFrame
    ) {
        for other in ways where other.way != deciding && !other.hits.isEmpty {
            guard !other.hits.contains(where: { isSameText($0.id, picked.id) }) else { continue }
            let fields = plan.ways[other.way].comparisons.compactMap { comparison in
                if case .field(let field) = comparison.target { field } else { nil as Index<Field>? }
            }
            frame.records[record.position].withheld += fields
            frame.notes.append(
                .conflict(
                    record: record, way: plan.ways[other.way].name, found: sorted(other.hits).map(\.id), withheld: fields))
        }
    }
}
