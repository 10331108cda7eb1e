import SpecBase

/// How tightly an expression's parts hold together, loosest first: the rules of the grammar.
private enum Level: Int, Comparable {
    case value, `guard`, or, and, not, compare, sum, item

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension ExpressionPrinter {
    /// The expression as a spec could write it; `entity` is the one whose stages are meant.
    func text(of root: Index<Expression>, stagesOf entity: Index<Entity>? = nil) -> String {
        text(of: root, .value, entity)
    }

    private func text(of root: Index<Expression>, _ wanted: Level, _ entity: Index<Entity>?) -> String {
        let (text, level) = print(program.expressions[root.position], entity)
        return level < wanted ? "(\(text))" : text
    }

    private func print(_ expression: Expression, _ entity: Index<Entity>?) -> (String, Level) {
        func join(_ range: IndexRange<Index<Expression>>, _ separator: String, _ level: Level) -> String {
            program.operands[range.positions].map { text(of: $0, level, entity) }.joined(separator: separator)
        }
        switch expression {
        case .constant(let constant):
            return (literal(program.constants[constant.position], stagesOf: entity), .item)
        case .input(let input): return (channel.inputs[input.position].name, .item)
        case .event(let property): return ("event.\(property.name)", .item)
        case .mail(let property): return ("mail.\(property.name)", .item)
        case .binding(let binding): return (channel.bindings[binding.position].name, .item)
        case .record(let record, let property): return (text(of: record, property), .item)
        case .field(let record, let slot): return (text(of: record, slot), .item)
        case .otherwise(let range): return (join(range, " else ", .guard), range.count == 1 ? .guard : .value)
        case .guarded(let value, let condition):
            return ("\(text(of: value, .or, entity)) when \(text(of: condition, .or, nil))", .guard)
        case .and(let range): return (join(range, " and ", .not), range.count == 1 ? .not : .and)
        case .or(let range): return (join(range, " or ", .and), range.count == 1 ? .and : .or)
        case .not(let operand): return ("not \(text(of: operand, .not, nil))", .not)
        case .compare(let comparison, let left, let right):
            let entity = stageEntity(of: left) ?? stageEntity(of: right)
            return (
                "\(text(of: left, .sum, entity)) \(comparison.symbol) \(text(of: right, .sum, entity))", .compare
            )
        case .contained(let value, in: let list, let negated):
            let entity = stageEntity(of: value) ?? stageEntity(of: list)
            return (
                "\(text(of: value, .sum, entity)) \(negated ? "not in" : "in") \(text(of: list, .sum, entity))",
                .compare
            )
        case .add(let left, let right):
            return ("\(text(of: left, .sum, entity)) + \(text(of: right, .item, entity))", .sum)
        case .subtract(let left, let right):
            return ("\(text(of: left, .sum, entity)) - \(text(of: right, .item, entity))", .sum)
        case .list(let range): return ("[\(join(range, ", ", .value))]", .item)
        case .single(let operand): return ("[\(text(of: operand, .value, entity))]", .item)
        case .template(let range): return ("\"\(program.operands[range.positions].map(templatePart).joined())\"", .item)
        case .text(let operand): return ("\"{{\(text(of: operand, .value, entity))}}\"", .item)
        case .url(let operand): return ("\(text(of: operand, .item, entity))", .item)
        case .call(let function, let range): return ("\(function.name)(\(join(range, ", ", .value)))", .item)
        case .lookup(let table, let operand):
            return ("lookup(\(program.tables[table.position].name), \(text(of: operand, .value, nil)))", .item)
        case .format(let pattern, let operand):
            let pattern = quoted(program.patterns[pattern.position].text, "\"")
            return ("format(\(text(of: operand, .value, nil)), \(pattern))", .item)
        case .next(let team): return ("next(\(catalog.people?.teams[team.position].name ?? ""))", .item)
        }
    }

    private func templatePart(_ part: Index<Expression>) -> String {
        switch program.expressions[part.position] {
        case .constant(let constant):
            guard case .text(let literal) = program.constants[constant.position] else { break }
            return escaped(literal, "\"").split(separator: "{{", omittingEmptySubsequences: false)
                .joined(separator: "{{'{{'}}")
        case .text(let operand): return "{{\(text(of: operand))}}"
        default: break
        }
        return "{{\(text(of: part))}}"
    }

    private func text(of record: Index<RecordPlan>, _ property: RecordProperty) -> String {
        let name = channel.records[record.position].name
        switch property {
        case .found, .count, .id, .url, .stage, .responsible: return "\(name).\(property)"
        case .reference: return name
        case .writtenURL: return "url(\(name))"
        }
    }

    private func text(of record: Index<RecordPlan>, _ slot: UInt32) -> String {
        let plan = channel.records[record.position]
        let field = catalog.entities[plan.entity.position].fields[plan.wanted[Int(slot)].position].name
        let isPlain = isName(field) && !["found", "count", "id", "url", "stage", "responsible"].contains(field)
        return isPlain ? "\(plan.name).\(field)" : "\(plan.name)[\(quoted(field, "\""))]"
    }

    /// The entity whose stages an expression gives, where that can be seen.
    private func stageEntity(of root: Index<Expression>) -> Index<Entity>? {
        switch program.expressions[root.position] {
        case .record(let record, .stage), .field(let record, _): channel.records[record.position].entity
        case .binding(let binding): stageEntity(of: channel.bindings[binding.position].value)
        default: nil
        }
    }
}

/// Whether a text can stand as a name in an expression.
func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    func starts(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }
    return starts(first)
        && text.unicodeScalars.allSatisfy { starts($0) || $0.properties.generalCategory == .decimalNumber }
}

extension Comparison {
    /// As specs write it.
    var symbol: String {
        switch self {
        case .equal: "=="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}

extension EventProperty {
    /// As specs write it, after `event.`.
    var name: String {
        switch self {
        case .id: "id"
        case .receivedAt: "received_at"
        case .payload: "payload"
        case .digest: "digest"
        case .address: "address"
        case .method: "method"
        }
    }
}

extension MailProperty {
    /// As specs write it, after `mail.`.
    package var name: String {
        switch self {
        case .messageID: "message_id"
        case .to: "to"
        case .cc: "cc"
        case .subject: "subject"
        case .text: "text"
        case .from: "from"
        case .fromName: "from_name"
        case .replyTo: "reply_to"
        case .thread: "thread"
        case .attachments: "attachments"
        }
    }
}
