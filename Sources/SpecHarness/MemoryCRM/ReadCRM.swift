package import SpecBase
package import SpecIR

/// Reads what a CRM holds: catalogue → entity → list of `{ id, created, FIELD: value }`.
///
/// - Parameters:
///   - document: The value of `crm`.
///   - program: Whose catalogues name what can be held.
///   - clock: When records were created that do not say so.
///   - log: Where unknown names, ids used twice and links to nothing are reported.
/// - Returns: The records that could be read.
package func readCRM(
    _ document: Document,
    program: Program,
    clock: Instant,
    into log: inout DiagnosticLog
) -> MemoryCRM {
    var reader = CRMReader(crm: MemoryCRM(program), program: program, clock: clock, reader: DocumentReader(log: log))
    reader.read(document)
    log = reader.reader.log
    return reader.crm
}

private struct CRMReader {
    var crm: MemoryCRM
    let program: Program
    let clock: Instant
    var reader: DocumentReader

    /// Links that were read, to be looked up when all records are known.
    var links: [(catalog: Int, entity: Index<Entity>, id: String, range: SourceRange?)] = []

    mutating func read(_ document: Document) {
        for entry in reader.map(document, "'crm'") {
            guard let catalog = program.catalogs.firstIndex(where: { $0.id == entry.key }) else {
                reader.reportUnknown(
                    entry,
                    "the program has no catalogue '\(shortened(entry.key))'",
                    among: program.catalogs.map(\.id)
                )
                continue
            }
            for entityEntry in reader.map(entry.value, "'\(entry.key)'") {
                readEntity(entityEntry, catalog: catalog)
            }
        }
        for link in links where crm.tables[link.catalog][link.entity.position].row(of: link.id) == nil {
            let name = program.catalogs[link.catalog].entities[link.entity.position].name
            reader.report(.danglingLink, "there is no \(name) '\(shortened(link.id))'", at: link.range)
        }
    }

    private mutating func readEntity(_ entry: Document.Entry, catalog: Int) {
        let entities = program.catalogs[catalog].entities
        guard let entity = entities.firstIndex(where: { $0.name == entry.key }) else {
            reader.reportUnknown(
                entry,
                "'\(program.catalogs[catalog].id)' has no entity '\(shortened(entry.key))'",
                among: entities.map(\.name)
            )
            return
        }
        guard case .list(let records, _) = entry.value.content else {
            reader.report(
                .badCaseValue,
                "'\(entry.key)' is a list of records, found \(entry.value.described)",
                at: entry.value
            )
            return
        }
        for record in records { readRecord(record, catalog: catalog, entity: entity) }
    }

    private mutating func readRecord(_ document: Document, catalog: Int, entity: Int) {
        let description = program.catalogs[catalog].entities[entity]
        var values = CRMValueReader(program: program, catalog: catalog, entity: entity, reader: reader)
        var row = [Value](repeating: .missing(.absent), count: description.fields.count)
        var id: String?
        var created = clock
        for entry in values.reader.map(document, "a record") {
            if entry.key == "id" {
                id = values.reader.text(entry.value, "an id").map(comparisonForm)
            } else if entry.key == "created" {
                let zone = program.zones[program.catalogs[catalog].zone.position]
                if let time = entry.value.scalar.flatMap({ Instant(iso8601: $0, zone: zone) }) {
                    created = time
                } else {
                    values.reader.report(
                        .badCaseValue,
                        "'created' is a time, found \(entry.value.described)",
                        at: entry.value
                    )
                }
            } else if let field = description.fields.firstIndex(where: { $0.name == entry.key }) {
                row[field] = values.read(entry.value, as: description.fields[field])
            } else {
                values.reader.reportUnknown(
                    entry,
                    "'\(description.name)' has no field '\(shortened(entry.key))'",
                    among: ["id", "created"] + description.fields.map(\.name)
                )
            }
        }
        reader = values.reader
        links += values.links.map { (catalog, $0.entity, $0.id, $0.range) }
        guard let id else {
            if document["id"] == nil { reader.report(.missingCaseKey, "a record needs 'id'", at: document) }
            return
        }
        guard crm.tables[catalog][entity].row(of: id) == nil else {
            let message = "'\(description.name)' has a record '\(shortened(id))' already"
            return reader.report(.duplicateRecord, message, at: document["id"]?.range)
        }
        crm.tables[catalog][entity].append(id: id, created: created, row: row)
    }
}
