import SpecBase
import SpecIR

extension ChannelChecker {
    mutating func checkRules() {
        channel.tables = declaration.rules.map { table in
            reportRepeatedNames(table)
            return CheckedTable(name: table.name.value, rows: table.rows.compactMap { row($0) })
        }
    }

    /// The outcome names the row that was taken.
    private mutating func reportRepeatedNames(_ table: RuleTable) {
        var places: [String: SourceRange] = [:]
        for row in table.rows {
            guard case .when(rule: let name, _) = row.head else { continue }
            if let earlier = places[name.value] {
                checker.report(.duplicateName(name, kind: "row", earlier: earlier))
            } else {
                places[name.value] = name.range
            }
        }
    }

    private mutating func row(_ row: RuleRow) -> CheckedRow? {
        let actions = row.actions.compactMap { action($0) }
        switch row.head {
        case .otherwise:
            return CheckedRow(name: "else", condition: nil, actions: actions, range: row.range)
        case .when(rule: let name, let syntax):
            guard let condition = checker.condition(syntax), isKnown(condition, by: .planned, for: "rules") else {
                return nil
            }
            return CheckedRow(name: name.value, condition: condition, actions: actions, range: row.range)
        }
    }

    private mutating func action(_ action: ActionDeclaration) -> CheckedAction? {
        guard action.isComplete else { return nil }
        let anyEntity = ValueType.reference(
            users: false,
            groups: false,
            entities: Array(checker.catalog.entities.indices)
        )
        let about = action.about.compactMap { subject($0, anyEntity, isTask: action.kind.value == .task) }
        guard about.count == action.about.count else { return nil }
        var checked = CheckedAction(kind: SpecIR.ActionKind(action.kind.value), about: about, range: action.kind.range)
        checked.title = action.title.flatMap { text($0) }
        checked.text = action.text.flatMap { text($0) }
        checked.responsible = action.responsible.flatMap { planned($0, .principal) }
        checked.due = action.due.flatMap { planned($0, .datetime) }
        checked.done = action.done.flatMap { planned($0, .boolean) }
        checked.entity = checker.catalog.entityPositions[action.kind.value.rawValue]
        if let first = action.fields.first {
            if let entity = checked.entity {
                checked.fields = checker.fields(action.fields, of: checker.catalog.entities[entity], merge: .replace)
                    .filter { isKnown($0.value, by: .planned, for: "rules") }
            } else {
                checker.report(
                    .unknownEntity(
                        Located(action.kind.value.rawValue, at: first.name.range),
                        known: checker.catalog.entities.map(\.name)
                    )
                )
            }
        }
        return checked
    }

    /// A record that an action is about. A task may be about every one of several that were picked.
    private mutating func subject(_ syntax: ExpressionSyntax, _ anyEntity: ValueType, isTask: Bool) -> Term? {
        guard isTask, let term = checker.expression(syntax, wanting: anyEntity),
            case .record(_, .reference) = term.kind,
            term.type.isList
        else { return checker.value(syntax, anyEntity) }
        return term
    }

    private mutating func text(_ template: TemplateSyntax) -> Term? {
        guard let term = checker.template(template, .text) else { return nil }
        return isKnown(term, by: .planned, for: "rules") ? term : nil
    }

    private mutating func planned(_ syntax: ExpressionSyntax, _ type: ValueType) -> Term? {
        guard let term = checker.value(syntax, type) else { return nil }
        return isKnown(term, by: .planned, for: "rules") ? term : nil
    }
}

extension SpecIR.ActionKind {
    init(_ kind: ActionKind) {
        switch kind {
        case .task: self = .task
        case .activity: self = .activity
        case .comment: self = .comment
        }
    }
}
