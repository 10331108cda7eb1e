import SpecBase
import SpecIR
import Testing

/// Zones that change every year and people of whom nobody can be chosen.
@Suite("Verification of zones and people refuses")
struct VerifyPeopleTests {
    @Test(arguments: zones + people)
    func oneThingThatIsWrong(_ corruption: Corruption) {
        #expect(corruption.failure == corruption.sentence)
    }

    /// A person is asked for where nobody is known, and working time where nobody works.
    @Test(
        arguments: [
            ("a person of a catalogue without people", nil, Function.person),
            ("working time of a catalogue without hours", nil, .working),
            (
                "working time of a catalogue without hours",
                People(id: "office", senior: nil, office: nil, directory: [], teams: []), .working
            ),
        ] as [(String, People?, Function)]
    )
    func whatNobodyCanDo(problem: String, people: People?, function: Function) {
        let catalog = Sample.catalog.changing(people: .some(people))
        let program = Sample.program.changing(catalogs: [catalog]).adding({ builder in
            guard function == .working else { return builder.call(function, builder.add(.input(Sample.nameInput))) }
            let moment = builder.add(.input(Sample.momentInput))
            return builder.call(function, moment, builder.constant(.duration(TimeSpan(seconds: 60))))
        }) { $0.binding($1) }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": \(problem)") == true, "\(failure ?? "sound")")
    }

    private static let march = YearlyDay(month: 3, week: 5, weekday: 0, time: 10_800)

    private static func zone(_ problem: String, _ day: YearlyDay, offset: Int = 3_600, isEnd: Bool = true) -> Corruption
    {
        let rule = YearlyRule(
            standardOffset: 0,
            summerOffset: offset,
            start: isEnd ? march : day,
            end: isEnd ? day : march
        )
        let zone = Zone(name: "X", firstOffset: 0, changes: [], offsets: [], yearly: rule)
        return Corruption("zone X: \(problem)", Sample.program.changing(zones: [zone]))
    }

    private static let zones = [
        zone("month 0", YearlyDay(month: 0, week: 1, weekday: 0, time: 0)),
        zone("month 13", YearlyDay(month: 13, week: 1, weekday: 0, time: 0), isEnd: false),
        zone("week 6", YearlyDay(month: 1, week: 6, weekday: 0, time: 0)),
        zone("week 0", YearlyDay(month: 12, week: 0, weekday: 0, time: 0)),
        zone("weekday 7", YearlyDay(month: 1, week: 5, weekday: 7, time: 0)),
        zone("weekday -1", YearlyDay(month: 1, week: 5, weekday: -1, time: 0), isEnd: false),
        zone("a time 604801 s after midnight", YearlyDay(month: 1, week: 1, weekday: 6, time: 604_801)),
        zone("a time -604801 s after midnight", YearlyDay(month: 1, week: 1, weekday: 6, time: -604_801)),
        zone("an offset of -86401 s", march, offset: -86_401),
    ]

    private static func people(
        _ problem: String,
        directory: [DirectoryEntry] = [],
        members: [Index<Principal>] = [Index(0 as UInt32)]
    ) -> Corruption {
        let team = Team(name: "sales", members: members.map { TeamMember(employee: $0, hours: nil, away: []) })
        let people = People(id: "office", senior: nil, office: nil, directory: directory, teams: [team])
        return Corruption(
            "catalogue bitrix24, people office\(problem)",
            Sample.program.changing(catalogs: [Sample.catalog.changing(people: people)])
        )
    }

    private static func entry(_ key: String) -> DirectoryEntry {
        DirectoryEntry(kind: .sip, key: key, employee: Index(0 as UInt32))
    }

    private static let people = [
        people(": the directory is not in order", directory: [entry("2"), entry("1")]),
        people(": the directory is not in order", directory: [entry("1"), entry("1")]),
        people(", team sales: no member", members: []),
        people(", team sales: user 5 of 2", members: [Index(5 as UInt32)]),
    ]
}
