import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Whether `next` may leave nobody, and what else people files are told.
@Suite struct TeamTests {
    private static func spec(_ people: String) -> String {
        """
        crmspec: 1
        channel: a
        crm: bitrix24
        source: { webhook: a }
        once: event.digest
        records: { lead: { fields: { TITLE: Request }, create: { responsible: next(sales) } } }
        # file: people.yaml
        crmspec: 1
        people: office
        crm: bitrix24

        """ + people
    }

    private static func isTotal(_ people: String) -> Bool? {
        let ids = compile(ExampleWorkspace(MarkedSpec(spec(people))).files).diagnostics.map(\.kind.id)
        return ids.isEmpty ? true : ids == ["optional-value"] ? false : nil
    }

    @Test(arguments: [
        "teams: { sales: { members: [anna, boris] } }",
        // One who is not active may stand beside others.
        "teams: { sales: { members: [vera, anna] } }",
        // Own hours go before the team's.
        "teams: { sales: { members: [anna, boris], hours: { mon-sun: 00:00-24:00 } } }",
        """
        employees: { anna: { hours: { mon-sun: [00:00-10:00, 10:00-24:00] } } }
        teams: { sales: { members: [anna], hours: { mon: 09:00-18:00 } } }
        """,
        // Two who share a day and take the nights together.
        """
        employees:
          anna: { hours: { mon-fri: 00:00-12:00, sat-sun: 00:00-24:00 } }
          boris: { hours: { mon-fri: 11:00-24:00 } }
        teams: { sales: { members: [anna, boris] } }
        """,
        // Away one after the other.
        """
        employees: { anna: { away: [2026-07-01..2026-07-14] }, boris: { away: 2026-07-15..2026-07-31 } }
        teams: { sales: { members: [anna, boris] } }
        """,
        // Away on days off alone, where the other does not work either way.
        """
        employees: { anna: { away: [2026-07-06..2026-07-10] }, boris: { hours: { mon-fri: 00:00-24:00 } } }
        teams: { sales: { members: [anna, boris] } }
        """,
    ])
    func somebodyIsAlwaysThere(people: String) {
        #expect(Self.isTotal(people) == true)
    }

    @Test(arguments: [
        "teams: { sales: { members: [vera] } }",
        "teams: { sales: { members: [anna, boris], hours: { mon-fri: 00:00-24:00 } } }",
        "teams: { sales: { members: [anna, boris], hours: { mon-sun: 00:00-23:59 } } }",
        """
        employees: { anna: { hours: { mon-sun: 00:00-12:00 } }, boris: { hours: { mon-sun: 12:01-24:00 } } }
        teams: { sales: { members: [anna, boris] } }
        """,
        """
        employees: { anna: { away: [2026-07-01..2026-07-14] } }
        teams: { sales: { members: [anna] } }
        """,
        // Both away on one day.
        """
        employees: { anna: { away: [2026-07-01..2026-07-14] }, boris: { away: 2026-07-14..2026-07-31 } }
        teams: { sales: { members: [anna, boris] } }
        """,
        // Away on a Saturday, when the other does not work.
        """
        employees: { anna: { away: [2026-07-06..2026-07-11] }, boris: { hours: { mon-fri: 00:00-24:00 } } }
        teams: { sales: { members: [anna, boris] } }
        """,
    ])
    func somebodyMayBeLacking(people: String) {
        #expect(Self.isTotal(people) == false)
    }

    @Test(arguments: [
        """
        senior: vera
        #       ^^^^ inactive-user: user 'vera' is not active in the catalogue
        employees:
          ana: { phones: ["123"] }
        # ^^^ unknown-user: the catalogue has no user 'ana'; did you mean 'anna'?
          anna: { phones: ["123"], emails: [anna] }
        #                  ^^^^^ bad-literal: '123' is not a phone of RU or with '+' and a country code
        #                                   ^^^^ bad-literal: 'anna' is not an e-mail
          boris: { emails: [ANNA@example.com] }
        #                   ^^^^^^^^^^^^^^^^ shared-contact: 'ANNA@example.com' is known as anna's already
        teams: { sales: { members: [anna, anna] } }
        #                                 ^^^^ duplicate-name: the member 'anna' is there already
        """
    ])
    func peopleAreCheckedAgainstTheCatalogue(people: String) {
        let spec = MarkedSpec(Self.spec(people))
        #expect(differences(of: spec, reporting: { compile($0).diagnostics }) == [])
    }

    @Test(
        arguments: [
            ("senior()", "senior", "'senior'"), ("person('101')", nil, nil), ("user('anna')", nil, nil),
        ] as [(String, String?, String?)]
    )
    func functionsSayWhatThePeopleFileLacks(expression: String, function: String?, lack: String?) {
        let spec = Self.spec("teams: { sales: { members: [anna] } }")
            .replacing("next(sales)", with: "\(expression) else user('anna')")
        let messages = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
            .filter { $0.kind.id == "needs-people" }.map(\.message)
        let wanted = function.flatMap { function in
            lack.map { "'\(function)' needs \($0) in the people file 'office', and there is none" }
        }
        #expect(messages == (wanted.map { [$0] } ?? []))
    }
}
