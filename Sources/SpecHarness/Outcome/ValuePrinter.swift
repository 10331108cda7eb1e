import SpecBase
import SpecIR

/// Prints values by the names that specs and cases use.
struct ValuePrinter {
    let program: Program
    let catalog: Catalog

    /// The entity whose stages are meant, or `nil`.
    let entity: Entity?

    /// Names of the channel's records, for links to what the run creates.
    var records: [RecordPlan] = []

    /// Whether a link stands as its id alone where the field takes records of one entity only.
    var writesBareIDs = false

    init(program: Program, catalog: Catalog, entity: Entity?, records: [RecordPlan] = [], writesBareIDs: Bool = false) {
        self.program = program
        self.catalog = catalog
        self.entity = entity
        self.records = records
        self.writesBareIDs = writesBareIDs
    }

    func print(_ value: Value, of field: Field? = nil) -> Document {
        switch value {
        case .missing: .bare("null")
        case .text(let text): .text(text)
        case .number(let number): .bare(number.description)
        case .boolean(let truth): .bare(truth ? "true" : "false")
        case .date(let day): .bare(day.description)
        case .time(let time): .bare(time.description)
        case .datetime(let instant): .bare(instant.iso8601(in: program.zones[catalog.zone.position]))
        case .duration(let span): .bare(span.description)
        case .phone(let phone): .text(phone.written)
        case .email(let address): .text(address.written)
        case .url(let text): .text(text)
        case .word(let word): .text(program.words[word.position])
        case .principal(let principal): .bare(catalog.principals[principal.position].name)
        case .stage(let stage): .bare(entity?.stages[stage.position].label ?? "stage \(stage.position)")
        case .link(let link): .bare(print(link, isBare: writesBareIDs && (field?.takesOneEntity ?? false)))
        case .list(let values): .list(values.map { print($0, of: field) }, .flow)
        }
    }

    func print(_ link: RecordLink, isBare: Bool = false) -> String {
        switch link {
        case .existing(_, let id) where isBare: id
        case .existing(let entity, let id): "\(catalog.entities[entity.position].name) \(id)"
        case .created(let record):
            "new \(records.indices ~= record.position ? records[record.position].name : "record")"
        }
    }
}

extension Field {
    /// Whether a link in the field can only be to records of one entity.
    fileprivate var takesOneEntity: Bool {
        if case .link(users: false, groups: false, let entities) = type { entities.count == 1 } else { false }
    }
}
