import SpecBase
import SpecIR

extension Prover {
    /// Whether a formula can hold.
    ///
    /// - Parameters:
    ///   - formula: What may hold.
    ///   - known: What holds where it is asked. Several questions in a row of one place are cheap.
    /// - Returns: Values with which it holds, if there are any.
    mutating func decide(_ formula: Formula, knowing known: Formula) -> Satisfiability {
        knowledge.solve(formula, knowing: known, domains: formulas.atoms.masks)
    }

    /// Whether a formula can hold. What goes on from it can be asked about next with little work.
    mutating func decide(_ formula: Formula) -> Satisfiability {
        decide(.yes, knowing: formula)
    }

    /// Reports what a situation shows that can come about.
    ///
    /// - Parameters:
    ///   - diagnostic: What to report.
    ///   - witness: The situation: values of the variables that matter.
    mutating func report(_ diagnostic: Diagnostic, _ witness: Witness) {
        log.report(diagnostic)
        suspicions.append(Suspicion(diagnostic: diagnostic, witness: witness))
    }

    mutating func isImpossible(_ formula: Formula) -> Bool {
        decide(formula) == .unsatisfiable
    }

    /// Reports a gap: what is left when no row holds.
    mutating func complete(_ rest: Formula, rows: Formula, at range: SourceRange, of what: String) {
        guard purpose != .advice else { return }
        switch decide(rest) {
        case .unsatisfiable: break
        case .undecided: log.report(.notProven("that \(what) cover every case", at: range))
        case .satisfiable(let witness):
            report(.incompleteRows(what, when: describe(witness, of: rows), at: range), witness)
        }
    }

    /// Reports a value that may be missing where it must not be, and everything within it.
    mutating func definite(_ term: Term, knowing known: Formula, as what: String) {
        // A longer text tells which of its parts may be missing.
        if case .template = term.kind {
            examine(term, knowing: known)
            return
        }
        let presence = formulas.presence(term)
        switch decide(presence.negated, knowing: known) {
        case .unsatisfiable: examine(term, knowing: known)
        case .undecided: log.report(.notProven("that \(what) has a value", at: term.range))
        case .satisfiable(let witness):
            report(
                .optionalValue(what, when: describe(witness, of: presence), at: term.range).about(lack: lack(of: term)),
                witness
            )
        }
    }

    /// A let that ends the value: what is lacking then is lacking there, however often it is used.
    private func lack(of term: Term) -> String? {
        switch term.kind {
        case .otherwise(let parts): parts.last.flatMap { lack(of: $0) }
        case .text(let value): lack(of: value)
        case .binding(let position): "value \(channel.declaration.id.value) \(position)"
        default: nil
        }
    }

    mutating func examineAll(_ terms: [Term], knowing known: Formula) {
        for term in terms {
            examine(term, knowing: known)
        }
    }

    /// Reports parts of longer texts that may be missing, and every `else` that is never reached.
    mutating func examine(_ term: Term, knowing known: Formula) {
        if question != nil { answer(term, knowing: known) }
        switch term.kind {
        case .template(let parts):
            for part in parts where part.constant == nil {
                examinePart(part, knowing: known)
            }
        case .otherwise(let parts): examineCases(parts, knowing: known)
        case .guarded(let value, let condition):
            examine(condition, knowing: known)
            adviseConditions([condition], knowing: known)
            examine(value, knowing: .all([known, formulas.truth(condition)]))
        case .and(let parts):
            var known = known
            for part in parts {
                examine(part, knowing: known)
                known = .all([known, formulas.truth(part)])
            }
        case .or(let parts):
            var known = known
            for part in parts {
                examine(part, knowing: known)
                known = .all([known, formulas.truth(part).negated])
            }
        default: examineAll(term.children, knowing: known)
        }
    }

    private mutating func examinePart(_ part: Term, knowing known: Formula) {
        guard purpose != .advice else { return examine(part, knowing: known) }
        let presence = formulas.presence(part)
        switch decide(presence.negated, knowing: known) {
        case .unsatisfiable: examine(part, knowing: known)
        case .undecided: log.report(.notProven("that this part of a text has a value", at: part.range))
        case .satisfiable(let witness):
            report(
                .missingPart(when: describe(witness, of: presence), at: part.range).about(lack: lack(of: part)),
                witness
            )
        }
    }

    private mutating func examineCases(_ parts: [Term], knowing known: Formula) {
        var known = known
        for (position, part) in parts.enumerated() {
            examine(part, knowing: known)
            guard position + 1 < parts.count else { return }
            let before = known
            known = .all([known, formulas.presence(part).negated])
            if purpose != .obligations, isImpossible(known), !isImpossible(before) {
                log.report(.unreachableElse(at: parts[position + 1].range, after: part.range))
                return
            }
        }
    }

    /// A case in words, such as `phone is missing and deal is not found`.
    ///
    /// What the formula in question itself speaks of is told; what merely goes with it is left out.
    func describe(_ witness: Witness, of formula: Formula) -> String {
        let own = formula.variables
        let deciding = witness.values.filter { own.contains($0.variable) }
        // What has a certain value is there: that need not be told, too.
        let valued = deciding.compactMap { variable, value -> Term? in
            guard case .value(let term) = formulas.atoms.subjects[variable.index] else { return nil }
            let domain = formulas.atoms.domain(of: term)
            guard domain.indices.contains(value), words(for: domain[value]) != nil else { return nil }
            return term
        }
        let facts = deciding.compactMap { variable, value -> String? in
            let subject = formulas.atoms.subjects[variable.index]
            if value == 1, case .presence(let term) = subject, valued.contains(term) { return nil }
            return fact(subject, value)
        }
        return facts.isEmpty ? "always" : "when " + facts.prefix(4).joined(separator: " and ")
    }

    private func fact(_ subject: AtomTable.Subject, _ value: Int) -> String? {
        switch subject {
        case .found(let record):
            // Without a way there is nothing to say: it is never found.
            guard !channel.records[record].ways.isEmpty else { return nil }
            return "\(channel.records[record].name) is \(value == 1 ? "" : "not ")found"
        case .presence(let term): return name(of: term).map { "\($0) is \(value == 1 ? "there" : "missing")" }
        case .truth(let term): return name(of: term).map { "\($0) is \(value == 1 ? "true" : "false")" }
        case .equality(let lhs, let rhs):
            guard let lhs = name(of: lhs), let rhs = name(of: rhs) else { return nil }
            return "\(lhs) \(value == 1 ? "equals" : "differs from") \(rhs)"
        case .value(let term):
            let domain = formulas.atoms.domain(of: term)
            guard let name = name(of: term), domain.indices.contains(value) else { return nil }
            return words(for: domain[value]).map { "\(name) \($0)" }
        }
    }

    private func words(for region: Region) -> String? {
        switch region {
        case .exactly(let value): "is \(literal(value))"
        case .between(let low?, let high?): "is between \(literal(low)) and \(literal(high))"
        case .between(let low?, nil): "is over \(literal(low))"
        case .between(nil, let high?): "is under \(literal(high))"
        case .between(nil, nil): nil
        case .other: "is something else"
        }
    }

    private func literal(_ value: Value) -> String {
        switch value {
        case .text(let text): "'\(text)'"
        case .number(let number): number.description
        case .boolean(let value): value ? "true" : "false"
        case .word(let word): channel.words.words[word.position]
        case .date(let day): day.description
        case .time(let time): time.description
        case .principal(let principal): catalog.principals[principal.position].name
        default: "a certain value"
        }
    }

    /// How the spec names a term, if it does.
    private func name(of term: Term) -> String? {
        switch term.kind {
        case .input(let position): return channel.inputs[position].name
        case .binding(let position): return channel.bindings[position].name.value
        case .field(let record, let field):
            let record = channel.records[record]
            return "\(record.name).\(catalog.entities[record.entity].fields[field].name)"
        case .record(let record, let property):
            return property == .reference ? channel.records[record].name : "\(channel.records[record].name).\(property)"
        case .text(let inner), .single(let inner), .url(let inner): return name(of: inner)
        case .mail(let property): return "mail.\(property.name)"
        case .next(let team, isTotal: _): return (catalog.people?.teams[team].name).map { "next(\($0))" }
        case .call(let function, let arguments):
            return arguments.first.flatMap { name(of: $0) }.map {
                "\(function)(\($0)\(arguments.count > 1 ? ", …" : ""))"
            }
        case .lookup(_, let key, isTotal: _): return name(of: key).map { "the table's value for \($0)" }
        default: return nil
        }
    }
}
