import SpecBase
import SpecIR

extension Checker {
    /// Resolves and types an expression.
    ///
    /// What `wanted` asks for is what literals and bare words become; the term may still be of another type.
    mutating func expression(_ syntax: ExpressionSyntax, wanting wanted: ValueType?) -> Term? {
        let range = syntax.range
        switch syntax.kind {
        case .otherwise(let parts, elses: _): return otherwise(parts, wanting: wanted, at: range)
        case .guarded(let value, when: _, condition: let condition):
            let value = expression(value, wanting: wanted)
            guard let condition = self.condition(condition), let value else { return nil }
            return Term(.guarded(value, condition: condition), value.type, at: range)
        case .or(let parts, let operators):
            guard !isChoice(parts, operators, wanting: wanted) else { return nil }
            return conditions(parts).map { Term(.or($0), .boolean, at: range) }
        case .and(let parts, operators: _): return conditions(parts).map { Term(.and($0), .boolean, at: range) }
        case .not(_, let inner): return condition(inner).map { Term(.not($0), .boolean, at: range) }
        case .comparison(let lhs, let comparison, let rhs): return compare(lhs, comparison, rhs, at: range)
        case .membership(let value, let membership, let list): return contained(value, membership, list, at: range)
        case .sum(let first, let rest): return sum(first, rest, at: range)
        case .member(let base, let name): return member(of: base, name, isQuoted: false, wanting: wanted, at: range)
        case .subscript(let base, let name): return member(of: base, name, isQuoted: true, at: range)
        case .text(let text):
            // Blanks in quotes are meant: `join(list, ', ')`.
            if wanted == nil || wanted?.element == .text {
                return Term(.constant(.text(normalizedNFC(text))), .text, at: range)
            }
            return literal(text, as: wanted?.element ?? .text, at: range)
        case .number(let text): return number(text, wanting: wanted, at: range)
        case .duration(let duration):
            return Term(.constant(.duration(TimeSpan(seconds: duration.components.seconds))), .duration, at: range)
        case .clock(let clock):
            let time = TimeOfDay(hour: clock.hour, minute: clock.minute)
            return time.map { Term(.constant(.time($0)), .time, at: range) }
        case .boolean(let value): return Term(.constant(.boolean(value)), .boolean, at: range)
        case .list(let elements): return list(elements, wanting: wanted, at: range)
        case .name(let name): return self.name(name, wanting: wanted, at: range)
        case .call(let function, let arguments): return call(function, arguments, wanting: wanted, at: range)
        }
    }

    /// Reports an `or` between values where no condition is wanted: elsewhere it takes the first that is there.
    private mutating func isChoice(
        _ parts: [ExpressionSyntax],
        _ operators: [SourceRange],
        wanting wanted: ValueType?
    ) -> Bool {
        guard wanted?.element != .boolean, let first = quietly(typeOf: parts[0]), first != .boolean else {
            return false
        }
        report(.orBetweenValues(operators))
        return true
    }

    private mutating func conditions(_ parts: [ExpressionSyntax]) -> [Term]? {
        // Every part is checked even when one is broken: several mistakes come in one run.
        let terms = parts.map { condition($0) }
        let whole = terms.compactMap { $0 }
        return whole.count == parts.count ? whole : nil
    }

    private mutating func otherwise(_ parts: [ExpressionSyntax], wanting wanted: ValueType?, at range: SourceRange)
        -> Term?
    {
        var wanted = wanted
        if wanted == nil {
            // A literal takes the type of the values beside it.
            wanted = parts.first { !isAdaptable($0) }.flatMap { quietly(typeOf: $0) }
        }
        let terms = parts.map { expression($0, wanting: wanted) }
        let whole = terms.compactMap { $0 }
        guard whole.count == parts.count else { return nil }
        if let wanted, whole.allSatisfy({ fits($0, wanted) }) {
            return Term(.otherwise(whole.compactMap { fit($0, wanted) }), wanted, at: range)
        }
        var type = whole[0].type
        for term in whole.dropFirst() {
            guard let joined = type.joined(with: term.type) else {
                report(.typeMismatch("an 'else' joins \(describe(type)) with \(describe(term.type))", at: term.range))
                return nil
            }
            type = joined
        }
        let fitted = whole.compactMap { fit($0, type) }
        return fitted.count == whole.count ? Term(.otherwise(fitted), type, at: range) : nil
    }

    private mutating func list(_ elements: [ExpressionSyntax], wanting wanted: ValueType?, at range: SourceRange)
        -> Term?
    {
        let wantedElement =
            wanted?.element ?? elements.first { !isAdaptable($0) }.flatMap { quietly(typeOf: $0)?.element }
        let terms = elements.map { expression($0, wanting: wantedElement) }
        let whole = terms.compactMap { $0 }
        guard whole.count == elements.count else { return nil }
        guard var type = wantedElement ?? whole.first?.type else {
            report(.typeMismatch("an empty list has no type here", at: range))
            return nil
        }
        if wantedElement != nil, let first = whole.first, fits(first, type) == false { type = first.type }
        for term in whole where wantedElement == nil {
            guard let joined = type.joined(with: term.type) else {
                report(.typeMismatch("the list mixes \(describe(type)) with \(describe(term.type))", at: term.range))
                return nil
            }
            type = joined
        }
        let fitted = whole.compactMap { fit($0, type) }
        return fitted.count == whole.count ? Term(.list(fitted), .list(type), at: range) : nil
    }

    /// Whether what the expression is depends on what stands beside it.
    func isAdaptable(_ syntax: ExpressionSyntax) -> Bool {
        switch syntax.kind {
        case .text, .number: true
        case .name(let name): scope.symbols[name] == nil && name != "event"
        case .list(let elements): elements.allSatisfy { isAdaptable($0) }
        case .call(let name, _): name.value == "lookup"
        default: false
        }
    }

    /// The type of an expression, with nothing reported: whoever asks checks the expression again.
    mutating func quietly(typeOf syntax: ExpressionSyntax) -> ValueType? {
        let log = self.log
        defer { self.log = log }
        return expression(syntax, wanting: nil)?.type
    }
}
