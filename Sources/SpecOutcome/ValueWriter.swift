import SpecBase
package import SpecIR

/// Writes values by the names that specs and cases use. A class, as it is handed about for every value.
package final class ValueWriter: Sendable {
    let program: Program
    let catalog: Catalog

    /// Names of a channel's records, for links to what the run creates.
    private let records: [RecordPlan]

    /// Whether a link stands as its id alone where the field takes records of one entity only.
    private let writesBareIDs: Bool

    /// Names of people whom the catalogue does not know, by their positions behind its own.
    private let strangers: [String]

    package init(
        program: Program,
        catalog: Catalog,
        records: [RecordPlan] = [],
        strangers: [String] = [],
        writesBareIDs: Bool = false
    ) {
        self.program = program
        self.catalog = catalog
        self.records = records
        self.strangers = strangers
        self.writesBareIDs = writesBareIDs
    }

    /// Prints a value.
    ///
    /// - Parameters:
    ///   - value: Of a run, or one that the CRM holds.
    ///   - entity: Whose stages are meant, or `nil`.
    ///   - field: The entity's field that has the value, or `nil`.
    ///   - sink: Where it is printed.
    package func print(
        _ value: Value,
        in entity: Index<Entity>?,
        _ field: Index<Field>?,
        to sink: inout some OutcomeSink & ~Copyable
    ) {
        switch value {
        case .missing: sink.bare("null")
        case .text(let text), .url(let text): sink.text(text)
        case .number(let number):
            if let integer = number.integer { sink.number(integer) } else { sink.bare(number.description) }
        case .boolean(let truth): sink.bare(truth ? "true" : "false")
        case .date(let day): sink.bare(day.description)
        case .time(let time): sink.bare(time.description)
        case .datetime(let instant): sink.bare(instant.iso8601(in: program.zones[catalog.zone.position]))
        case .duration(let span): sink.bare(span.description)
        case .phone(let phone): sink.text(phone.written)
        case .email(let address): sink.text(address.written)
        case .word(let word): sink.text(program.words[word.position])
        case .principal(let principal): sink.bare(name(of: principal))
        case .stage(let stage): sink.bare(label(of: stage, in: entity))
        case .link(let link):
            if writesBareIDs, case .existing(_, let id) = link, takesOneEntity(entity, field) {
                sink.bare(id)
            } else {
                print(link, to: &sink)
            }
        case .list(let values):
            sink.beginList(.flow)
            for value in values { print(value, in: entity, field, to: &sink) }
            sink.endList()
        }
    }

    /// Prints a value where it is: most are texts, and to hand one over copies it.
    func print(
        at place: UnsafePointer<Value>,
        in entity: Index<Entity>?,
        _ field: Index<Field>?,
        to sink: inout some OutcomeSink & ~Copyable
    ) {
        switch place.pointee {
        case .text(let text): sink.text(text)
        case let value: print(value, in: entity, field, to: &sink)
        }
    }

    func print(_ link: RecordLink, to sink: inout some OutcomeSink & ~Copyable) {
        switch link {
        case .existing(let entity, let id): sink.bare(catalog.entities[entity.position].name, id)
        case .created(let record):
            sink.bare("new", records.indices ~= record.position ? records[record.position].name : "record")
        }
    }

    private func name(of principal: Index<Principal>) -> String {
        let known = catalog.principals
        return principal.position < known.count
            ? known[principal.position].name : strangers[principal.position - known.count]
    }

    private func label(of stage: Index<Stage>, in entity: Index<Entity>?) -> String {
        entity.map { catalog.entities[$0.position].stages[stage.position].label } ?? "stage \(stage.position)"
    }

    /// Whether a link in the field can only be to records of one entity.
    private func takesOneEntity(_ entity: Index<Entity>?, _ field: Index<Field>?) -> Bool {
        guard let entity, let field,
            case .link(users: false, groups: false, let entities) = catalog.entities[entity.position]
                .fields[field.position].type
        else { return false }
        return entities.count == 1
    }
}
