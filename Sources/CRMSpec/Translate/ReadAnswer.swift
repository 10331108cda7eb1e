import SpecBase
import SpecIR
import SpecRuntime

extension RunNames {
    /// A record of an answer as the runtime takes it.
    mutating func hit(_ record: CRMRecord, for question: Question) -> Hit {
        let entity = catalog.entities[question.entity.position]
        let values = question.wanted.map { index in
            let field = entity.fields[index.position]
            return read(record.fields[field.name] ?? .nothing, as: field, of: entity)
        }
        return Hit(id: record.id, created: record.created.instant, values: values)
    }

    /// A value as the field's type has it; what is of another type stays a text, as the runtime wants it.
    private mutating func read(_ value: CRMValue, as field: Field, of entity: Entity) -> Value {
        guard field.isMany else {
            guard case .list(let values) = value else { return readOne(value, as: field, of: entity) }
            return readOne(values.count == 1 ? values[0] : .text(value.text), as: field, of: entity)
        }
        let values = if case .list(let values) = value { values } else { [value] }
        let present = values.map { readOne($0, as: field, of: entity) }.filter(\.isPresent)
        return present.isEmpty ? .missing(.empty) : .list(present)
    }

    private mutating func readOne(_ value: CRMValue, as field: Field, of entity: Entity) -> Value {
        let text = clean(value.text)
        if text.isEmpty || field.emptyTexts.contains(comparisonForm(text)) { return .missing(.empty) }
        return typed(value, text, as: field, of: entity) ?? .text(text)
    }

    private mutating func typed(_ value: CRMValue, _ text: String, as field: Field, of entity: Entity) -> Value? {
        switch field.type {
        case .text: return nil
        case .integer: return ExactDecimal(parsing: text).flatMap { $0.isInteger ? .number($0) : nil }
        case .decimal: return ExactDecimal(parsing: text).map(Value.number)
        case .boolean: return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        case .date: return Day(iso8601: text).map(Value.date)
        case .time: return TimeOfDay(iso8601: text).map(Value.time)
        case .datetime:
            if case .datetime(let moment) = value { return .datetime(moment.instant) }
            return Instant(iso8601: text, zone: program.zones[catalog.zone.position]).map(Value.datetime)
        case .phone:
            guard case .valid(let e164, _) = program.phones.read(text, region: catalog.region) else { return nil }
            return .phone(PhoneNumber(e164: e164, written: text))
        case .email: return EmailAddress(text).map(Value.email)
        case .url: return WebAddress.normalForm(text).map(Value.url)
        case .enumeration: return field.words.first { isSame(program.words[$0.position], text) }.map(Value.word)
        case .stage: return stage(value, text, of: entity)
        case .link(let users, let groups, let entities):
            return link(value, text, users: users, groups: groups, entities: entities)
        }
    }

    /// A stage by its ids; an id alone counts where one stage of the entity has it.
    private func stage(_ value: CRMValue, _ text: String, of entity: Entity) -> Value? {
        let fitting = entity.stages.indices.filter { index in
            guard isSame(entity.stages[index].id, text) else { return false }
            guard case .stage(let stage) = value else { return true }
            return isSame(entity.pipelines[entity.stages[index].pipeline.position].id, stage.pipeline)
        }
        return fitting.count == 1 ? .stage(Index(fitting[0])) : nil
    }

    /// A person or a record; an id alone is that of a user, then of a group, then of a record where one entity is taken.
    private mutating func link(_ value: CRMValue, _ text: String, users: Bool, groups: Bool, entities: [Index<Entity>])
        -> Value?
    {
        switch value {
        case .person(let person):
            return principal(text, isGroup: person.isGroup) ?? stranger(CRMPerson(id: text, isGroup: person.isGroup))
        case .record(let reference):
            let entity = entities.first { isSame(catalog.entities[$0.position].name, reference.entity) }
            return entity.map { .link(.existing(entity: $0, id: comparisonForm(text))) }
        default:
            if users, let user = principal(text, isGroup: false) { return user }
            if groups, let group = principal(text, isGroup: true) { return group }
            if users || groups, entities.isEmpty { return stranger(CRMPerson(id: text, isGroup: !users)) }
            guard entities.count == 1, !users, !groups else { return nil }
            return .link(.existing(entity: entities[0], id: comparisonForm(text)))
        }
    }

    private func principal(_ id: String, isGroup: Bool) -> Value? {
        catalog.principals.firstIndex { $0.isGroup == isGroup && isSame($0.id, id) }.map { .principal(Index($0)) }
    }

    /// Somebody whom the catalogue does not know.
    private mutating func stranger(_ person: CRMPerson) -> Value {
        .principal(Index(catalog.principals.count + strangers.place(of: person)))
    }

    /// The form that texts of values are in.
    private func clean(_ text: String) -> String { trimmed(normalizedNFC(text)) }

    private func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}

extension CRMValue {
    /// The value as a CRM writes it: ids of people, stages and records.
    var text: String {
        switch self {
        case .nothing: ""
        case .text(let text), .number(let text), .date(let text), .time(let text), .phone(let text), .email(let text),
            .url(let text), .word(let text):
            text
        case .boolean(let truth): truth ? "true" : "false"
        case .datetime(let moment): moment.description
        case .person(let person): person.id
        case .stage(let stage): stage.id
        case .record(let reference): reference.id
        case .list(let values): values.map(\.text).joined(separator: ", ")
        }
    }
}
