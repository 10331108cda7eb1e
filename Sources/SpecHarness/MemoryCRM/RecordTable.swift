import SpecBase
import SpecIR
import SpecRuntime

/// The records of one entity: a dense row of values by field, with an index for each field that was asked for.
struct RecordTable: Sendable {
    let fieldCount: Int

    /// By field, the texts that the catalogue counts as empty.
    private let emptyTexts: [[String]]

    /// In the order in which the records were added.
    private(set) var ids: [String] = []
    private(set) var created: [Instant] = []

    /// Values by field; links to created records are resolved.
    private(set) var rows: [[Value]] = []

    private var rowOfID = TextIndex()

    /// By field, the rows by what they hold there; `nil` for a field that nobody asked for.
    private var indexes: [FieldIndex?]

    /// The greatest id that is a number of at most 18 digits.
    private var greatestID = 0

    init(_ fields: [Field]) {
        fieldCount = fields.count
        emptyTexts = fields.map(\.emptyTexts)
        indexes = Array(repeating: nil, count: fieldCount)
    }

    /// The id that the next created record gets: the greatest number so far plus one.
    var nextID: String { String(greatestID + 1) }

    func row(of id: String) -> Int? { rowOfID.first(id) }

    /// The records that a question asks for, in the order in which they were added.
    ///
    /// - Parameters:
    ///   - question: What to look for; mutating, because a field's index is built when it is first asked for.
    ///   - stageField: The entity's stage, where the question is about some stages.
    /// - Returns: What holds for all its comparisons.
    mutating func hits(of question: Question, stageField: Index<Field>?) -> [Hit] {
        var found: [Int]?
        for comparison in question.comparisons {
            let rows = rows(where: comparison)
            found = found.map { old in old.filter { contains(rows, $0) } } ?? rows
        }
        var hits: [Hit] = []
        for row in found ?? Array(ids.indices) {
            if let stages = question.stages {
                guard let stageField, case .stage(let stage) = rows[row][stageField.position], stages.contains(stage)
                else { continue }
            }
            hits.append(hit(row, wanted: question.wanted))
        }
        return hits
    }

    /// A record as an answer brings it, with the values of some fields.
    private func hit(_ row: Int, wanted: [Index<Field>]) -> Hit {
        let values = wanted.map { read(rows[row][$0.position], $0.position) }
        return Hit(id: ids[row], created: created[row], values: values)
    }

    /// A value as an answer brings it: what the catalogue counts as empty is missing.
    private func read(_ value: Value, _ field: Int) -> Value {
        switch value {
        case .text(let text) where isEmpty(text, emptyTexts[field]): .missing(.empty)
        case .list(let values) where values.isEmpty: .missing(.empty)
        case .missing: .missing(.empty)
        default: value
        }
    }

    /// Adds a record. Its id is new.
    mutating func append(id: String, created: Instant, row: [Value]) {
        if id.utf8.count <= 18, id.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(id) {
            greatestID = max(greatestID, number)
        }
        add(id: id, created: created, row: row)
    }

    /// Adds a record with the id that is next.
    mutating func appendNext(id: String, created: Instant, row: [Value]) {
        greatestID += 1
        add(id: id, created: created, row: row)
    }

    private mutating func add(id: String, created: Instant, row: [Value]) {
        let position = rows.count
        let isNew = rowOfID.insert(position, at: id)
        precondition(isNew && row.count == fieldCount)
        ids.append(id)
        self.created.append(created)
        for field in indexes.indices where indexes[field] != nil {
            if let text = textKey(of: row[field]) {
                indexes[field]?.insert(position, atText: text)
            } else {
                forEachKey(of: row[field]) { indexes[field]?.insert(position, at: $0) }
            }
        }
        rows.append(row)
    }

    /// Puts a value into a field of a record; nothing happens for an id that is not there.
    mutating func set(_ field: Index<Field>, of id: String, to value: Value) {
        guard let row = rowOfID.first(id) else { return }
        let field = field.position
        if indexes[field] != nil {
            forEachKey(of: rows[row][field]) { indexes[field]?.remove(row, at: $0) }
            forEachKey(of: value) { indexes[field]?.insert(row, at: $0) }
        }
        rows[row][field] = value
    }

    /// The rows that a comparison holds for, rising.
    private mutating func rows(where comparison: QuestionComparison) -> [Int] {
        var found: [Int] = []
        switch comparison.target {
        case .id:
            for value in comparison.anyOf {
                switch value {
                case .text(let id): found += rowOfID[id]
                case .link(.existing(_, let id)): found += rowOfID[id]
                case .number(let number): found += rowOfID[number.description]
                default: break
                }
            }
        case .field(let field):
            buildIndex(of: field.position)
            // By position: to copy a value counts its references.
            for position in comparison.anyOf.indices {
                if let text = textKey(of: comparison.anyOf[position]) {
                    let rows = indexes[field.position]?.rows(ofText: text) ?? []
                    // Mostly there are none yet, and no more to come.
                    if found.isEmpty { found = rows } else { found += rows }
                } else {
                    forEachKey(of: comparison.anyOf[position]) { found += indexes[field.position]?.rows(of: $0) ?? [] }
                }
            }
        }
        return comparison.anyOf.count == 1 ? found : Set(found).sorted()
    }

    private mutating func buildIndex(of field: Int) {
        if indexes[field] != nil { return }
        var index = FieldIndex()
        for (position, row) in rows.enumerated() {
            forEachKey(of: row[field]) { index.insert(position, at: $0) }
        }
        indexes[field] = index
    }
}

/// The rows by what they hold in a field: most keys are texts.
private struct FieldIndex: Sendable {
    private var texts = TextIndex()

    /// Rising.
    private var others: [Value: [Int]] = [:]

    func rows(ofText key: String) -> [Int] { texts[key] }

    mutating func insert(_ row: Int, atText key: String) { texts.insert(row, at: key) }

    func rows(of key: Value) -> [Int] {
        if case .text(let text) = key { texts[text] } else { others[key] ?? [] }
    }

    mutating func insert(_ row: Int, at key: Value) {
        if case .text(let text) = key {
            texts.insert(row, at: text)
        } else {
            others[key, default: []].insertRising(row)
        }
    }

    mutating func remove(_ row: Int, at key: Value) {
        if case .text(let text) = key {
            texts.remove(row, at: text)
        } else {
            others[key]?.removeRising(row)
        }
    }
}

/// The text that a value is found by, as most are; `nil` for values that are found otherwise.
private func textKey(of value: Value) -> String? {
    switch value {
    case .text(let text), .url(let text): comparisonForm(text)
    case .phone(let phone): phone.e164
    case .email(let address): address.key
    default: nil
    }
}

/// Visits what a value is found by: its normal form, a list's elements each once, nothing for a missing one.
private func forEachKey(of value: Value, _ body: (Value) -> Void) {
    if let text = textKey(of: value) { return body(.text(text)) }
    switch value {
    case .missing: break
    case .list(let values): for key in distinct(values.flatMap { keys(of: $0) }) { body(key) }
    default: body(value)
    }
}

/// The same as a list.
private func keys(of value: Value) -> [Value] {
    var keys: [Value] = []
    forEachKey(of: value) { keys.append($0) }
    return keys
}

private func distinct(_ keys: [Value]) -> [Value] {
    guard keys.count > 1 else { return keys }
    var seen: Set<Value> = []
    return keys.filter { seen.insert($0).inserted }
}

/// Whether a rising list holds a number.
private func contains(_ rows: [Int], _ row: Int) -> Bool {
    let place = rows.bisect { $0 < row }
    return place < rows.count && rows[place] == row
}
