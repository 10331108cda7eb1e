import SpecBase
import SpecIR
import SpecRuntime

/// Writes what one channel made of one event as JSON: what ``RunPrinter`` shows, without origins.
struct RunLine {
    private let program: Program
    private let channel: Channel
    private let catalog: Catalog
    private let run: RunOutcome

    init(_ program: Program, _ run: RunOutcome) {
        self.program = program
        self.run = run
        channel = program.channels[run.channel.position]
        catalog = program.catalogs[channel.catalog.position]
    }

    func write(to writer: inout JSONWriter, showsTrace: Bool) {
        writer.open("{")
        writer.key("event")
        writer.number(run.event)
        writer.key("channel")
        writer.bare(channel.id)
        writer.key("result")
        writer.bare(run.result.name)
        writeRecords(to: &writer)
        if !run.commands.isEmpty {
            writer.key("commands")
            writer.open("[")
            for command in run.commands { write(command, to: &writer) }
            writer.close("]")
        }
        if !run.notes.isEmpty {
            let printer = NotePrinter(program: program, channel: channel, catalog: catalog)
            writer.key("notes")
            writer.open("[")
            for note in run.notes { writer.write(printer.document(of: note)) }
            writer.close("]")
        }
        if showsTrace, !run.trace.isEmpty {
            writer.key("trace")
            writer.open("[")
            for line in run.trace {
                writer.open("{")
                writer.key(line.subject)
                writer.text(line.finding)
                writer.close("}")
            }
            writer.close("]")
        }
        writer.close("}")
    }

    private func writeRecords(to writer: inout JSONWriter) {
        guard !channel.records.isEmpty, !run.records.isEmpty else { return }
        writer.key("records")
        writer.open("{")
        for (position, outcome) in run.records.enumerated() where position < channel.records.count {
            let plan = channel.records[position]
            writer.key(plan.name)
            writer.bare(outcome.text(entity: catalog.entities[plan.entity.position].name, record: plan.name))
        }
        writer.close("}")
    }

    private func write(_ command: Command, to writer: inout JSONWriter) {
        writer.open("{")
        var entity: Entity?
        var isUpdate = false
        switch command.kind {
        case .create(let index):
            entity = catalog.entities[index.position]
            writer.key("create")
            writer.bare(catalog.entities[index.position].name)
        case .update(let index, let id):
            entity = catalog.entities[index.position]
            isUpdate = true
            writer.key("update")
            writer.bare("\(catalog.entities[index.position].name) \(id)")
        case .act(let kind):
            entity = channel.actionEntity(command, in: catalog)
            writer.key("create")
            writer.bare(kind.name)
        }
        if let record = command.record.map({ channel.records[$0.position].name }), record != entity?.name {
            writer.key("record")
            writer.bare(record)
        }
        if let template = command.template, let entity {
            writer.key("template")
            writer.bare(entity.templates[template.position].name)
        }
        let values = ValuePrinter(program: program, catalog: catalog, entity: entity, records: channel.records)
        if !command.about.isEmpty {
            writer.key("about")
            writer.open("[")
            for link in command.about { writer.bare(values.print(link)) }
            writer.close("]")
        }
        if let row = command.row {
            let table = channel.tables[row.table]
            writer.key("by")
            writer.text("\(table.name) / \(table.rows[row.row].name)")
        }
        writeFields(of: command, entity, isUpdate: isUpdate, values, to: &writer)
        writer.close("}")
    }

    private func writeFields(
        of command: Command,
        _ entity: Entity?,
        isUpdate: Bool,
        _ values: ValuePrinter,
        to writer: inout JSONWriter
    ) {
        guard !command.parts.isEmpty || !command.fields.isEmpty else { return }
        writer.key("fields")
        writer.open("{")
        for part in command.parts {
            writer.key(part.key.name)
            values.write(part.value, to: &writer)
        }
        for change in command.fields {
            let field = entity?.fields[change.field.position]
            writer.key(field?.name ?? "field \(change.field.position)")
            guard isUpdate else {
                values.write(change.after, of: field, to: &writer)
                continue
            }
            writer.open("{")
            if let before = change.before, before.isPresent {
                writer.key("before")
                values.write(before, of: field, to: &writer)
            }
            if change.after.isPresent {
                writer.key("after")
                values.write(change.after, of: field, to: &writer)
            }
            writer.close("}")
        }
        writer.close("}")
    }
}

extension ValuePrinter {
    /// Writes a value as ``print(_:of:)`` shows it.
    func write(_ value: Value, of field: Field? = nil, to writer: inout JSONWriter) {
        switch value {
        case .text(let text), .url(let text): writer.text(text)
        case .phone(let phone): writer.text(phone.written)
        case .email(let address): writer.text(address.written)
        case .number(let number): writer.bare(number.description)
        default: writer.write(print(value, of: field))
        }
    }
}
