import SpecBase
import SpecIR

extension RunFrame {
    /// The value of an expression, or why there is none.
    mutating func evaluate(_ index: Index<Expression>) -> Value {
        switch expressions[index.position] {
        case .constant(let constant): return constants[constant.position]
        case .input(let input): return self.input(input)
        case .event(let property): return event(property)
        case .mail(let property): return source.mail?.value(property) ?? .missing(.absent)
        case .next(let team): return next(team)
        case .binding(let binding): return self.binding(binding)
        case .record(let record, let property): return self.record(record, property)
        case .field(let record, slot: let slot): return field(record, slot)
        case .otherwise(let operands): return firstPresent(operands)
        case .guarded(let value, condition: let condition):
            return isTrue(condition) ? evaluate(value) : .missing(.absent)
        case .and(let operands): return .boolean(allTrue(operands))
        case .or(let operands): return .boolean(anyTrue(operands))
        case .not(let operand): return .boolean(!isTrue(operand))
        case .compare(let comparison, let lhs, let rhs):
            let held = heldTurns.count
            let (left, right) = (evaluate(lhs), evaluate(rhs))
            dropTurns(after: held)
            return .boolean(left.isPresent && right.isPresent && holds(comparison, left, right))
        case .contained(let value, in: let list, negated: let isNegated): return contained(value, list, isNegated)
        case .add(let lhs, let rhs):
            let left = evaluate(lhs)
            return sum(left, evaluate(rhs), isDifference: false)
        case .subtract(let lhs, let rhs):
            let left = evaluate(lhs)
            return sum(left, evaluate(rhs), isDifference: true)
        case .list(let operands): return .list(present(operands))
        case .single(let operand):
            let value = evaluate(operand)
            return value.isPresent ? .list([value]) : value
        case .template(let operands): return template(operands)
        case .text(let operand):
            let value = evaluate(operand)
            return text(of: value)
        case .url(let operand):
            let value = evaluate(operand)
            if case .text(let text) = value { return .url(text) }
            return value
        case .call(let function, let operands): return call(function, operands)
        case .lookup(let table, let key):
            let key = evaluate(key)
            return lookup(table, key)
        case .format(let pattern, let operand):
            let value = evaluate(operand)
            return format(program.patterns[pattern.position], value)
        }
    }

    /// Whether a condition holds; a missing one does not.
    mutating func isTrue(_ index: Index<Expression>) -> Bool {
        // A turn that a condition looks at is not held by what the condition decides.
        let held = heldTurns.count
        defer { dropTurns(after: held) }
        return if case .boolean(true) = evaluate(index) { true } else { false }
    }

    private mutating func firstPresent(_ operands: IndexRange<Index<Expression>>) -> Value {
        var reason = MissingReason.absent
        let held = heldTurns.count
        for position in operands.positions {
            let value = evaluate(self.operands[position])
            guard case .missing(let own) = value else { return value }
            // As with the paths of an input: what was sent wrongly is no wish to clear, and what was sent empty is one.
            reason = max(reason, own)
            dropTurns(after: held)
        }
        return .missing(reason)
    }

    private mutating func allTrue(_ operands: IndexRange<Index<Expression>>) -> Bool {
        for position in operands.positions where !isTrue(self.operands[position]) { return false }
        return true
    }

    private mutating func anyTrue(_ operands: IndexRange<Index<Expression>>) -> Bool {
        for position in operands.positions where isTrue(self.operands[position]) { return true }
        return false
    }

    /// The operands' values, missing ones left out.
    private mutating func present(_ operands: IndexRange<Index<Expression>>) -> [Value] {
        var values: [Value] = []
        for position in operands.positions {
            let value = evaluate(self.operands[position])
            if value.isPresent { values.append(value) }
        }
        return values
    }

    private mutating func contained(_ value: Index<Expression>, _ list: Index<Expression>, _ isNegated: Bool) -> Value {
        let held = heldTurns.count
        defer { dropTurns(after: held) }
        let value = evaluate(value)
        guard value.isPresent, case .list(let elements) = evaluate(list) else { return .boolean(false) }
        return .boolean(elements.contains { areEqual($0, value) } != isNegated)
    }

    private func sum(_ lhs: Value, _ rhs: Value, isDifference: Bool) -> Value {
        switch (lhs, rhs) {
        case (.missing, _): return lhs
        case (_, .missing): return rhs
        case (.number(let lhs), .number(let rhs)):
            let result = isDifference ? lhs.subtracting(rhs) : lhs.adding(rhs)
            return result.map { .number($0) } ?? .missing(.invalid)
        case (.datetime(let lhs), .duration(let rhs)):
            let result = isDifference ? lhs.subtracting(rhs) : lhs.adding(rhs)
            return result.map { .datetime($0) } ?? .missing(.invalid)
        default: return .missing(.invalid)
        }
    }

    private mutating func template(_ operands: IndexRange<Index<Expression>>) -> Value {
        // A template within a template begins anew.
        var text = Scratch()
        swap(&text, &scratch)
        defer {
            text.removeAll()
            swap(&text, &scratch)
        }
        for position in operands.positions {
            if let reason = append(self.operands[position], to: &text) { return .missing(reason) }
            // Not only at the end: the parts may be as long as the limit themselves.
            guard text.count <= RunLimits.composedText else { break }
        }
        guard isWithinLimit(text.count) else { return .missing(.invalid) }
        return text.withBytes { text in
            .text(PlainText(text)?.string ?? trimmed(normalizedNFC(String(decoding: text, as: UTF8.self))))
        }
    }

    /// Adds the text of a template's part.
    ///
    /// - Returns: Why there is none, or `nil`.
    private mutating func append(_ part: Index<Expression>, to text: inout Scratch) -> MissingReason? {
        // Most parts are texts that are there already: these need no evaluation, which copies them.
        switch expressions[part.position] {
        case .constant(let constant):
            if case .text(let part) = constants[constant.position] {
                part.withBytes { text.append($0) }
                return nil
            }
        case .input(let input) where inputs.indices.contains(input.position) && !isUnread(input.position):
            if case .text(let part) = inputs[input.position] {
                part.withBytes { text.append($0) }
                return nil
            }
        default: break
        }
        let value = evaluate(part)
        switch value {
        case .text(let part): part.withBytes { text.append($0) }
        case .missing(let reason): return reason
        default:
            guard let part = printer.text(value) else { return .invalid }
            part.withBytes { text.append($0) }
        }
        return nil
    }

    /// A text that was put together: in normal form, and within what a run may hold.
    ///
    /// - Parameters:
    ///   - text: Made only if it is within the limit.
    ///   - length: UTF-8 bytes that the text has, or would have.
    /// - Returns: The text, or `invalid` beyond the limit.
    mutating func composed(_ text: @autoclosure () -> String, of length: Int) -> Value {
        isWithinLimit(length) ? .text(trimmed(normalizedNFC(text()))) : .missing(.invalid)
    }

    /// Counts a text that was put together, or would be; beyond the limit that is noted once.
    private mutating func isWithinLimit(_ length: Int) -> Bool {
        composedBytes = min(composedBytes, RunLimits.composedText) + length
        if composedBytes <= RunLimits.composedText { return true }
        if !isOverLimit {
            notes.append(.remark("texts of more than \(RunLimits.composedText) bytes; the rest was left out"))
        }
        isOverLimit = true
        return false
    }

    private func text(of value: Value) -> Value {
        switch value {
        case .missing, .text: value
        default: printer.text(value).map { .text($0) } ?? .missing(.invalid)
        }
    }

    private func lookup(_ table: Index<LookupTable>, _ key: Value) -> Value {
        guard case .text(let text) = key else { return key.isPresent ? .missing(.invalid) : key }
        let found = context.prepared.tables[table.position].value(of: text)
        return found.map { constants[$0.position] } ?? .missing(.absent)
    }

    private func format(_ pattern: DatePattern, _ value: Value) -> Value {
        switch value {
        case .date(let day): return .text(pattern.format(day, nil))
        case .time(let time): return .text(pattern.format(nil, time))
        case .datetime(let instant):
            guard let local = instant.local(in: program.zones[catalog.zone.position]) else { return .missing(.invalid) }
            return .text(pattern.format(local.day, local.time))
        default: return value.isPresent ? .missing(.invalid) : value
        }
    }
}
