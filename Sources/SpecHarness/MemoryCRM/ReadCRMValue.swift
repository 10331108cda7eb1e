import SpecBase
import SpecIR

/// Reads the values of one record. Phones, e-mails and addresses stay as they are written.
struct CRMValueReader {
    let program: Program
    let catalog: Int
    let entity: Int
    var reader: DocumentReader
    var links: [(entity: Index<Entity>, id: String, range: SourceRange?)] = []

    init(program: Program, catalog: Int, entity: Int, reader: DocumentReader) {
        self.program = program
        self.catalog = catalog
        self.entity = entity
        self.reader = reader
    }

    mutating func read(_ document: Document, as field: Field) -> Value {
        switch document.content {
        case .list(let elements, _) where field.isMany:
            let values = elements.map { readOne($0, as: field) }.filter(\.isPresent)
            return values.isEmpty ? .missing(.empty) : .list(values)
        case .list:
            return bad(document, field, "one value")
        case .map:
            return bad(document, field, field.isMany ? "a list of values" : "a value")
        case .scalar:
            let value = readOne(document, as: field)
            return field.isMany && value.isPresent ? .list([value]) : value
        }
    }

    private mutating func readOne(_ document: Document, as field: Field) -> Value {
        guard let written = document.scalar else { return bad(document, field, "a value") }
        let text = trimmed(normalizedNFC(written))
        if text.isEmpty { return .missing(.empty) }
        let catalog = program.catalogs[catalog]
        switch field.type {
        case .text: return .text(text)
        case .integer: return required(ExactDecimal(parsing: text).flatMap { $0.isInteger ? .number($0) : nil })
        case .decimal: return required(ExactDecimal(parsing: text).map(Value.number))
        case .boolean: return required(text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil)
        case .date: return required(Day(iso8601: text).map(Value.date))
        case .time: return required(TimeOfDay(iso8601: text).map(Value.time))
        case .datetime:
            return required(Instant(iso8601: text, zone: program.zones[catalog.zone.position]).map(Value.datetime))
        case .phone:
            // What we cannot read stays as the CRM has it.
            guard case .valid(let e164, _) = program.phones.read(text, region: catalog.region) else {
                return .text(text)
            }
            return .phone(PhoneNumber(e164: e164, written: text))
        case .email: return EmailAddress(text).map(Value.email) ?? .text(text)
        case .url: return WebAddress.normalForm(text).map(Value.url) ?? .text(text)
        case .enumeration: return word(text, document, field)
        case .stage: return stage(text, document)
        case .link(let users, let groups, let entities):
            return link(text, document, field, principals: users || groups, entities: entities)
        }

        func required(_ value: Value?) -> Value {
            value ?? (field.countsAsEmpty(text) ? .text(text) : bad(document, field, field.type.described))
        }
    }

    private mutating func bad(_ document: Document, _ field: Field, _ wanted: String) -> Value {
        reader.report(.badCaseValue, "'\(field.name)' takes \(wanted), found \(document.described)", at: document)
        return .missing(.absent)
    }

    private mutating func word(_ text: String, _ document: Document, _ field: Field) -> Value {
        if let word = field.words.first(where: { program.words[$0.position] == text }) { return .word(word) }
        if field.countsAsEmpty(text) { return .text(text) }
        let words = field.words.map { program.words[$0.position] }
        reader.reportUnknown(
            text,
            at: document.range,
            "'\(field.name)' has no value '\(shortened(text))'",
            among: words
        )
        return .missing(.absent)
    }

    private mutating func stage(_ text: String, _ document: Document) -> Value {
        let entity = program.catalogs[catalog].entities[entity]
        let full = { (stage: Stage) in "\(entity.pipelines[stage.pipeline.position].name)/\(stage.name)" }
        if let index = entity.stages.firstIndex(where: { $0.label == text || full($0) == text }) {
            return .stage(Index(index))
        }
        let labels = entity.stages.map(\.label)
        reader.reportUnknown(
            text,
            at: document.range,
            "'\(entity.name)' has no stage '\(shortened(text))'",
            among: labels
        )
        return .missing(.absent)
    }

    /// A link is written as a user's name, as an id where the field takes one entity, else as `entity id`.
    private mutating func link(
        _ text: String,
        _ document: Document,
        _ field: Field,
        principals: Bool,
        entities: [Index<Entity>]
    ) -> Value {
        let catalog = program.catalogs[catalog]
        if principals, let index = catalog.principals.firstIndex(where: { $0.name == text }) {
            return .principal(Index(index))
        }
        if let space = text.firstIndex(of: " ") {
            let name = String(text[..<space])
            if let entity = entities.first(where: { catalog.entities[$0.position].name == name }) {
                return record(entity, String(text[text.index(after: space)...]), document)
            }
        } else if entities.count == 1, !principals {
            return record(entities[0], text, document)
        }
        if principals {
            let names = catalog.principals.map(\.name)
            reader.reportUnknown(
                text,
                at: document.range,
                "'\(catalog.id)' has no user '\(shortened(text))'",
                among: names
            )
        } else {
            let names = entities.map { catalog.entities[$0.position].name + " ID" }.joined(separator: ", ")
            return bad(document, field, "one of \(names)")
        }
        return .missing(.absent)
    }

    private mutating func record(_ entity: Index<Entity>, _ written: String, _ document: Document) -> Value {
        let id = comparisonForm(written)
        links.append((entity, id, document.range))
        return .link(.existing(entity: entity, id: id))
    }
}

extension FieldType {
    /// What a message calls a value of the type.
    var described: String {
        switch self {
        case .text: "a text"
        case .integer: "an integer"
        case .decimal: "a number"
        case .boolean: "true or false"
        case .date: "a date"
        case .time: "a time"
        case .datetime: "a date and time"
        case .phone: "a phone"
        case .email: "an e-mail"
        case .url: "a url"
        case .enumeration: "a word"
        case .stage: "a stage"
        case .link: "a link"
        }
    }
}
