import SpecBase
import SpecIR

/// What one way of a record hit, confirmed: one record at least.
struct WayHits: Sendable {
    /// Position in ``RecordPlan/ways``.
    let way: Int
    let hits: [Hit]
}

/// What the ways of one record hit, from which one record is picked. Language reference, *Running an event*, step 4.
struct RecordMatches {
    /// In the order of the record's ways; those that were silent or hit nothing are not among them.
    var ways: [WayHits]
    let prepared: PreparedRecord

    private var plan: RecordPlan { prepared.plan }

    /// Gives the record what was found.
    ///
    /// - Returns: `false` where several match and the plan says to stop. The record then stays unanswered.
    func settle(_ record: Index<RecordPlan>, in frame: inout RunFrame) -> Bool {
        let first = ways.first
        let candidates = sorted(plan.pick == .all ? ways.flatMap(\.hits) : first?.hits ?? [])
        guard let first, let picked = plan.pick == .newest ? candidates.last : candidates.first else {
            frame.records[record.position].isAnswered = true
            if frame.isTracing { frame.tellFound(plan, []) }
            return true
        }
        // Where all are picked, the way that decides is the one that hit the record to be read and updated.
        let decider = ways.first { $0.hits.contains { isSameText($0.id, picked.id) } } ?? first
        let name = plan.ways[decider.way].name
        let isUndecided = plan.pick == .stop && candidates.count > 1
        let taken = isUndecided ? [] : plan.pick == .all ? candidates.map(\.id) : [picked.id]
        if candidates.count > 1 {
            frame.notes.append(.severalMatched(record: record, way: name, found: candidates.map(\.id), took: taken))
        }
        guard !isUndecided else {
            if frame.isTracing { frame.tellUndecided(plan, candidates) }
            return false
        }
        frame.records[record.position].isAnswered = true
        frame.records[record.position].count = candidates.count
        frame.records[record.position].hit = picked
        frame.records[record.position].taken = taken
        if frame.isTracing { frame.tellFound(plan, taken) }
        frame.noteUnreadable(picked, of: prepared)
        withholdConflicts(record, picked: picked, in: &frame)
        return true
    }

    /// By time of creation, then id (shorter first, then bytes); each record once.
    private func sorted(_ hits: [Hit]) -> [Hit] {
        if hits.count < 2 { return hits }
        var seen: Set<String> = []
        return hits.filter { seen.insert($0.id).inserted }.sorted { lhs, rhs in
            if lhs.created != rhs.created { return lhs.created < rhs.created }
            if lhs.id.utf8.count != rhs.id.utf8.count { return lhs.id.utf8.count < rhs.id.utf8.count }
            return lhs.id.precedesByBytes(rhs.id)
        }
    }

    /// A way that hits somebody else than the record picked says that its value is somebody else's.
    ///
    /// The way that decided hits the picked record and is none of these.
    private func withholdConflicts(_ record: Index<RecordPlan>, picked: Hit, in frame: inout RunFrame) {
        for other in ways {
            guard !other.hits.contains(where: { isSameText($0.id, picked.id) }) else { continue }
            var fields: [Index<Field>] = []
            for case .field(let field) in plan.ways[other.way].comparisons.map(\.target) { fields.append(field) }
            frame.records[record.position].withheld += fields
            frame.notes.append(
                .conflict(
                    record: record,
                    way: plan.ways[other.way].name,
                    found: sorted(other.hits).map(\.id),
                    withheld: fields
                )
            )
        }
    }
}
