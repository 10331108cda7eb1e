import SpecBase
import SpecIR

/// Looks up everything within a people file: users of its catalogue, and what they are known by.
func resolvePeople(
    _ declaration: PeopleDeclaration,
    catalog: CatalogSymbols,
    into log: inout DiagnosticLog
) -> PeopleSymbols {
    var resolver = PeopleResolver(catalog: catalog, log: log)
    for employee in declaration.employees { resolver.add(employee) }
    for team in declaration.teams { resolver.add(team) }
    let senior = declaration.senior.flatMap { resolver.senior($0) }
    log = resolver.log
    return PeopleSymbols(
        declaration: declaration,
        senior: senior,
        office: declaration.hours.map { OfficeHours(week: $0.week, daysOff: declaration.holidays.map(\.value)) },
        directory: resolver.directory.sorted { $0.precedes($1.kind, $1.key) },
        teams: resolver.teams,
        teamPositions: resolver.teamPositions
    )
}

private struct PeopleResolver {
    let catalog: CatalogSymbols
    var log: DiagnosticLog
    var directory: [DirectoryEntry] = []
    var teams: [Team] = []
    var teamPositions: [String: Int] = [:]
    private var employees: [String: EmployeeDeclaration] = [:]
    private var owners: [DirectoryEntry: Located<String>] = [:]

    init(catalog: CatalogSymbols, log: DiagnosticLog) {
        self.catalog = catalog
        self.log = log
    }

    mutating func add(_ employee: EmployeeDeclaration) {
        guard let user = user(employee.user) else { return }
        employees[employee.user.value] = employee
        for account in employee.sip { add(.sip, comparisonForm(account.value), user, at: account) }
        for phone in employee.phones {
            guard case .valid(let e164, _) = PhonePlan.standard.read(phone.value, region: catalog.region) else {
                log.report(
                    .badLiteral(
                        "'\(phone.value)' is not a phone of \(catalog.region) or with '+' and a country code",
                        at: phone.range
                    )
                )
                continue
            }
            add(.phone, e164, user, at: phone)
        }
        for email in employee.emails {
            guard let address = EmailAddress(email.value) else {
                log.report(.badLiteral("'\(email.value)' is not an e-mail", at: email.range))
                continue
            }
            add(.email, address.key, user, at: email)
        }
        if let email = catalog.principals[user.position].email { add(.email, email, user, at: employee.user) }
    }

    /// One key is one employee's; the same key twice for one employee is one.
    private mutating func add(_ kind: DirectoryKind, _ key: String, _ user: Index<Principal>, at place: Located<String>)
    {
        if let earlier = directory.first(where: { $0.kind == kind && $0.key.utf8.elementsEqual(key.utf8) }) {
            guard earlier.employee != user else { return }
            log.report(.sharedContact(place, with: catalog.principals[earlier.employee.position].name))
            return
        }
        directory.append(DirectoryEntry(kind: kind, key: key, employee: user))
    }

    mutating func add(_ team: TeamDeclaration) {
        var members: [TeamMember] = []
        for name in team.members {
            guard let user = user(name) else { continue }
            guard !members.contains(where: { $0.employee == user }) else {
                log.report(.duplicateName(name, kind: "member", earlier: nil))
                continue
            }
            let own = employees[name.value]
            members.append(
                TeamMember(
                    employee: user,
                    hours: own?.hours?.week ?? team.hours?.week,
                    away: own?.away.map(\.value).sorted() ?? []
                )
            )
        }
        guard !members.isEmpty else { return }
        teamPositions[team.name.value] = teams.count
        teams.append(Team(name: team.name.value, members: members))
    }

    mutating func senior(_ name: Located<String>) -> Index<Principal>? {
        guard let user = user(name) else { return nil }
        guard catalog.principals[user.position].isActive else {
            log.report(.inactiveUser(name, in: catalog.declaration))
            return nil
        }
        return user
    }

    private mutating func user(_ name: Located<String>) -> Index<Principal>? {
        if let position = catalog.principalPositions[name.value], !catalog.principals[position].isGroup {
            return Index(position)
        }
        if catalog.declaration.origin.isComplete {
            log.report(.unknownUser(name, known: catalog.userNames, isGroup: false))
        }
        return nil
    }
}
