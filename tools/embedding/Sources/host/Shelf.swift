import CRMSpec

/// A CRM in memory: where yours would send requests, it looks through its records.
actor Shelf: CRMConnector {
    private var records: [CRMRecord] = []
    private var entities: [String] = []
    private let now: Moment

    init(now: Moment) { self.now = now }

    func find(_ questions: [CRMQuestion]) -> [[CRMRecord]] {
        // It answers too much: a run confirms every record itself.
        questions.map { question in zip(records, entities).filter { $1 == question.entity }.map { $0.0 } }
    }

    func create(_ record: NewRecord) -> String {
        let fields = Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.value) })
        records.append(CRMRecord(id: "\(records.count + 1)", created: now, fields: fields))
        entities.append(record.entity)
        return "\(records.count)"
    }

    func update(_ change: RecordChange) {
        guard let place = records.firstIndex(where: { $0.id == change.id }) else { return }
        for field in change.fields { records[place].fields[field.name] = field.after }
    }

    func perform(_ action: CRMAction) {}
}
