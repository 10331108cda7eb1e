import SpecBase
import SpecIR

/// Functions that come with a people file.
extension Checker {
    /// The people of the channel's CRM, or `nil` after reporting that there are none.
    private mutating func people(for function: Located<String>) -> PeopleSymbols? {
        if let people = catalog.people { return people }
        hasGaps = true
        if symbols.isComplete, !symbols.hasLostPeople {
            let crm = catalog.declaration.id.value
            report(.needsPeople(function.value, "a people file with 'crm: \(crm)'", at: function.range))
        }
        return nil
    }

    /// Reports what the people file lacks for a function, where it was understood as a whole.
    private mutating func reportLack(of what: String, in people: PeopleSymbols, for function: Located<String>) {
        hasGaps = true
        guard people.isComplete else { return }
        report(
            .needsPeople(
                function.value,
                "\(what) in the people file '\(people.declaration.id.value)'",
                at: function.range
            )
        )
    }

    mutating func next(_ function: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange) -> Term? {
        guard hasCount(1, function, arguments, at: range), let people = people(for: function) else { return nil }
        guard case .name(let name) = arguments[0].kind else {
            var team = "sales"
            if case .text(let text) = arguments[0].kind, isName(text) { team = text }
            report(
                .typeMismatch(
                    "'next' wants the name of a team without quotes, such as 'next(\(team))'",
                    at: arguments[0].range
                )
            )
            return nil
        }
        guard let position = people.teamPositions[name] else {
            hasGaps = true
            // A team whose members are unknown was reported there.
            if people.isComplete, !people.declaration.teams.contains(where: { $0.name.value == name }) {
                report(.unknownTeam(Located(name, at: arguments[0].range), known: people.teams.map(\.name)))
            }
            return nil
        }
        let isTotal = people.teams[position].isAlwaysThere(catalog.principals)
        return Term(.next(position, isTotal: isTotal), .user, at: range)
    }

    mutating func person(_ function: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange) -> Term? {
        guard hasCount(1, function, arguments, at: range), people(for: function) != nil,
            let term = expression(arguments[0], wanting: nil)
        else { return nil }
        guard [.text, .phone, .email].contains(term.type) else {
            report(
                .typeMismatch("'person' wants a text, phone or e-mail, found \(describe(term.type))", at: term.range)
            )
            return nil
        }
        return Term(.call(.person, [term]), .user, at: range)
    }

    mutating func senior(_ function: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange) -> Term? {
        guard hasCount(0, function, arguments, at: range), let people = people(for: function) else { return nil }
        guard let senior = people.senior else {
            hasGaps = true
            if people.declaration.senior == nil { reportLack(of: "'senior'", in: people, for: function) }
            return nil
        }
        return Term(.constant(.principal(senior)), .user, at: range)
    }

    mutating func working(_ function: Located<String>, _ arguments: [ExpressionSyntax], at range: SourceRange) -> Term?
    {
        guard hasCount(2, function, arguments, at: range), let people = people(for: function),
            !areSwapped(function, arguments, [.datetime, .duration])
        else { return nil }
        let (start, span) = (value(arguments[0], .datetime), value(arguments[1], .duration))
        guard people.office != nil else {
            reportLack(of: "'hours'", in: people, for: function)
            return nil
        }
        guard let start, let span else { return nil }
        return Term(.call(.working, [start, span]), .datetime, at: range)
    }
}
