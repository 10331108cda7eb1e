import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What comments allow, where, and for how long.
@Suite struct AllowanceTests {
    private static let head = """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        inputs: { order: { path: order_id, required: true } }
        records:
          lead:
            fields:

        """

    /// What is shown, and the reasons of what is allowed.
    private func judged(_ fields: String, today: String? = "2026-04-09") -> (shown: [String], allowed: [String]) {
        let files = ExampleWorkspace(MarkedSpec(Self.head + fields)).files
        let judged = applyAllowances(
            compile(files).diagnostics.filter { $0.kind != .repeatMakesAnother },
            files: files,
            today: today.flatMap(Day.init(iso8601:))
        )
        return (judged.shown.map { "\($0.range.start.line) \($0.kind.id)" }, judged.allowed.map(\.reason))
    }

    @Test(
        arguments: [
            // At the line's end, and alone above it.
            ("      TITLE: order # crmspec: allow literal-is-a-name -- meant", [], ["meant"]),
            ("      # crmspec: allow literal-is-a-name -- meant\n      TITLE: order", [], ["meant"]),
            ("      # crmspec: allow literal-is-a-name -- a\n      # the title\n      TITLE: order", [], ["a"]),
            (
                "      # crmspec: allow literal-is-a-name -- a\n\n      TITLE: order",
                ["9 unused-allowance", "11 literal-is-a-name"], []
            ),
            (
                "      TITLE: order\n      # crmspec: allow literal-is-a-name -- a",
                ["9 literal-is-a-name", "10 unused-allowance"], []
            ),
            // Several ids.
            (
                "      TITLE: order # crmspec: allow unreachable-else, literal-is-a-name -- a", ["9 unused-allowance"],
                ["a"]
            ),
            // What stands in a text is no comment.
            ("      TITLE: \"{order} # crmspec: allow single-braces -- a\"", ["9 single-braces"], []),
            ("      TITLE: |-\n        # crmspec: allow single-braces -- a\n        {order}", ["10 single-braces"], []),
            // The lines of a block have no room for comments, so that its head speaks for them.
            ("      TITLE: |- # crmspec: allow single-braces -- a\n        An\n        {order}", [], ["a"]),
            // Days.
            ("      TITLE: order # crmspec: allow literal-is-a-name until 2026-04-09 -- a", [], ["a"]),
            (
                "      TITLE: order # crmspec: allow literal-is-a-name until 2026-04-08 -- a",
                ["9 literal-is-a-name", "9 expired-allowance"], []
            ),
            // Slips allow what they name, and are told once.
            ("      TITLE: order # crmspec: allow literal-is-a-name", ["9 allowance-without-reason"], [""]),
            ("      TITLE: order # crmspec: allow literal-is-a-name --", ["9 allowance-without-reason"], [""]),
            ("      TITLE: order # crmspec: allow literal-is-a-name as it is", ["9 malformed-allowance"], ["as it is"]),
            (
                "      TITLE: order # crmspec: allow literal-is-a-name until 2026-02-30 -- a",
                ["9 literal-is-a-name", "9 impossible-day"], []
            ),
            (
                "      TITLE: order # crmspec: allow literal-is-a-name until Friday -- a", ["9 malformed-allowance"],
                ["a"]
            ),
            (
                "      TITLE: order # crmspec: alow literal-is-a-name -- a",
                ["9 literal-is-a-name", "9 malformed-allowance"], []
            ),
            ("      TITLE: order # crmspec: allow -- a", ["9 literal-is-a-name", "9 malformed-allowance"], []),
            (
                "      TITLE: order # crmspec: allow unused-allowance -- a",
                ["9 literal-is-a-name", "9 unallowable-kind"], []
            ),
            // Errors stay, and with one of them nobody knows what is unused.
            ("      TITEL: x # crmspec: allow unknown-field -- a", ["9 unknown-field", "9 unallowable-kind"], []),
            ("      TITEL: x # crmspec: allow unreachable-else -- a", ["9 unknown-field"], []),
            // A spec that somebody took out.
            ("      TITLE: \"x {{order}}\"\n# crmspec: 1\n# channel: x", [], []),
        ] as [(String, [String], [String])]
    )
    func commentsAllow(_ fields: String, _ shown: [String], _ allowed: [String]) {
        let found = judged(fields + "\n")
        #expect(found.shown == shown)
        #expect(found.allowed == allowed)
    }

    @Test func withoutADayNothingIsOutOfDate() {
        let line = "      TITLE: order # crmspec: allow literal-is-a-name until 2019-01-01 -- a\n"
        #expect(judged(line, today: nil).allowed == ["a"])
    }

    @Test(arguments: [
        ("      TITLE: x # crmspec: allow unreachable-else -- a\n", "      TITLE: x\n"),
        ("      # crmspec: allow unreachable-else -- a\n      TITLE: x\n", "      TITLE: x\n"),
        ("      TITLE: x\n      # crmspec: allow unreachable-else -- a", "      TITLE: x\n"),
        (
            "      TITLE: order # crmspec: allow unreachable-else, literal-is-a-name, single-braces -- a\n",
            "      TITLE: order # crmspec: allow literal-is-a-name -- a\n"
        ),
        (
            "      TITLE: order # crmspec: allow literal-is-a-name, unreachable-else -- a\n",
            "      TITLE: order # crmspec: allow literal-is-a-name -- a\n"
        ),
    ])
    func whatIsUnusedIsRemoved(_ before: String, _ after: String) {
        let files = ExampleWorkspace(MarkedSpec(Self.head + before)).files
        let fixed = fix(files, upTo: .certain, today: nil).files
        #expect(fixed.first?.text.dropFirst(Self.head.count) ?? "" == after)
    }
}
