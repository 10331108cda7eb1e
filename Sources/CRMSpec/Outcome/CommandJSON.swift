extension CRMCommand {
    /// Writes a command as outcomes show it: by the names of the specs.
    func write(to line: inout JSONLine) {
        line.open("{")
        switch self {
        case .create(let record):
            line.pair("create", record.entity)
            if record.record != record.entity { line.pair("record", record.record) }
            if let template = record.template { line.pair("template", template.name) }
            line.fields(record.fields.map { ($0.name, $0.value) })
        case .update(let change):
            line.pair("update", "\(change.entity) \(change.id)")
            if change.record != change.entity { line.pair("record", change.record) }
            if !change.fields.isEmpty {
                line.group("fields") { line in
                    for field in change.fields {
                        line.group(field.name) { line in
                            if field.before != .nothing { line.field("before", field.before) }
                            if field.after != .nothing { line.field("after", field.after) }
                        }
                    }
                }
            }
        case .perform(let action):
            line.pair("create", "\(action.kind)")
            line.list("about", action.about) { line, reference in line.bare(reference.name) }
            line.pair("by", action.rule)
            line.fields(action.parts + action.fields.map { ($0.name, $0.value) })
        }
        line.close("}")
    }
}

extension CRMAction {
    fileprivate var parts: [(name: String, value: CRMValue)] {
        var parts: [(name: String, value: CRMValue)] = []
        if let title { parts.append(("title", .text(title))) }
        if let text { parts.append(("text", .text(text))) }
        if let responsible { parts.append(("responsible", .person(responsible))) }
        if let due { parts.append(("due", due)) }
        if isDone { parts.append(("done", .boolean(true))) }
        return parts
    }
}

extension CRMReference {
    fileprivate var name: String { created.map { "new \($0)" } ?? "\(entity) \(id)" }
}

extension JSONLine {
    fileprivate mutating func fields(_ fields: [(name: String, value: CRMValue)]) {
        guard !fields.isEmpty else { return }
        group("fields") { line in
            for field in fields { line.field(field.name, field.value) }
        }
    }

    fileprivate mutating func field(_ name: String, _ value: CRMValue) {
        key(name)
        write(value)
    }

    private mutating func write(_ value: CRMValue) {
        switch value {
        case .nothing: bare("null")
        case .text(let text), .phone(let text), .email(let text), .url(let text), .word(let text): self.text(text)
        case .number(let number): bare(number)
        case .boolean(let truth): bare(truth ? "true" : "false")
        case .date(let text), .time(let text): self.text(text)
        case .datetime(let moment): text(moment.description)
        case .person(let person): bare(person.name.isEmpty ? person.id : person.name)
        case .stage(let stage): bare(stage.name)
        case .record(let reference): bare(reference.name)
        case .list(let values):
            open("[")
            for value in values { write(value) }
            close("]")
        }
    }
}
