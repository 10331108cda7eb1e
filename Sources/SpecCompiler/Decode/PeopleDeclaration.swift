package import SpecBase

/// `people: ID`: who works with a CRM, and when.
package struct PeopleDeclaration: Hashable, Sendable {
    package var origin: DeclarationOrigin
    /// Empty when it was reported, so that the rest can still be checked.
    package var id: Located<String>
    /// Required: `nil` only when reported.
    package var crm: Located<String>?
    package var senior: Located<String>?
    /// For `working`.
    package var hours: HoursDeclaration?
    /// For `working`.
    package var holidays: [Located<DayRange>] = []
    package var employees: [EmployeeDeclaration] = []
    package var teams: [TeamDeclaration] = []
}

/// One name under `employees`.
package struct EmployeeDeclaration: Hashable, Sendable {
    /// A user of the catalogue.
    package var user: Located<String>
    package var sip: [Located<String>] = []
    package var phones: [Located<String>] = []
    package var emails: [Located<String>] = []
    /// Default: the team's.
    package var hours: HoursDeclaration?
    /// Days on which nothing is given to the employee.
    package var away: [Located<DayRange>] = []
}

/// One name under `teams`.
package struct TeamDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// At least one; empty only when reported.
    package var members: [Located<String>] = []
    /// Default: at any time.
    package var hours: HoursDeclaration?
}

/// `{ mon-fri: 09:00-18:00 }`.
package struct HoursDeclaration: Hashable, Sendable {
    package var week: WeekHours
    package var range: SourceRange
}
