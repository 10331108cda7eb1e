import SpecBase
import SpecIR

extension Checker {
    /// Every function by name, for messages.
    static let functionNames = [
        "after", "at", "before", "contains", "count", "date", "decode", "digits", "ends_with", "first", "format",
        "group", "join",
        "lookup", "lower", "next", "param", "person", "present", "senior", "starts_with", "url", "user", "working",
    ]

    mutating func call(
        _ function: Located<String>,
        _ arguments: [ExpressionSyntax],
        wanting wanted: ValueType?,
        at range: SourceRange
    ) -> Term? {
        switch function.value {
        case "present": return present(function, arguments, at: range)
        case "contains": return text(.contains, function, arguments, [.text, .text], .boolean, at: range)
        case "starts_with": return text(.startsWith, function, arguments, [.text, .text], .boolean, at: range)
        case "ends_with": return text(.endsWith, function, arguments, [.text, .text], .boolean, at: range)
        case "lower": return text(.lower, function, arguments, [.text], .text, at: range)
        case "digits": return text(.digits, function, arguments, [.text], .text, at: range)
        case "decode": return text(.decode, function, arguments, [.text], .text, at: range)
        case "before": return text(.before, function, arguments, [.text, .text], .text, at: range)
        case "after": return text(.after, function, arguments, [.text, .text], .text, at: range)
        case "param": return text(.parameter, function, arguments, [.url, .text], .text, at: range)
        case "join": return text(.join, function, arguments, [.list(.text), .text], .text, at: range)
        case "at": return text(.at, function, arguments, [.date, .time], .datetime, at: range)
        case "date": return text(.date, function, arguments, [.datetime], .date, at: range)
        case "first": return first(function, arguments, at: range)
        case "count": return count(function, arguments, at: range)
        case "format": return format(function, arguments, at: range)
        case "lookup": return lookup(function, arguments, wanting: wanted, at: range)
        case "user": return account(function, arguments, users: true, groups: false, at: range)
        case "group": return account(function, arguments, users: false, groups: true, at: range)
        case "url": return url(function, arguments, at: range)
        case "next": return next(function, arguments, at: range)
        case "person": return person(function, arguments, at: range)
        case "senior": return senior(function, arguments, at: range)
        case "working": return working(function, arguments, at: range)
        default:
            let isValue = scope.symbols[function.value] != nil
            report(.unknownFunction(function, known: Self.functionNames, isValue: isValue))
            return nil
        }
    }

    /// A function whose arguments have fixed types.
    private mutating func text(
        _ function: Function,
        _ name: Located<String>,
        _ arguments: [ExpressionSyntax],
        _ types: [ValueType],
        _ result: ValueType,
        at range: SourceRange
    ) -> Term? {
        guard hasCount(types.count, name, arguments, at: range), !areSwapped(name, arguments, types) else { return nil }
        let terms = zip(arguments, types).map { argument, type in
            // A list is joined whatever its elements are, as long as they can be printed.
            type.isList ? joinable(argument) : value(argument, type)
        }
        let whole = terms.compactMap { $0 }
        guard whole.count == types.count else { return nil }
        return Term(.call(function, whole), result, at: range)
    }

    /// Reports two arguments of which each is what the other should be.
    mutating func areSwapped(_ name: Located<String>, _ arguments: [ExpressionSyntax], _ types: [ValueType]) -> Bool {
        guard types.count == 2, types[0] != types[1], let first = quietly(typeOf: arguments[0]),
            let second = quietly(typeOf: arguments[1]), first.isPart(of: types[1]), second.isPart(of: types[0]),
            !first.isPart(of: types[0]), !second.isPart(of: types[1])
        else { return false }
        report(
            .typeMismatch(
                "the arguments of '\(name.value)' stand the other way round: "
                    + "first \(describe(types[0])), then \(describe(types[1]))",
                at: arguments[0].range.joined(arguments[1].range)
            )
        )
        return true
    }

    private mutating func joinable(_ argument: ExpressionSyntax) -> Term? {
        guard let term = expression(argument, wanting: .list(.text)) else { return nil }
        guard term.type.isList, term.type.isTextual else {
            report(.typeMismatch("'join' wants a list, found \(describe(term.type))", at: term.range))
            return nil
        }
        return term
    }

    mutating func hasCount(
        _ count: Int,
        _ name: Located<String>,
        _ arguments: [ExpressionSyntax],
        at range: SourceRange
    ) -> Bool {
        guard arguments.count != count else { return true }
        report(.wrongArguments(name, found: arguments.count, wanted: count, at: range))
        return false
    }

    private mutating func present(_ name: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange)
        -> Term?
    {
        guard hasCount(1, name, arguments, at: range), let term = expression(arguments[0], wanting: nil) else {
            return nil
        }
        return Term(.call(.present, [term]), .boolean, at: range)
    }

    private mutating func first(_ name: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange)
        -> Term?
    {
        guard hasCount(1, name, arguments, at: range), let term = expression(arguments[0], wanting: nil) else {
            return nil
        }
        guard term.type.isList else {
            report(.typeMismatch("'first' wants a list, found \(describe(term.type))", at: term.range))
            return nil
        }
        return Term(.call(.first, [term]), term.type.element, at: range)
    }

    private mutating func count(_ name: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange)
        -> Term?
    {
        guard hasCount(1, name, arguments, at: range), let term = expression(arguments[0], wanting: nil) else {
            return nil
        }
        guard term.type.isList else {
            report(.typeMismatch("'count' wants a list, found \(describe(term.type))", at: term.range))
            return nil
        }
        return Term(.call(.count, [term]), .integer, at: range)
    }

    private mutating func format(_ name: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange)
        -> Term?
    {
        guard hasCount(2, name, arguments, at: range), let term = expression(arguments[0], wanting: nil) else {
            return nil
        }
        guard [.date, .time, .datetime].contains(term.type) else {
            report(
                .typeMismatch("'format' wants a date, time or datetime, found \(describe(term.type))", at: term.range)
            )
            return nil
        }
        guard case .text(let text) = arguments[1].kind else {
            report(
                .typeMismatch(
                    "the pattern of 'format' is a quoted text, such as \"dd.MM.yyyy\"",
                    at: arguments[1].range
                )
            )
            return nil
        }
        guard let pattern = pattern(Located(text, at: arguments[1].range)) else { return nil }
        return Term(.format(pattern, term), .text, at: range)
    }

    /// A date pattern, or `nil` after reporting what is wrong with it.
    mutating func pattern(_ text: Located<String>) -> DatePattern? {
        do throws(DatePatternError) {
            return try DatePattern(text.value)
        } catch {
            report(.badPattern(text, error.description))
            return nil
        }
    }

    private mutating func lookup(
        _ name: Located<String>,
        _ arguments: [ExpressionSyntax],
        wanting wanted: ValueType?,
        at range: SourceRange
    ) -> Term? {
        guard hasCount(2, name, arguments, at: range) else { return nil }
        guard case .name(let tableName) = arguments[0].kind else {
            report(.typeMismatch("the first argument of 'lookup' is the name of a table", at: arguments[0].range))
            return nil
        }
        let key = value(arguments[1], .text)
        guard let table = symbols.tablePositions[tableName] else {
            hasGaps = true
            if symbols.isComplete {
                report(
                    .unknownTable(Located(tableName, at: arguments[0].range), known: symbols.tables.map(\.name.value))
                )
            }
            return nil
        }
        guard let key, let type = lookupValues(table, as: wanted?.element ?? .text, usedAt: range) else { return nil }
        return Term(.lookup(table, key, isTotal: symbols.tables[table].otherwise != nil), type, at: range)
    }

    /// Reads a table's literals as a type, once for each type.
    private mutating func lookupValues(_ table: Int, as type: ValueType, usedAt range: SourceRange) -> ValueType? {
        let key = LookupKey(table: table, type: type)
        if lookups[key] != nil { return type }
        let declaration = symbols.tables[table]
        let terms = (declaration.rows.map(\.value) + (declaration.otherwise.map { [$0] } ?? [])).map { text in
            literal(text.value, as: type, at: text.range)
        }
        let values = terms.compactMap { $0?.constant }
        guard values.count == terms.count, declaration.isComplete else {
            hasGaps = true
            return nil
        }
        let fallback = declaration.otherwise == nil ? nil : values.last
        lookups[key] = CheckedLookup(
            keys: declaration.rows.map { comparisonForm($0.key.value) },
            values: Array(values.prefix(declaration.rows.count)),
            fallback: fallback
        )
        return type
    }

    private mutating func account(
        _ name: Located<String>,
        _ arguments: [ExpressionSyntax],
        users: Bool,
        groups: Bool,
        at range: SourceRange
    ) -> Term? {
        guard hasCount(1, name, arguments, at: range) else { return nil }
        guard case .text(let text) = arguments[0].kind else {
            var bare = "…"
            if case .name(let name) = arguments[0].kind { bare = name }
            if case .member(let base, let last) = arguments[0].kind, case .name(let first) = base.kind {
                bare = "\(first).\(last.value)"
            }
            report(
                .unquotedAccount("\(name.value)(\"\(bare)\")", of: name, at: arguments[0].range, isWhole: bare != "…")
            )
            return nil
        }
        return principal(Located(text, at: arguments[0].range), users: users, groups: groups, isRecord: false)
    }

    private mutating func url(_ name: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange) -> Term?
    {
        guard hasCount(1, name, arguments, at: range), let term = expression(arguments[0], wanting: nil) else {
            return nil
        }
        guard case .record(let position, .reference) = term.kind else {
            report(.typeMismatch("'url' wants the name of a record, found \(describe(term.type))", at: term.range))
            return nil
        }
        let entity = catalog.entities[scope.records[position].entity]
        guard entity.url != nil else {
            if entity.isComplete { report(.noSuchProperty("url", of: entity, at: term.range)) }
            return nil
        }
        return Term(.record(position, .writtenURL), .url, at: range)
    }
}

/// A table read as one type.
struct LookupKey: Hashable, Sendable {
    let table: Int
    let type: ValueType
}

/// A table's keys in comparison form with their values, in the order of the file.
struct CheckedLookup: Sendable {
    let keys: [String]
    let values: [Value]
    let fallback: Value?
}
