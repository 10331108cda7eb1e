import SpecBase
import SpecIR

/// A channel whose every part is resolved, typed and proven; lowering it cannot fail.
struct CheckedChannel: Sendable {
    let declaration: ChannelDeclaration
    /// Position of its catalogue in ``WorkspaceSymbols/catalogs``.
    let catalog: Int
    /// Words of enums, which values of the channel refer to by position; the catalogue's come first.
    var words = WordTable()
    var inputs: [CheckedInput] = []
    var accept: [Term] = []
    var onceKey: [Term] = []
    var onceWithin = TimeSpan(seconds: 30 * 86_400)
    var bindings: [CheckedBinding] = []
    var records: [CheckedRecord] = []
    var ignore: [CheckedIgnore] = []
    var tables: [CheckedTable] = []
    var reply: CheckedReply?
}

struct CheckedInput: Sendable {
    let declaration: InputDeclaration
    let name: String
    /// The type of the input's value; a list where it is `many`.
    let type: ValueType
    let isRequired: Bool
    let reading: CheckedReading
    let fallback: Value?
}

/// How an input's text becomes a value; as the program's, with the zone not yet given a position.
enum CheckedReading: Sendable {
    case plain(SpecIR.InputReading)
    case datetime(pattern: DatePattern?, zone: Zone)
}

struct CheckedBinding: Sendable {
    /// Whether it was written as `case` rows.
    let isCase: Bool
    let name: Located<String>
    let value: Term
}

struct CheckedRecord: Sendable {
    let declaration: RecordDeclaration
    let name: String
    let entity: Int
    var pick = Pick.oldest
    var fields: [CheckedField] = []
    var ways: [CheckedWay] = []
    /// 0 for a record without ways.
    var round = 0
    var create: CheckedCreate?
    var update: CheckedUpdate?
}

struct CheckedField: Sendable {
    let field: Int
    let value: Term
    let merge: SpecIR.MergePolicy
    let range: SourceRange
}

struct CheckedWay: Sendable {
    let name: String
    let comparisons: [(target: CheckedTarget, value: Term)]
    let stages: [Int]?
    let range: SourceRange
}

enum CheckedTarget: Hashable, Sendable {
    case id
    case field(Int)
}

struct CheckedCreate: Sendable {
    let condition: Term?
    let template: Int?
    let sets: [CheckedField]
}

struct CheckedUpdate: Sendable {
    let condition: Term?
    let sets: [CheckedField]
}

struct CheckedIgnore: Sendable {
    let condition: Term
    let reason: String
    let range: SourceRange
}

struct CheckedTable: Sendable {
    let name: String
    var rows: [CheckedRow]
}

struct CheckedRow: Sendable {
    let name: String
    let condition: Term?
    let actions: [CheckedAction]
    let range: SourceRange
}

struct CheckedAction: Sendable {
    let kind: SpecIR.ActionKind
    let about: [Term]
    var title: Term?
    var text: Term?
    var responsible: Term?
    var due: Term?
    var done: Term?
    var entity: Int?
    var fields: [CheckedField] = []
    let range: SourceRange
}

/// A reply whose templates are checked.
indirect enum CheckedReply: Sendable {
    case object([(key: String, value: CheckedReply)])
    case array([CheckedReply])
    case value(Term)

    /// Every term in it.
    var terms: [Term] {
        switch self {
        case .object(let entries): entries.flatMap(\.value.terms)
        case .array(let elements): elements.flatMap(\.terms)
        case .value(let term): [term]
        }
    }
}

extension CheckedChannel {
    /// Visits a term and everything that it is made of, every let once however often it is read.
    func forEachPart(of term: Term, _ visit: (Term) -> Void) {
        var seen: Set<Int> = []
        var open = [term]
        while let next = open.popLast() {
            visit(next)
            if case .binding(let position) = next.kind, seen.insert(position).inserted {
                open.append(bindings[position].value)
            }
            next.kind.forEachChild { open.append($0) }
        }
    }

    /// The lets that terms read, also within others.
    func lets(readBy terms: [Term]) -> Set<Int> {
        var lets: Set<Int> = []
        for term in terms where term.reach.lets != 0 {
            forEachPart(of: term) { if case .binding(let position) = $0.kind { lets.insert(position) } }
        }
        return lets
    }

    /// Every term of the channel, in the order of the file.
    var allTerms: [Term] {
        var terms = accept + onceKey
        for position in bindings.indices { terms.append(bindings[position].value) }
        for position in records.indices { records[position].appendTerms(to: &terms) }
        for position in ignore.indices { terms.append(ignore[position].condition) }
        for table in tables {
            for row in table.rows {
                if let condition = row.condition { terms.append(condition) }
                for position in row.actions.indices { row.actions[position].appendTerms(to: &terms) }
            }
        }
        return terms + (reply?.terms ?? [])
    }
}

extension CheckedRecord {
    fileprivate func appendTerms(to terms: inout [Term]) {
        for field in fields { terms.append(field.value) }
        for way in ways { terms += way.comparisons.map(\.value) }
        if let condition = create?.condition { terms.append(condition) }
        if let condition = update?.condition { terms.append(condition) }
        for field in create?.sets ?? [] { terms.append(field.value) }
        for field in update?.sets ?? [] { terms.append(field.value) }
    }
}

extension CheckedAction {
    fileprivate func appendTerms(to terms: inout [Term]) {
        terms += about
        for term in [title, text, responsible, due, done] {
            if let term { terms.append(term) }
        }
        for field in fields { terms.append(field.value) }
    }
}
