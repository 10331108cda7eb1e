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
                var row = [Value](count: tables[catalog][entity.position].fieldCount, of: .missing(.absent))
                for change in commands[position].fields.indices {
                    let field = commands[position].fields[change].field.position
                    row[field] = commands[position].fields[change].after
                    created.resolve(&row[field])
                }
                tables[catalog][entity.position].append(id: id, created: now, row: row)
            case .update(let entity, let target):
                for change in commands[position].fields {
                    var value = change.after
                    created.resolve(&value)
                    tables[catalog][entity.position].set(change.field, of: target, to: value)
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

/// What a run's own records became.
private struct CreatedLinks {
    private var links: [(record: Index<RecordPlan>, link: RecordLink)] = []

    mutating func add(_ record: Index<RecordPlan>, _ link: RecordLink) {
        links.append((record, link))
    }

    /// Turns links to the run's own records within a value into links to what was created for them.
    func resolve(_ value: inout Value) {
        switch value {
        case .link(.created(let record)):
            value = links.last { $0.record.raw == record.raw }.map { .link($0.link) } ?? .missing(.absent)
        case .list(var values):
            for position in values.indices { resolve(&values[position]) }
            value = .list(values.filter(\.isPresent))
        default: break
        }
    }
}
