import SpecBase
package import SpecIR
import SpecRuntime

/// The records that a run read, and the entities in which it created some: what a replay needs of the CRM.
package struct ReadRecords: Sendable {
    /// By catalogue, then entity, the ids of the records.
    private var hits: [[Set<String>]]

    /// By catalogue, then entity, whether records were created.
    private var creates: [[Bool]]

    package init(_ program: Program) {
        hits = program.catalogs.map { $0.entities.map { _ in [] } }
        creates = program.catalogs.map { $0.entities.map { _ in false } }
    }

    mutating func note(_ found: [Hit], of question: Question) {
        for hit in found { hits[question.catalog.position][question.entity.position].insert(hit.id) }
    }

    mutating func note(_ commands: [Command], of channel: Index<Channel>, program: Program) {
        let catalog = program.channels[channel.position].catalog.position
        for command in commands {
            if case .create(let entity) = command.kind { creates[catalog][entity.position] = true }
        }
    }

    /// What of a CRM was read: such records whole; records that they link to, and the one with the greatest id where
    /// others were created after it, by id alone.
    func document(of crm: MemoryCRM) -> Document {
        var kept = MemoryCRM(crm.program)
        var links = stubs(in: crm)
        for (catalog, entities) in hits.enumerated() {
            for (entity, ids) in entities.enumerated() {
                for row in crm.tables[catalog][entity].rows.indices {
                    let table = crm.tables[catalog][entity]
                    if ids.contains(table.ids[row]) {
                        for link in table.rows[row].flatMap(existingLinks) {
                            links[catalog][link.entity].insert(link.id)
                        }
                    }
                }
            }
        }
        for catalog in hits.indices {
            for entity in hits[catalog].indices {
                let table = crm.tables[catalog][entity]
                for (row, id) in table.ids.enumerated() {
                    let nothing = [Value](repeating: .missing(.absent), count: table.fieldCount)
                    if hits[catalog][entity].contains(id) {
                        kept.tables[catalog][entity].append(id: id, created: table.created[row], row: table.rows[row])
                    } else if links[catalog][entity].contains(id) {
                        kept.tables[catalog][entity].append(id: id, created: table.created[row], row: nothing)
                    }
                }
            }
        }
        return kept.document
    }

    /// The records whose ids decide what ids new ones get.
    private func stubs(in crm: MemoryCRM) -> [[Set<String>]] {
        zip(crm.tables, creates).map { tables, creates in
            zip(tables, creates).map { table, creates in
                guard creates, let next = Int(table.nextID) else { return [] }
                return [String(next - 1)]
            }
        }
    }
}

private func existingLinks(_ value: Value) -> [(entity: Int, id: String)] {
    switch value {
    case .link(.existing(let entity, let id)): [(entity.position, id)]
    case .list(let values): values.flatMap(existingLinks)
    default: []
    }
}
