import SpecBase
import SpecIR

/// Checks one channel from its inputs to its reply, in the order of the file.
struct ChannelChecker {
    var checker: Checker
    var channel: CheckedChannel
    let declaration: ChannelDeclaration
    /// The source that the channel names; `nil` for an address of its own.
    let source: SourceDeclaration?
    /// When each let that was checked is known.
    var bindingPhases: [Phase] = []

    init(_ declaration: ChannelDeclaration, source: SourceDeclaration?, catalog: Int, checker: Checker) {
        self.declaration = declaration
        self.source = source
        self.checker = checker
        self.checker.hasGaps = checker.catalog.entities.contains { !$0.isComplete }
        self.checker.scope.owner = source.map { "source \($0.id.value)" } ?? "channel \(declaration.id.value)"
        channel = CheckedChannel(declaration: declaration, catalog: catalog)
    }

    /// Checks everything; what is broken is reported and left out.
    mutating func check() {
        declareNames()
        checkInputs((source?.inputs ?? []) + declaration.inputs)
        checkLets()
        if let accept = declaration.accept {
            channel.accept = conjunction(accept).compactMap { part in
                let term = checker.condition(part)
                return term.flatMap { isKnown($0, by: .event, for: "accept") ? $0 : nil }
            }
        }
        checkOnce()
        checkRecords()
        checkIgnore()
        checkRules()
        if let reply = declaration.reply ?? source?.reply {
            if checker.isMail {
                checker.report(
                    .wrongSourceKind("nobody waits for a reply to a mail", owner: checker.scope.owner, at: reply.range)
                )
            } else {
                channel.reply = self.reply(reply)
            }
        }
    }

    /// Names are declared before anything is checked: a let or field may read records that stand below it.
    private mutating func declareNames() {
        func declare(_ name: Located<String>, _ kind: String) {
            guard name.value != "event", name.value != "mail" else {
                checker.report(.duplicateName(name, kind: kind, earlier: nil))
                return
            }
            guard let earlier = checker.scope.declare(name, as: .broken) else { return }
            checker.report(.duplicateName(name, kind: kind, earlier: earlier))
        }
        for input in source?.inputs ?? [] { declare(input.name, "name") }
        for input in declaration.inputs { declare(input.name, "name") }
        for binding in declaration.lets { declare(binding.name, "name") }
        for record in declaration.records { declare(record.name, "name") }
        for record in declaration.records { declareRecord(record) }
    }

    private mutating func declareRecord(_ record: RecordDeclaration) {
        let entityName = record.entity ?? record.name
        guard let entity = checker.catalog.entity(named: entityName.value) else {
            let known = checker.catalog.entities.map(\.name)
            guard checker.catalog.declaration.origin.isComplete else { return }
            checker.report(.unknownEntity(entityName, known: known))
            // The other parts of the channel say the name that was meant.
            if record.entity == nil, let meant = known.closest(to: entityName.value) {
                _ = checker.scope.declare(Located(meant, at: record.name.range), as: .broken)
            }
            return
        }
        let position = channel.records.count
        channel.records.append(CheckedRecord(declaration: record, name: record.name.value, entity: entity.position))
        checker.scope.records.append(
            Scope.Record(name: record.name.value, entity: entity.position, picksAll: record.pick?.value == .all)
        )
        checker.scope.define(record.name.value, as: .record(position))
    }

    /// The parts of a condition that must all hold.
    private func conjunction(_ syntax: ExpressionSyntax) -> [ExpressionSyntax] {
        if case .and(let parts, operators: _) = syntax.kind { parts } else { [syntax] }
    }

    private mutating func checkOnce() {
        guard let once = declaration.once ?? source?.once else { return }
        channel.onceKey = once.keys.compactMap { key in
            guard let term = checker.expression(key, wanting: nil), let text = checker.fit(term, .text) else {
                return nil
            }
            return isKnown(text, by: .event, for: "once") ? text : nil
        }
        if let within = once.within {
            channel.onceWithin = TimeSpan(seconds: within.value.components.seconds)
        }
    }

    private mutating func checkLets() {
        let names = declaration.lets.map(\.name)
        checker.laterLets = Dictionary(names.map { ($0.value, $0.range) }, uniquingKeysWith: { first, _ in first })
        for declaration in declaration.lets {
            checker.currentLet = declaration.name.range
            let value = binding(declaration)
            checker.currentLet = nil
            checker.laterLets[declaration.name.value] = nil
            guard let value else { continue }
            let position = channel.bindings.count
            appendPhase(ofBinding: value)
            let isCase = if case .cases = declaration.value { true } else { false }
            channel.bindings.append(CheckedBinding(isCase: isCase, name: declaration.name, value: value))
            checker.scope.bindings.append(value.type)
            checker.scope.define(declaration.name.value, as: .binding(position))
        }
    }

    private mutating func binding(_ declaration: LetDeclaration) -> Term? {
        let term: Term?
        switch declaration.value {
        case nil: return nil
        case .expression(let syntax): term = checker.expression(syntax, wanting: nil)
        case .text(let template): term = checker.template(template, template.startsAsURL ? .url : .text)
        case .cases(let cases): term = self.cases(cases)
        }
        return term.flatMap { isKnown($0, by: .planned, for: "let") ? $0 : nil }
    }

    /// `case` rows are an `else` of guarded words.
    private mutating func cases(_ cases: CaseDeclaration) -> Term? {
        var words: [String] = []
        for word in cases.rows.map(\.word) + (cases.otherwise.map { [$0] } ?? []) where !words.contains(word.value) {
            words.append(word.value)
        }
        let type = ValueType.enumeration(words)
        var parts: [Term] = []
        for row in cases.rows {
            guard let condition = checker.condition(row.when) else { continue }
            let word = Term(.constant(checker.word(row.word.value)), type, at: row.word.range)
            parts.append(Term(.guarded(word, condition: condition), type, at: row.range))
        }
        if let otherwise = cases.otherwise {
            parts.append(Term(.constant(checker.word(otherwise.value)), type, at: otherwise.range))
        }
        guard cases.isComplete, parts.count == cases.rows.count + (cases.otherwise == nil ? 0 : 1) else { return nil }
        return Term(.otherwise(parts), type, at: cases.range)
    }

    private mutating func checkIgnore() {
        channel.ignore = declaration.ignore.compactMap { row in
            guard let condition = checker.condition(row.when), isKnown(condition, by: .found, for: "ignore") else {
                return nil
            }
            return CheckedIgnore(condition: condition, reason: row.reason.value, range: row.range)
        }
    }

    private mutating func reply(_ tree: ReplyTree) -> CheckedReply? {
        switch tree {
        case .object(let entries, _):
            return .object(entries.compactMap { entry in reply(entry.value).map { (entry.key.value, $0) } })
        case .list(let elements, _): return .array(elements.compactMap { reply($0) })
        case .template(let template):
            let term: Term?
            if let lone = template.loneExpression {
                term = checker.expression(lone, wanting: nil)
            } else {
                term = checker.template(template, .text)
            }
            guard let term, isKnown(term, by: .written, for: "reply") else { return nil }
            guard term.type.isTextual else {
                checker.report(.typeMismatch("a reply cannot hold \(checker.describe(term.type))", at: term.range))
                return nil
            }
            return .value(term)
        }
    }
}
