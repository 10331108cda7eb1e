import SpecBase
import SpecIR
import SpecRuntime

/// Prints what one channel made of one event.
struct RunPrinter {
    let program: Program
    let channel: Channel
    let catalog: Catalog
    let run: RunOutcome

    init(_ program: Program, _ run: RunOutcome) {
        self.program = program
        self.run = run
        channel = program.channels[run.channel.position]
        catalog = program.catalogs[channel.catalog.position]
    }

    var document: Document {
        var entries = [
            Document.Entry("event", .number(run.event)),
            Document.Entry("channel", .bare(channel.id)),
            Document.Entry("result", .bare(run.result.name)),
        ]
        let records = zip(channel.records, run.records).map { plan, outcome in
            let entity = catalog.entities[plan.entity.position].name
            let text = outcome.text(entity: entity, record: plan.name)
            return Document.Entry(plan.name, .bare(text), origin: origin(of: plan.place))
        }
        if !records.isEmpty { entries.append(Document.Entry("records", .map(records))) }
        if !run.commands.isEmpty {
            entries.append(Document.Entry("commands", .list(run.commands.map(document(of:)))))
        }
        if !run.notes.isEmpty {
            let notes = run.notes.map {
                NotePrinter(program: program, channel: channel, catalog: catalog).document(of: $0)
            }
            entries.append(Document.Entry("notes", .list(notes)))
        }
        if !run.trace.isEmpty {
            entries.append(Document.Entry("trace", .list(run.trace.map(document(of:)))))
        }
        return .map(entries)
    }

    // MARK: - Commands

    private func document(of command: Command) -> Document {
        var entries: [Document.Entry] = []
        var entity: Entity?
        switch command.kind {
        case .create(let index):
            entity = catalog.entities[index.position]
            entries.append(Document.Entry("create", .bare(catalog.entities[index.position].name)))
        case .update(let index, let id):
            entity = catalog.entities[index.position]
            entries.append(Document.Entry("update", .bare("\(catalog.entities[index.position].name) \(id)")))
        case .act(let kind):
            entity = channel.actionEntity(command, in: catalog)
            entries.append(Document.Entry("create", .bare(kind.name)))
        }
        let values = ValuePrinter(program: program, catalog: catalog, entity: entity, records: channel.records)
        if let record = command.record.map({ channel.records[$0.position].name }), record != entity?.name {
            entries.append(Document.Entry("record", .bare(record)))
        }
        if let template = command.template, let entity {
            entries.append(Document.Entry("template", .bare(entity.templates[template.position].name)))
        }
        if !command.about.isEmpty {
            entries.append(Document.Entry("about", .list(command.about.map { .bare(values.print($0)) }, .flow)))
        }
        if let row = command.row {
            let table = channel.tables[row.table]
            entries.append(Document.Entry("by", .text("\(table.name) / \(table.rows[row.row].name)")))
        }
        let parts = command.parts.map {
            Document.Entry($0.key.name, values.print($0.value), origin: origin(of: command))
        }
        let isUpdate = if case .update = command.kind { true } else { false }
        let fields = command.fields.map { entry(for: $0, of: entity, isUpdate: isUpdate, values: values) }
        if !parts.isEmpty || !fields.isEmpty {
            entries.append(Document.Entry("fields", .map(parts + fields)))
        }
        return .map(entries)
    }

    private func entry(
        for change: FieldChange,
        of entity: Entity?,
        isUpdate: Bool,
        values: ValuePrinter
    ) -> Document.Entry {
        let field = entity?.fields[change.field.position]
        let name = field?.name ?? "field \(change.field.position)"
        guard isUpdate else {
            return Document.Entry(name, values.print(change.after, of: field), origin: text(change.origin))
        }
        var sides: [Document.Entry] = []
        if let before = change.before, before.isPresent {
            sides.append(Document.Entry("before", values.print(before, of: field)))
        }
        if change.after.isPresent { sides.append(Document.Entry("after", values.print(change.after, of: field))) }
        return Document.Entry(name, .map(sides, .flow), origin: text(change.origin))
    }

    private func document(of line: TraceLine) -> Document {
        Document.map([Document.Entry(line.subject, .text(line.finding), origin: line.place.map { origin(of: $0) })])
    }

    // MARK: - Provenance

    private func text(_ origin: Origin) -> String {
        let inputs = origin.inputs.map { use in
            let input = channel.inputs[use.input.position]
            guard let origin = use.origin, input.origins.indices.contains(origin) else {
                return "\(input.name) (missing)"
            }
            if case .path = input.origins[origin] { return "payload \(input.origins[origin].description)" }
            return input.origins[origin].description
        }
        return self.origin(of: origin.place) + (inputs.isEmpty ? "" : " ← " + inputs.joined(separator: ", "))
    }

    private func origin(of place: Place) -> String {
        let file = program.files.indices ~= Int(place.file) ? program.files[Int(place.file)] : "?"
        return "\(file):\(place.line):\(place.column)"
    }

    private func origin(of command: Command) -> String? {
        guard let row = command.row else { return nil }
        return origin(of: channel.tables[row.table].rows[row.row].place)
    }
}

extension RecordOutcome {
    /// How outcomes write it, of a record with a name, and its entity with one.
    func text(entity: String, record: String) -> String {
        switch self {
        case .kept(let id): "kept \(entity) \(id)"
        case .unchanged(let id): "unchanged \(entity) \(id)"
        case .updated(let id): "updated \(entity) \(id)"
        case .created: entity == record ? "created" : "created \(entity)"
        case .absent: "absent"
        }
    }
}

extension Channel {
    /// The entity that describes an action's fields: that of the action of its row with its kind.
    func actionEntity(_ command: Command, in catalog: Catalog) -> Entity? {
        guard let row = command.row, case .act(let kind) = command.kind else { return nil }
        for action in tables[row.table].rows[row.row].actions where action.kind == kind {
            if let entity = action.entity { return catalog.entities[entity.position] }
        }
        return nil
    }
}
