import SpecBase
import SpecIR
import SpecRuntime

/// Turns positions of a program into names and ids, for what one channel's run says.
struct RunNames {
    let program: Program
    let catalog: Catalog
    let channel: Channel

    /// By the position of a record plan: the id of what was created for it.
    var created: [Int: String] = [:]

    var strangers: Strangers

    init(_ program: Program, channel: Index<Channel>, strangers: Strangers, created: [Int: String] = [:]) {
        self.program = program
        self.strangers = strangers
        let channel = program.channels[channel.position]
        catalog = program.catalogs[channel.catalog.position]
        self.channel = channel
        self.created = created
    }

    /// A value; stages are those of an entity.
    func value(_ value: Value, of entity: Entity?) -> CRMValue {
        switch value {
        case .missing: .nothing
        case .text(let text): .text(text)
        case .number(let number): .number(number.description)
        case .boolean(let truth): .boolean(truth)
        case .date(let day): .date(day.description)
        case .time(let time): .time(time.description)
        case .datetime(let instant): .datetime(Moment(instant, zone: program.zones[catalog.zone.position]))
        case .duration(let span): .text(span.description)
        case .phone(let phone): .phone(phone.written)
        case .email(let address): .email(address.written)
        case .url(let text): .url(text)
        case .word(let word): .word(program.words[word.position])
        case .principal(let principal): .person(person(principal))
        case .stage(let stage): entity.map { .stage(self.stage(stage, of: $0)) } ?? .text("stage \(stage.position)")
        case .link(let link): reference(link).map(CRMValue.record) ?? .nothing
        case .list(let values): .list(values.map { self.value($0, of: entity) }.filter { $0 != .nothing })
        }
    }

    func person(_ index: Index<Principal>) -> CRMPerson {
        guard index.position < catalog.principals.count else {
            return strangers[index.position - catalog.principals.count]
        }
        let principal = catalog.principals[index.position]
        return CRMPerson(id: principal.id, isGroup: principal.isGroup, name: principal.name)
    }

    func stage(_ index: Index<Stage>, of entity: Entity) -> CRMStage {
        let stage = entity.stages[index.position]
        return CRMStage(id: stage.id, pipeline: entity.pipelines[stage.pipeline.position].id, name: stage.label)
    }

    /// - Returns: `nil` for a record that was not created: a run never links to one.
    func reference(_ link: RecordLink) -> CRMReference? {
        switch link {
        case .existing(let entity, let id):
            return CRMReference(entity: catalog.entities[entity.position].name, id: id)
        case .created(let record):
            guard let id = created[record.position] else { return nil }
            let plan = channel.records[record.position]
            return CRMReference(entity: catalog.entities[plan.entity.position].name, id: id, created: plan.name)
        }
    }

    func place(_ place: Place) -> String {
        let file = program.files.indices ~= Int(place.file) ? program.files[Int(place.file)] : "?"
        return "\(file):\(place.line):\(place.column)"
    }
}
