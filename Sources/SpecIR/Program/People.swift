package import SpecBase

/// Who works with a CRM, and when. Spec: a `people:` file.
package struct People: Hashable, Sendable {
    /// Spec: `people`.
    package let id: String

    /// Whom `senior()` stands for, an active user; `nil` where nobody is named. Spec: `senior`.
    package let senior: Index<Principal>?

    /// What `working` goes by; `nil` where no hours are given. Spec: `hours`, `holidays`.
    package let office: OfficeHours?

    /// What employees are known by, sorted by kind and key, each once: what `person` looks up.
    package let directory: [DirectoryEntry]

    /// In the order of the file. Spec: `teams`.
    package let teams: [Team]

    package init(
        id: String,
        senior: Index<Principal>?,
        office: OfficeHours?,
        directory: [DirectoryEntry],
        teams: [Team]
    ) {
        self.id = id
        self.senior = senior
        self.office = office
        self.directory = directory
        self.teams = teams
    }
}

/// Something that an employee is known by.
package struct DirectoryEntry: Hashable, Sendable {
    package let kind: DirectoryKind

    /// A SIP account in comparison form, a phone in E.164, or an e-mail's key.
    package let key: String

    package let employee: Index<Principal>

    package init(kind: DirectoryKind, key: String, employee: Index<Principal>) {
        self.kind = kind
        self.key = key
        self.employee = employee
    }

    /// Whether it stands before an entry of this kind and key.
    package func precedes(_ kind: DirectoryKind, _ key: String) -> Bool {
        self.kind == kind ? self.key.precedesByBytes(key) : self.kind.rawValue < kind.rawValue
    }
}

/// What kind of key an employee is known by. Spec: `sip`, `phones`, `emails` and the catalogue's `email`.
package enum DirectoryKind: UInt8, Hashable, Sendable, CaseIterable {
    case sip, phone, email
}

/// Employees who share work in turn. Spec: an entry of `teams`.
package struct Team: Hashable, Sendable {
    /// Names its turn in the state, too.
    package let name: String

    /// In the order of the file; at least one. Spec: `members`.
    package let members: [TeamMember]

    package init(name: String, members: [TeamMember]) {
        self.name = name
        self.members = members
    }
}

/// A member of a team.
package struct TeamMember: Hashable, Sendable {
    package let employee: Index<Principal>

    /// The employee's own hours, else the team's; `nil`: at any time. Spec: `hours`.
    package let hours: WeekHours?

    /// Days on which nothing is given to the employee, sorted. Spec: `away`.
    package let away: [DayRange]

    package init(employee: Index<Principal>, hours: WeekHours?, away: [DayRange]) {
        self.employee = employee
        self.hours = hours
        self.away = away
    }
}
