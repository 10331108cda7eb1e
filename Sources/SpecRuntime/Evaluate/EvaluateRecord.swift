import SpecBase
import SpecIR

extension RunFrame {
    mutating func record(_ index: Index<RecordPlan>, _ property: RecordProperty) -> Value {
        recordReads += 1
        guard records[index.position].isAnswered else {
            unansweredReads += 1
            return .missing(.absent)
        }
        switch property {
        case .found: return .boolean(records[index.position].hit != nil)
        case .count: return .number(ExactDecimal(records[index.position].count))
        case .id: return records[index.position].hit.map { .text($0.id) } ?? .missing(.absent)
        case .url: return records[index.position].hit.map { url(of: index, id: $0.id) } ?? .missing(.absent)
        case .stage: return wanted(entity(of: index).stageField, of: index)
        case .responsible: return wanted(entity(of: index).responsibleField, of: index)
        case .reference: return reference(index)
        case .writtenURL:
            let id = records[index.position].hit?.id ?? records[index.position].writtenID
            return id.map { url(of: index, id: $0) } ?? .missing(.absent)
        }
    }

    mutating func field(_ index: Index<RecordPlan>, _ slot: UInt32) -> Value {
        recordReads += 1
        if !records[index.position].isAnswered { unansweredReads += 1 }
        return held(index, Int(slot))
    }

    private func held(_ index: Index<RecordPlan>, _ slot: Int) -> Value {
        guard let hit = records[index.position].hit, hit.values.indices.contains(slot) else { return .missing(.absent) }
        switch hit.values[slot] {
        case .principal(let principal): return isActive(principal) ? hit.values[slot] : .missing(.absent)
        case .list(let values):
            return .list(
                values.filter { value in
                    switch value {
                    case .principal(let principal): isActive(principal)
                    case .text: !hasUnreadableTexts(index, slot)
                    default: true
                    }
                }
            )
        case .text where hasUnreadableTexts(index, slot): return .missing(.invalid)
        default: return hit.values[slot]
        }
    }

    private func hasUnreadableTexts(_ record: Index<RecordPlan>, _ slot: Int) -> Bool {
        let prepared = preparedRecords[record.position]
        return prepared.entity.fields[prepared.plan.wanted[slot].position].type.hasUnreadableTexts
    }

    private func wanted(_ field: Index<Field>?, of index: Index<RecordPlan>) -> Value {
        guard let field, let slot = channel.records[index.position].wanted.firstIndex(of: field) else {
            return .missing(.absent)
        }
        return held(index, slot)
    }

    /// A user who is not active, or whom the catalogue does not know, reads as missing.
    private func isActive(_ principal: Index<Principal>) -> Bool {
        catalog.principals.indices.contains(principal.position) && catalog.principals[principal.position].isActive
    }

    /// The record found or created; a list where all that match are picked.
    private func reference(_ index: Index<RecordPlan>) -> Value {
        let prepared = preparedRecords[index.position]
        let entity = prepared.plan.entity
        guard let first = records[index.position].taken.first else {
            guard records[index.position].isCreated else { return .missing(.absent) }
            return prepared.plan.pick == .all ? .list([.link(.created(index))]) : .link(.created(index))
        }
        guard prepared.plan.pick == .all else { return .link(.existing(entity: entity, id: first)) }
        return .list(records[index.position].taken.map { .link(.existing(entity: entity, id: $0)) })
    }

    private func url(of index: Index<RecordPlan>, id: String) -> Value {
        guard let path = entity(of: index).url else { return .missing(.absent) }
        let parts = path.split(separator: "{{id}}", omittingEmptySubsequences: false)
        return .url(catalog.portal + parts.joined(separator: percentEncoded(id)))
    }
}

/// The id as a segment of a path: an id that a CRM made up must not lead elsewhere.
private func percentEncoded(_ id: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in id.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
        default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
