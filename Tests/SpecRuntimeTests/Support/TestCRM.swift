import SpecBase
import SpecIR
import SpecRuntime

/// A record that a test's CRM holds.
struct TestRecord {
    let entity: String
    let id: String
    /// Seconds after the tests' moment.
    let created: Int64
    let fields: [String: Value]

    init(_ entity: String, _ id: String, created: Int64 = -1_000, _ fields: [String: Value] = [:]) {
        self.entity = entity
        self.id = id
        self.created = created
        self.fields = fields
    }
}

/// A CRM that answers every question with all records of the entity: only confirmation makes the right ones count.
struct TestCRM {
    let program: Program
    var records: [TestRecord]

    /// Every question asked so far.
    var asked: [Question] = []

    /// Every command carried out so far.
    var done: [Command] = []

    /// What the CRM answers instead, for tests of answers that are wrong.
    var answer: (@Sendable (Question) -> [Hit])?

    private var nextID = 101

    init(program: Program, records: [TestRecord]) {
        self.program = program
        self.records = records
    }

    mutating func answer(_ question: Question) -> [Hit] {
        asked.append(question)
        if let answer { return answer(question) }
        let entity = program.catalogs[question.catalog.position].entities[question.entity.position]
        return records.filter { $0.entity == entity.name }.map { record in
            Hit(
                id: record.id,
                created: moment(record.created),
                values: question.wanted.map { record.fields[entity.fields[$0.position].name] ?? .missing(.empty) }
            )
        }
    }

    mutating func apply(_ commands: [Command]) -> [String] {
        done += commands
        return commands.map { command in
            guard case .create = command.kind else { return "" }
            nextID += 1
            return String(nextID - 1)
        }
    }
}

/// Values as tests write them.
func phones(_ numbers: String...) -> Value {
    .list(numbers.map { .phone(PhoneNumber(e164: $0, written: $0)) })
}

func emails(_ addresses: String...) -> Value {
    .list(addresses.map { .email(EmailAddress(written: $0, key: $0)) })
}
