import SpecBase
import SpecIR

extension RunFrame {
    func record(_ index: Index<RecordPlan>, _ property: RecordProperty) -> Value {
        guard !lacksAnswers else { return .missing(.absent) }
        let state = records[index.position]
        switch property {
        case .found: return .boolean(state.hit != nil)
        case .count: return .number(ExactDecimal(state.count))
        case .id: return state.hit.map { .text($0.id) } ?? .missing(.absent)
        case .url: return state.hit.map { url(of: index, id: $0.id) } ?? .missing(.absent)
        case .stage: return wanted(entity(of: index).stageField, of: index)
        case .responsible: return wanted(entity(of: index).responsibleField, of: index)
        case .reference: return reference(index)
        case .writtenURL:
            let id = state.hit?.id ?? state.writtenID
            return id.map { url(of: index, id: $0) } ?? .missing(.absent)
        }
    }

    func field(_ index: Index<RecordPlan>, _ slot: UInt32) -> Value {
        guard let hit = records[index.position].hit, hit.values.indices.contains(Int(slot)) else { return .missing(.absent) }
        return active(hit.values[Int(slot)])
    }

    private func wanted(_ field: Index<Field>?, of index: Index<RecordPlan>) -> Value {
        guard let field, let slot = channel.records[index.position].wanted.firstIndex(of: field) else {
            return .missing(.absent)
        }
        return self.field(index, UInt32(slot))
    }

    /// A user who is not active, or whom the catalogue does not know, reads as missing.
    private func active(_ value: Value) -> Value {
        guard case .principal(let principal) = value else { return value }
        return catalog.principals[principal.position].isActive ? value : .missing(.absent)
    }

    /// The record found or created; a list where all that match are picked.
    private func reference(_ index: Index<RecordPlan>) -> Value {
        let plan = channel.records[index.position]
        let state = records[index.position]
        var links = state.taken.map { Value.link(.existing(entity: plan.entity, id: $0)) }
        if links.isEmpty, state.isCreated { links = [.link(.created(index))] }
        guard let first = links.first else { return .missing(.absent) }
        return plan.pick == .all ? .list(links) : first
    }

    private func url(of index: Index<RecordPlan>, id: String) -> Value {
        guard let path = entity(of: index).url else { return .missing(.absent) }
        let parts = path.split(separator: "{{id}}", omittingEmptySubsequences: false)
        return .url(catalog.portal + parts.joined(separator: id))
    }
}
