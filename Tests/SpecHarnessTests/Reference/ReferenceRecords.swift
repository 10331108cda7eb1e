import SpecBase
import SpecIR
import SpecRuntime

@testable import SpecHarness

/// A record of the CRM with all its fields.
struct ReferenceHit: Equatable {
    let id: String
    let created: Instant
    let row: [Value]
}

/// What is known of a record of the spec.
struct ReferenceRecord {
    var isSearched = false
    /// By creation, then id.
    var candidates: [ReferenceHit] = []
    var taken: ReferenceHit?
    var isCreated = false
    var withheld: Set<Int> = []
    /// The id that the CRM gave to the record created.
    var newID: String?
}

extension ReferenceRun {
    func entity(_ record: Index<RecordPlan>) -> Entity {
        catalog.entities[channel.records[record.position].entity.position]
    }

    /// What the CRM holds in a field of the record found.
    func read(_ field: Index<Field>, of record: Index<RecordPlan>) -> Value {
        guard knows(record) else { return needsAnswers() }
        guard let taken = records[record.position].taken else { return .missing(.absent) }
        let value = taken.row[field.position]
        if entity(record).fields[field.position].isEmptyInReference(value) { return .missing(.empty) }
        return usable(value)
    }

    /// Without users who are inactive.
    private func usable(_ value: Value) -> Value {
        switch value {
        case .principal(let principal) where !catalog.principals[principal.position].isActive: .missing(.absent)
        default: value
        }
    }

    func read(_ property: RecordProperty, of record: Index<RecordPlan>) -> Value {
        guard knows(record) else { return needsAnswers() }
        let state = records[record.position]
        let entity = entity(record)
        func link(_ hit: ReferenceHit) -> Value {
            .link(.existing(entity: channel.records[record.position].entity, id: hit.id))
        }
        switch property {
        case .found: return .boolean(state.taken != nil)
        case .count: return .number(ExactDecimal(state.candidates.count))
        case .id: return state.taken.map { .text($0.id) } ?? .missing(.absent)
        case .url: return url(entity, state.taken?.id)
        case .stage: return entity.stageField.map { read($0, of: record) } ?? .missing(.absent)
        case .responsible: return entity.responsibleField.map { read($0, of: record) } ?? .missing(.absent)
        case .reference:
            let isList = channel.records[record.position].pick == .all && !channel.records[record.position].ways.isEmpty
            if state.isCreated { return isList ? .list([.link(.created(record))]) : .link(.created(record)) }
            guard let taken = state.taken else { return .missing(.absent) }
            return isList ? .list(state.candidates.map(link)) : link(taken)
        case .writtenURL: return url(entity, state.taken?.id ?? state.newID)
        }
    }

    /// Whether the CRM told which record is meant, or that there is none.
    private func knows(_ record: Index<RecordPlan>) -> Bool {
        let state = records[record.position]
        let isAsked = !channel.records[record.position].ways.isEmpty
        return !isAsked || knowsRecords && (state.taken != nil || state.isSearched && state.candidates.isEmpty)
    }

    private func needsAnswers() -> Value {
        lack.isMet = true
        return .missing(.absent)
    }

    private func url(_ entity: Entity, _ id: String?) -> Value {
        guard let id, let path = entity.url else { return .missing(.absent) }
        return .url(catalog.portal + path.replacing("{{id}}", with: id))
    }

    /// Searches the records of one round.
    ///
    /// - Returns: Whether the run goes on.
    mutating func search(_ round: [Index<RecordPlan>]) -> Bool {
        var goesOn = true
        let questions = round.map { record in channel.records[record.position].ways.map { hits(of: $0, record) } }
        for (record, hits) in zip(round, questions) where !take(hits, for: record) { goesOn = false }
        return goesOn
    }

    /// Whether any way of the round has all its values.
    func asks(_ round: [Index<RecordPlan>]) -> Bool {
        round.flatMap { channel.records[$0.position].ways }.contains { way in
            way.comparisons.allSatisfy { !evaluate($0.value).value.elements.isEmpty }
        }
    }

    /// The records that a way hits, by looking at every record that there is.
    private func hits(of way: Way, _ record: Index<RecordPlan>) -> [ReferenceHit] {
        let plan = channel.records[record.position]
        let wanted = way.comparisons.map { evaluate($0.value).value }
        guard wanted.allSatisfy({ !$0.elements.isEmpty }) else { return [] }
        let table = crm.tables[channel.catalog.position][plan.entity.position]
        let all = zip(zip(table.ids, table.created), table.rows).map {
            ReferenceHit(id: $0.0, created: $0.1, row: $1)
        }
        return all.filter { hit in
            if let stages = way.stages {
                guard let field = entity(record).stageField, case .stage(let stage) = hit.row[field.position],
                    stages.contains(stage)
                else { return false }
            }
            return zip(way.comparisons, wanted).allSatisfy { comparison, wanted in
                wanted.elements.contains { value in
                    switch comparison.target {
                    case .id: id(of: value).utf8.elementsEqual(hit.id.utf8)
                    case .field(let field):
                        hit.row[field.position].elements.contains { referenceEqual($0, value) }
                            && !entity(record).fields[field.position].isEmptyInReference(hit.row[field.position])
                    }
                }
            }
        }
    }

    private func id(of value: Value) -> String {
        if case .link(.existing(_, let id)) = value { id } else { text(of: value) }
    }

    /// Takes one or more of the hits of all ways.
    private mutating func take(_ hits: [[ReferenceHit]], for record: Index<RecordPlan>) -> Bool {
        let plan = channel.records[record.position]
        let groups = plan.pick == .all ? hits : Array(hits.filter { !$0.isEmpty }.prefix(1))
        var candidates: [ReferenceHit] = []
        for hit in groups.joined() where !candidates.contains(where: { $0.id == hit.id }) { candidates.append(hit) }
        candidates.sort { left, right in
            if left.created != right.created { return left.created < right.created }
            let (left, right) = (Array(left.id.utf8), Array(right.id.utf8))
            return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
        }
        records[record.position].isSearched = true
        records[record.position].candidates = candidates
        guard let taken = plan.pick == .newest ? candidates.last : candidates.first else { return true }
        guard let deciding = hits.firstIndex(where: { $0.contains { $0.id == taken.id } }) else { return true }
        if candidates.count > 1 {
            let took = plan.pick == .stop ? [] : plan.pick == .all ? candidates.map(\.id) : [taken.id]
            let way = plan.ways[deciding].name
            notes.append(.severalMatched(record: record, way: way, found: candidates.map(\.id), took: took))
            if plan.pick == .stop { return false }
        }
        records[record.position].taken = taken
        for (way, hits) in zip(plan.ways, hits)
        where !hits.isEmpty && !hits.contains(where: { $0.id == taken.id }) {
            note(conflict: way, hits, of: record)
        }
        return true
    }

    private mutating func note(conflict way: Way, _ hits: [ReferenceHit], of record: Index<RecordPlan>) {
        let plan = channel.records[record.position]
        let own = plan.fields.map(\.field) + (plan.update?.sets ?? []).map(\.field)
        var withheld: [Index<Field>] = []
        for case .field(let field) in way.comparisons.map(\.target) where own.contains(field) {
            withheld.append(field)
        }
        records[record.position].withheld.formUnion(withheld.map(\.position))
        let sorted = hits.sorted { left, right in
            if left.created != right.created { return left.created < right.created }
            let (left, right) = (Array(left.id.utf8), Array(right.id.utf8))
            return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
        }
        notes.append(.conflict(record: record, way: way.name, found: sorted.map(\.id), withheld: withheld))
    }
}
