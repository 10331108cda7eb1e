import CRMSpec

/// A connector whose CRM is a shelf of records, and whose answers a test can spoil.
actor Shelf: CRMConnector {
    /// By entity, in the order in which they were put there.
    private(set) var records: [String: [CRMRecord]] = [:]

    /// Everything that was asked and commanded, a line each.
    private(set) var log: [String] = []

    /// What created records are created at.
    private var now: Moment

    /// Commands that are still carried out before one is refused; `nil` for all.
    private var patience: Int?

    private var answers: (@Sendable ([CRMQuestion]) throws -> [[CRMRecord]])?

    /// Whether a question is answered with all records of its entity: a run confirms them anyway.
    private let answersTooMuch: Bool

    init(now: Moment, answersTooMuch: Bool = false) {
        self.now = now
        self.answersTooMuch = answersTooMuch
    }

    func put(_ record: CRMRecord, into entity: String) { records[entity, default: []].append(record) }

    func wait(until time: Moment) { now = time }

    func refuse(after commands: Int?) { patience = commands }

    func answer(with answers: (@Sendable ([CRMQuestion]) throws -> [[CRMRecord]])?) { self.answers = answers }

    func find(_ questions: [CRMQuestion]) async throws -> [[CRMRecord]] {
        log.append("find " + questions.map(\.entity).joined(separator: ", "))
        if let answers { return try answers(questions) }
        return questions.map { question in
            (records[question.entity] ?? []).filter { record in
                answersTooMuch
                    || question.conditions.allSatisfy { condition in
                        guard let field = condition.field else { return condition.anyOf.contains(.text(record.id)) }
                        let held = elements(of: record.fields[field] ?? .nothing)
                        return condition.anyOf.contains { held.contains($0) }
                    }
            }
        }
    }

    func create(_ record: NewRecord) async throws -> String {
        try spend()
        let held = records[record.entity] ?? []
        let id = String((held.compactMap { Int($0.id) }.max() ?? 0) + 1)
        let fields = Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.value) })
        put(CRMRecord(id: id, created: now, fields: fields), into: record.entity)
        log.append("create \(record.entity) \(id)")
        return id
    }

    func update(_ change: RecordChange) async throws {
        try spend()
        log.append("update \(change.entity) \(change.id)")
        guard let position = records[change.entity]?.firstIndex(where: { $0.id == change.id }) else { throw Gone() }
        for field in change.fields { records[change.entity]?[position].fields[field.name] = field.after }
    }

    func perform(_ action: CRMAction) async throws {
        try spend()
        log.append("\(action.kind) about \(action.about.map { "\($0.entity) \($0.id)" }.joined(separator: ", "))")
    }

    private func spend() throws {
        guard let left = patience else { return }
        if left == 0 { throw Busy() }
        patience = left - 1
    }

    private func elements(of value: CRMValue) -> [CRMValue] {
        if case .list(let values) = value { values } else { [value] }
    }
}

/// The CRM has too much to do.
struct Busy: Error, CustomStringConvertible {
    let description = "too many requests"
}

/// The record is not there.
struct Gone: Error {}
