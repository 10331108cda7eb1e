import SpecBase
import SpecIR

@testable import SpecRuntime

extension ReferenceRun {
    /// Whether a condition holds; a missing one does not.
    func holds(_ expression: Index<Expression>?) -> Bool {
        expression.map { evaluate($0).value.isTrue } ?? true
    }

    /// What an expression comes to now.
    func evaluate(_ position: Index<Expression>) -> Held {
        let expression = program.expressions[position.position]
        switch expression {
        case .constant(let constant): return Held(value: program.constants[constant.position])
        case .input(let input): return Held(value: inputs[input.position])
        case .event(let property): return Held(value: event(property))
        case .mail(let property): return Held(value: source.mail?.value(property) ?? .missing(.absent))
        case .binding(let binding): return evaluate(channel.bindings[binding.position].value)
        case .record(let record, let property): return Held(value: read(property, of: record))
        case .field(let record, let slot):
            let field = channel.records[record.position].wanted[Int(slot)]
            return Held(value: read(field, of: record))
        case .otherwise(let range):
            var reasons: [MissingReason] = []
            for operand in operands(range) {
                let part = evaluate(operand)
                guard let reason = part.value.reason else { return part }
                reasons.append(reason)
            }
            return Held(value: .missing(reasons.max() ?? .absent))
        case .guarded(let value, let condition):
            return holds(condition) ? evaluate(value) : Held(value: .missing(.absent))
        case .and(let range): return truth(operands(range).allSatisfy { holds($0) })
        case .or(let range): return truth(operands(range).contains { holds($0) })
        case .not(let operand): return truth(!holds(operand))
        case .compare(let comparison, let left, let right):
            let (left, right) = (evaluate(left).value, evaluate(right).value)
            return truth(left.isPresent && right.isPresent && compare(comparison, left, right))
        case .contained(let element, let list, let negated):
            let (element, list) = (evaluate(element).value, evaluate(list).value)
            guard element.isPresent, list.isPresent else { return truth(false) }
            return truth(list.elements.contains { referenceEqual($0, element) } != negated)
        case .list(let range):
            let parts = operands(range).map { evaluate($0) }.filter { $0.value.isPresent }
            return Held(value: .list(parts.map(\.value)), teams: teams(of: parts))
        default: return compute(expression)
        }
    }

    /// An expression that is missing where an operand is.
    private func compute(_ expression: Expression) -> Held {
        let parts: [Held]
        switch expression {
        case .add(let left, let right), .subtract(let left, let right): parts = [evaluate(left), evaluate(right)]
        case .single(let operand), .text(let operand), .url(let operand), .lookup(_, let operand),
            .format(_, let operand):
            parts = [evaluate(operand)]
        case .template(let range), .call(_, let range): parts = operands(range).map { evaluate($0) }
        case .next(let team): return turn(team)
        default: return Held(value: .missing(.absent))
        }
        let values = parts.map(\.value)
        switch expression {
        case .call(.present, _): return truth(values[0].isPresent)
        case .call(.count, _): return Held(value: .number(ExactDecimal(values[0].elements.count)))
        default: break
        }
        if let reason = values.lazy.compactMap(\.reason).first { return Held(value: .missing(reason)) }
        return Held(value: result(of: expression, values), teams: teams(of: parts))
    }

    private func result(of expression: Expression, _ values: [Value]) -> Value {
        switch expression {
        case .add: add(values[0], values[1], sign: 1)
        case .subtract: add(values[0], values[1], sign: -1)
        case .single: .list(values)
        case .template: referenceText(values.map { text(of: $0) }.joined())
        case .text: referenceText(text(of: values[0]))
        case .url: .url(text(of: values[0]))
        case .lookup(let table, _): lookup(program.tables[table.position], values[0])
        case .format(let pattern, _): format(program.patterns[pattern.position], values[0])
        case .call(let function, _): call(function, values)
        default: .missing(.absent)
        }
    }

    private func call(_ function: Function, _ values: [Value]) -> Value {
        let texts = values.map { text(of: $0) }
        switch function {
        case .present, .count: return .missing(.absent)
        case .contains: return .boolean(place(of: texts[1], in: texts[0]) != nil)
        case .startsWith: return .boolean(scalars(texts[0]).starts(with: scalars(texts[1])))
        case .endsWith: return .boolean(scalars(texts[0]).reversed().starts(with: scalars(texts[1]).reversed()))
        case .lower: return referenceText(texts[0].lowercased())
        case .digits:
            let digits = texts[0].unicodeScalars.filter { "0"..."9" ~= $0 }
            return digits.isEmpty ? .missing(.absent) : .text(String(String.UnicodeScalarView(digits)))
        case .decode:
            return referenceText(percentDecoded(Array(texts[0].replacing("+", with: " ").utf8)[...]))
        case .before, .after:
            let (whole, mark) = (Array(texts[0].unicodeScalars), Array(texts[1].unicodeScalars))
            guard let found = place(of: texts[1], in: texts[0]) else { return .missing(.absent) }
            let part = function == .before ? whole[..<found] : whole[(found + mark.count)...]
            return referenceText(String(String.UnicodeScalarView(part)))
        case .parameter: return WebAddress.parameter(texts[1], of: texts[0]).map(referenceText) ?? .missing(.absent)
        case .join:
            let parts = values[0].elements.map { text(of: $0) }
            guard case .text(let separator) = values[1] else { return referenceText(parts.joined()) }
            return referenceText(parts.joined(separator: separator))
        case .first: return values[0].elements.first ?? .missing(.absent)
        case .at:
            guard case .date(let day) = values[0], case .time(let time) = values[1] else { return .missing(.absent) }
            return zone.instant(day, time).map { .datetime($0) } ?? .missing(.invalid)
        case .date:
            guard case .datetime(let moment) = values[0] else { return .missing(.absent) }
            return moment.local(in: zone).map { .date($0.day) } ?? .missing(.invalid)
        case .person: return person(values[0])
        case .working:
            guard case .datetime(let moment) = values[0], case .duration(let span) = values[1] else {
                return .missing(.absent)
            }
            return catalog.people?.office?.adding(span, to: moment, in: zone).map { .datetime($0) }
                ?? .missing(.invalid)
        }
    }

    private func operands(_ range: IndexRange<Index<Expression>>) -> [Index<Expression>] {
        Array(program.operands[range.positions])
    }

    private func teams(of parts: [Held]) -> Set<Int> { parts.reduce(into: []) { $0.formUnion($1.teams) } }

    private func truth(_ truth: Bool) -> Held { Held(value: .boolean(truth)) }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private func place(of part: String, in whole: String) -> Int? {
        let (part, whole) = (scalars(part), scalars(whole))
        guard part.count <= whole.count else { return nil }
        return (0...(whole.count - part.count)).first { whole[$0...].starts(with: part) }
    }

    private func compare(_ comparison: Comparison, _ left: Value, _ right: Value) -> Bool {
        switch comparison {
        case .equal: referenceEqual(left, right)
        case .notEqual: !referenceEqual(left, right)
        case .less: referencePrecedes(left, right)
        case .lessOrEqual: referencePrecedes(left, right) || referenceEqual(left, right)
        case .greater: referencePrecedes(right, left)
        case .greaterOrEqual: referencePrecedes(right, left) || referenceEqual(left, right)
        }
    }

    private func add(_ left: Value, _ right: Value, sign: Int) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)):
            (sign > 0 ? left.adding(right) : left.subtracting(right)).map { .number($0) } ?? .missing(.invalid)
        case (.datetime(let moment), .duration(let span)):
            (sign > 0 ? moment.adding(span) : moment.subtracting(span)).map { .datetime($0) } ?? .missing(.invalid)
        default: .missing(.absent)
        }
    }

    private func lookup(_ table: LookupTable, _ key: Value) -> Value {
        let key = comparisonForm(text(of: key))
        let row = table.keys.firstIndex { $0.utf8.elementsEqual(key.utf8) }
        return (row.map { table.values[$0] } ?? table.fallback).map { program.constants[$0.position] }
            ?? .missing(.absent)
    }

    private func format(_ pattern: DatePattern, _ value: Value) -> Value {
        switch value {
        case .date(let day): return referenceText(pattern.format(day, nil))
        case .time(let time): return referenceText(pattern.format(nil, time))
        case .datetime(let moment):
            guard let local = moment.local(in: zone) else { return .missing(.invalid) }
            return referenceText(pattern.format(local.day, local.time))
        default: return .missing(.absent)
        }
    }

    private func event(_ property: EventProperty) -> Value {
        switch property {
        case .id: referenceText(eventID)
        case .receivedAt: .datetime(delivery.receivedAt)
        case .payload: referenceText(indentedJSON(source.payload, source.payload.root))
        case .digest: .text(SHA256.hexDigest(canonicalJSON(source.payload)))
        case .address: referenceText(address)
        case .method: referenceText(delivery.method)
        }
    }

    /// A value as it stands in a text.
    func text(of value: Value) -> String {
        switch value {
        case .missing, .stage, .link, .list: ""
        case .text(let text), .url(let text): text
        case .number(let number): number.description
        case .boolean(let truth): truth ? "true" : "false"
        case .date(let day): day.description
        case .time(let time): time.description
        case .datetime(let moment): moment.minuteText(in: zone)
        case .duration(let span): span.description
        case .phone(let phone): phone.written
        case .email(let address): address.written
        case .word(let word): program.words[word.position]
        case .principal(let principal): catalog.principals[principal.position].title
        }
    }
}
