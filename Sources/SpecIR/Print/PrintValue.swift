import SpecBase

/// Prints values and expressions of a channel in the language's own syntax.
struct ExpressionPrinter {
    let program: Program
    let channel: Channel

    var catalog: Catalog { program.catalogs[channel.catalog.position] }

    /// The value as an expression; `entity` is the one whose stages are meant.
    func literal(_ value: Value, stagesOf entity: Index<Entity>? = nil) -> String {
        switch value {
        case .missing(let reason): "missing(\(reason))"
        case .text(let text): quoted(text)
        case .number(let number): number.description
        case .boolean(let boolean): boolean ? "true" : "false"
        case .date(let date): quoted(date.description)
        case .time(let time): time.description
        case .datetime(let instant): quoted(instant.iso8601(in: program.zones[catalog.zone.position]))
        case .duration(let span): span.description
        case .phone(let phone): quoted(phone.written)
        case .email(let email): quoted(email.written)
        case .url(let url): quoted(url)
        case .word(let word): program.words[word.position]
        case .principal(let principal): name(of: principal)
        case .stage(let stage): name(of: stage, of: entity)
        case .link(.existing(let entity, let id)):
            "\(catalog.entities[entity.position].name)[\(quoted(id))]"
        case .link(.created(let record)): "new \(channel.records[record.position].name)"
        case .list(let values):
            "[\(values.map { literal($0, stagesOf: entity) }.joined(separator: ", "))]"
        }
    }

    func name(of principal: Index<Principal>) -> String {
        let principal = catalog.principals[principal.position]
        return "\(principal.isGroup ? "group" : "user")(\(quoted(principal.name, "\"")))"
    }

    /// The stage's label, or its position where the entity is not known.
    func name(of stage: Index<Stage>, of entity: Index<Entity>?) -> String {
        guard let entity else { return "stage(\(stage.raw))" }
        return quoted(catalog.entities[entity.position].stages[stage.position].label)
    }
}
