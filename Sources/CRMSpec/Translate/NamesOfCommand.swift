import SpecIR
import SpecRuntime

extension RunNames {
    func command(_ command: Command) -> CRMCommand {
        switch command.kind {
        case .create(let index):
            let entity = catalog.entities[index.position]
            return .create(
                NewRecord(
                    crm: catalog.id,
                    entity: entity.name,
                    record: record(of: command) ?? entity.name,
                    template: template(of: command, entity),
                    fields: command.fields.map { field($0, of: entity) }
                )
            )
        case .update(let index, let id):
            let entity = catalog.entities[index.position]
            let changes = command.fields.map { change in
                RecordChange.FieldChange(
                    name: entity.fields[change.field.position].name,
                    before: change.before.map { value($0, of: entity) } ?? .nothing,
                    after: value(change.after, of: entity)
                )
            }
            return .update(
                RecordChange(
                    crm: catalog.id,
                    entity: entity.name,
                    id: id,
                    record: record(of: command) ?? entity.name,
                    fields: changes
                )
            )
        case .act(let kind):
            return .perform(action(command, CRMAction.Kind(kind)))
        }
    }

    private func record(of command: Command) -> String? {
        command.record.map { channel.records[$0.position].name }
    }

    private func template(of command: Command, _ entity: Entity) -> CRMTemplate? {
        command.template.map { index in
            let template = entity.templates[index.position]
            return CRMTemplate(name: template.name, id: template.id)
        }
    }

    private func field(_ change: FieldChange, of entity: Entity?) -> CRMField {
        let name = entity?.fields[change.field.position].name ?? "field \(change.field.position)"
        return CRMField(name: name, value: value(change.after, of: entity))
    }

    private func action(_ command: Command, _ kind: CRMAction.Kind) -> CRMAction {
        func part(_ key: ActionPart.Key) -> CRMValue? {
            command.parts.first { $0.key == key }.map { value($0.value, of: nil) }
        }
        var responsible: CRMPerson?
        if case .person(let person) = part(.responsible) { responsible = person }
        let taken = command.row.map { row in (channel.tables[row.table], row.row) }
        let row = taken.map { table, row in table.rows[row] }
        // The action of the row with this kind says which entity has its fields.
        let entity = row?.actions.first { CRMAction.Kind($0.kind) == kind && $0.entity != nil }?.entity
        return CRMAction(
            crm: catalog.id,
            kind: kind,
            about: command.about.compactMap { reference($0) },
            title: part(.title)?.text,
            text: part(.text)?.text,
            responsible: responsible,
            due: part(.due),
            isDone: part(.done) == .boolean(true),
            fields: command.fields.map { field($0, of: entity.map { catalog.entities[$0.position] }) },
            rule: taken.map { table, row in "\(table.name) / \(table.rows[row].name)" } ?? ""
        )
    }
}

extension CRMAction.Kind {
    init(_ kind: ActionKind) {
        self =
            switch kind {
            case .task: .task
            case .activity: .activity
            case .comment: .comment
            }
    }
}
