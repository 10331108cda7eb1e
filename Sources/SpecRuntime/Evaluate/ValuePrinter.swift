import SpecBase
package import SpecIR

/// Writes values as texts, as the language says: E.164, `2026-04-09`, `18:30`, `2026-04-09 11:06`, words, users' names.
package struct ValuePrinter: Sendable {
    private let words: [String]
    private let catalog: Catalog
    private let zone: Zone

    /// Of one catalogue: its users are named, and times are written in its zone.
    package init(program: Program, catalog: Index<Catalog>) {
        words = program.words
        self.catalog = program.catalogs[catalog.position]
        zone = program.zones[self.catalog.zone.position]
    }

    /// The value's text; `nil` for a missing one and for what has none, such as a record that is yet to be created.
    ///
    /// - Parameters:
    ///   - value: Any value of the program or of a run of it.
    ///   - entity: Whose stages are meant; without it a stage has no text.
    /// - Returns: The text, not cut.
    package func text(_ value: Value, entity: Entity? = nil) -> String? {
        switch value {
        case .missing, .link(.created): nil
        case .text(let text), .url(let text): text
        case .number(let number): number.description
        case .boolean(let value): value ? "true" : "false"
        case .date(let day): day.description
        case .time(let time): time.description
        case .datetime(let instant): instant.minuteText(in: zone)
        case .duration(let span): span.description
        case .phone(let phone): phone.e164
        case .email(let email): email.written
        // A connector may answer with a position that the program does not have.
        case .word(let word): words.indices.contains(word.position) ? words[word.position] : nil
        case .principal(let principal):
            catalog.principals.indices.contains(principal.position) ? catalog.principals[principal.position].title : nil
        case .stage(let stage):
            entity.flatMap { $0.stages.indices.contains(stage.position) ? $0.stages[stage.position].label : nil }
        case .link(.existing(_, id: let id)): id
        case .list(let values): values.compactMap { text($0, entity: entity) }.joined(separator: ", ")
        }
    }
}
