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
        Array(room: questions.count) { answers, filled in
            for position in questions.indices {
                answers.initializeElement(at: position, to: answer(questions[position]))
            }
            filled = questions.count
        }
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
        var ids: [String] = []
        ids.reserveCapacity(commands.count)
        for position in commands.indices {
            switch commands[position].kind {
            case .create(let entity):
                let id = tables[catalog][entity.position].nextID
                // Before the row, which may hold a link to the record itself.
                ids.append(id)
                let created = CreatedRecords(commands: commands, ids: ids)
                let fieldCount = tables[catalog][entity.position].fieldCount
                let row = [Value](room: fieldCount) { row, filled in
                    row.initialize(repeating: .missing(.absent))
                    filled = fieldCount
                    let changes = commands[position].fields
                    for change in changes.indices {
                        let field = changes[change].field.position
                        row[field] = changes[change].after
                        if hasLinks(row[field]) { row[field] = created.resolved(row[field]) }
                    }
                }
                tables[catalog][entity.position].appendNext(id: id, created: now, row: row)
            case .update(let entity, let target):
                let created = CreatedRecords(commands: commands, ids: ids)
                for change in commands[position].fields {
                    let value = created.resolved(change.after)
                    tables[catalog][entity.position].set(change.field, of: target, to: value)
                }
                ids.append("")
            case .act: ids.append("")
            }
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

/// Whether a value may be or hold a link to a record that the run creates.
private func hasLinks(_ value: Value) -> Bool {
    switch value {
    case .link(.created), .list: true
    default: false
    }
}

/// What a run's own records became.
private struct CreatedRecords {
    let commands: [Command]

    /// Of the first commands: what each created, or an empty text.
    let ids: [String]

    /// A value whose links to the run's own records are links to what was created for them.
    func resolved(_ value: Value) -> Value {
        switch value {
        case .link(.created(let record)): link(to: record).map { .link($0) } ?? .missing(.absent)
        case .list(let values): .list(values.map { resolved($0) }.filter(\.isPresent))
        default: value
        }
    }

    private func link(to record: Index<RecordPlan>) -> RecordLink? {
        for position in ids.indices.reversed() where commands[position].record?.raw == record.raw {
            if case .create(let entity) = commands[position].kind {
                return .existing(entity: entity, id: ids[position])
            }
        }
        return nil
    }
}
