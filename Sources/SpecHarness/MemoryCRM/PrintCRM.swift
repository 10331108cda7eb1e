import SpecBase
import SpecIR
import SpecOutcome

extension MemoryCRM {
    /// The records in the form that ``readCRM(_:program:clock:into:)`` reads. Catalogues and entities without records
    /// are left out.
    package var document: Document {
        var catalogs: [Document.Entry] = []
        for (position, catalog) in program.catalogs.enumerated() {
            var entities: [Document.Entry] = []
            let printer = ValueWriter(program: program, catalog: catalog, writesBareIDs: true)
            for (entity, description) in catalog.entities.enumerated() {
                let table = tables[position][entity]
                guard !table.ids.isEmpty else { continue }
                let zone = program.zones[catalog.zone.position]
                let records = table.ids.indices.map { row in
                    var entries = [
                        Document.Entry("id", .text(table.ids[row])),
                        Document.Entry("created", .bare(table.created[row].iso8601(in: zone))),
                    ]
                    for (field, value) in table.rows[row].enumerated() where value.isPresent {
                        let printed = printer.document(of: value, in: Index(entity), Index(field))
                        entries.append(Document.Entry(description.fields[field].name, printed))
                    }
                    return Document.map(entries)
                }
                entities.append(Document.Entry(description.name, .list(records)))
            }
            if !entities.isEmpty { catalogs.append(Document.Entry(catalog.id, .map(entities))) }
        }
        return .map(catalogs)
    }
}

extension ValueWriter {
    /// A value of a field as a tree.
    fileprivate func document(of value: Value, in entity: Index<Entity>, _ field: Index<Field>) -> Document {
        var sink = DocumentSink()
        print(value, in: entity, field, to: &sink)
        return sink.document
    }
}
