package import SpecBase
package import SpecIR
package import SpecRuntime

/// A CRM in memory: it answers the questions of a run and carries out its commands.
///
/// The same records, questions and commands in the same order give the same answers and ids, always.
package struct MemoryCRM: Sendable {
    /// What is the same in all copies, as every case takes one. A class, so that a program's parts are not counted each time.
    private final class Shared: Sendable {
        let program: Program

        init(_ program: Program) {
            self.program = program
        }
    }

    private let shared: Shared

    /// By catalogue, then entity.
    var tables: [[RecordTable]]

    /// A CRM without records.
    package init(_ program: Program) {
        shared = Shared(program)
        tables = program.catalogs.map { catalog in catalog.entities.map { RecordTable($0.fields) } }
    }

    package var program: Program { shared.program }

    /// How many records an entity has.
    package func count(of entity: Index<Entity>, in catalog: Index<Catalog>) -> Int {
        tables[catalog.position][entity.position].ids.count
    }

    // MARK: - Questions

    /// Answers questions, each with its hits in the order in which the records were added.
    ///
    /// Mutating, because a field's index is built when it is first asked for.
    package mutating func answer(_ questions: [Question]) -> [[Hit]] {
        questions.map { answer($0) }
    }

    private mutating func answer(_ question: Question) -> [Hit] {
        let (catalog, entity) = (question.catalog.position, question.entity.position)
        let stageField = question.stages == nil ? nil : program.catalogs[catalog].entities[entity].stageField
        return tables[catalog][entity].hits(of: question, stageField: stageField)
    }

    // MARK: - Commands

    /// Carries out the commands of one run.
    ///
    /// - Parameters:
    ///   - commands: In their order; a link to a record that the run creates stands after the command that creates it.
    ///   - channel: Whose catalogue the commands are for.
    ///   - now: When created records were created.
    /// - Returns: For each command the id of the record that it created, else an empty text.
    package mutating func apply(_ commands: [Command], channel: Index<Channel>, now: Instant) -> [String] {
        let catalog = program.channels[channel.position].catalog.position
        var created = CreatedLinks()
        var ids: [String] = []
        ids.reserveCapacity(commands.count)
        for position in commands.indices {
            var id = ""
            switch commands[position].kind {
            case .create(let entity):
                id = tables[catalog][entity.position].nextID
                if let record = commands[position].record { created.add(record, .existing(entity: entity, id: id)) }
                var row = emptyRow(tables[catalog][entity.position].fieldCount)
                for change in commands[position].fields.indices {
                    let field = commands[position].fields[change].field.position
                    row[field] = created.resolved(commands[position].fields[change].after)
                }
                tables[catalog][entity.position].append(id: id, created: now, row: row)
            case .update(let entity, let target):
                for change in commands[position].fields {
                    tables[catalog][entity.position].set(change.field, of: target, to: created.resolved(change.after))
                }
            case .act: break
            }
            ids.append(id)
        }
        return ids
    }
}

extension Field {
    /// Whether the CRM's text stands for nothing.
    func countsAsEmpty(_ text: String) -> Bool { isEmpty(text, emptyTexts) }
}

/// Whether a text of the CRM is blank, or one of those that the catalogue counts as empty.
func isEmpty(_ text: String, _ emptyTexts: [String]) -> Bool {
    if emptyTexts.isEmpty, let first = text.utf8.first, 0x21...0x7E ~= first { return false }
    let form = comparisonForm(text)
    return form.isEmpty || emptyTexts.contains { $0.utf8.elementsEqual(form.utf8) }
}

/// A row without values. Repeating one copies it for each, which costs more than to fill them.
private func emptyRow(_ count: Int) -> [Value] {
    // An empty one would write to what all empty arrays share.
    if count == 0 { return [] }
    return Array(unsafeUninitializedCapacity: count) { row, filled in
        for field in 0..<count { row.initializeElement(at: field, to: .missing(.absent)) }
        filled = count
    }
}

/// What a run's own records became.
private struct CreatedLinks {
    private var links: [(record: Index<RecordPlan>, link: RecordLink)] = []

    mutating func add(_ record: Index<RecordPlan>, _ link: RecordLink) {
        links.append((record, link))
    }

    /// The value with links to the run's own records turned into links to what was created for them.
    func resolved(_ value: Value) -> Value {
        switch value {
        case .link(.created(let record)):
            links.last { $0.record.raw == record.raw }.map { .link($0.link) } ?? .missing(.absent)
        case .list(let values): .list(values.map { resolved($0) }.filter(\.isPresent))
        default: value
        }
    }
}
