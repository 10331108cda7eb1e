import SpecBase
import SpecCompiler
import SpecHarness
import SpecTestSupport
import Testing

/// What the compiler warns of comes about in the event that it shows.
@Suite struct WitnessTests {
    /// Kinds whose diagnostics are about a situation.
    private static let kinds: [DiagnosticKind] = [
        .incompleteRows, .optionalValue, .missingPart, .badAbout, .overlappingChannels, .uncaughtEvent,
        .keysAllMissing, .filledTwice,
    ]

    @Test(arguments: kinds.map(\.id))
    func isFoundForTheExample(of id: String) throws {
        let kind = try #require(DiagnosticKind.catalogue.first { $0.id == id })
        let found = witnesses(of: ExampleWorkspace(MarkedSpec(kind.rejects)).files)
        #expect(!found.isEmpty)
        for (diagnostic, witness) in found { #expect(witness != nil, "\(diagnostic.message)") }
    }

    /// Each spec has one finding, whose situation needs what its name says.
    @Test(arguments: [
        (
            "a text that does not contain",
            """
            inputs: { topic: topic }
            let:
              kind:
                case:
                  - { when: 'contains(topic, "опла")', is: money }
                  - { when: not present(topic), is: none }
            """
        ),
        (
            "a number between two",
            """
            inputs: { amount: { path: "order[0].sum", type: decimal, point: "," } }
            let:
              size:
                case:
                  - { when: amount <= 10.5, is: small }
                  - { when: amount >= 20, is: large }
                  - { when: not present(amount), is: none }
            """
        ),
        (
            "a record that holds a stage",
            """
            inputs: { order: order_id }
            records:
              deal:
                fields: { TITLE: Order, UF_CRM_ORDER_ID: { value: "{{order}}", search: true } }
                pick: newest
                update: fill
            let:
              state:
                case:
                  - { when: deal.stage == "sales/NEW", is: fresh }
                  - { when: not present(deal.stage), is: none }
                  - { when: deal.OPPORTUNITY == 5, is: five }
                  - { when: present(deal.OPPORTUNITY), is: other }
            """
        ),
        (
            "a record that lacks who is responsible",
            """
            inputs: { phone: { path: phone, type: phone } }
            records:
              lead:
                fields: { TITLE: Request, PHONE: { value: "{{phone}}", search: true } }
                pick: newest
                update: { merge: fill, responsible: lead.responsible }
            """
        ),
        (
            "a parameter of a URL, two dates and several hits",
            """
            inputs: { page: { query: page, type: url }, day: { header: x-day, type: date, format: dd.MM.yyyy } }
            accept: present(day) and param(page, "utm") == "ads"
            records:
              deal:
                fields: { TITLE: Request, UF_CRM_ORDER_ID: { value: "{{page}}", search: { stages: open } } }
                pick: newest
                update: fill
            let:
              many:
                case:
                  - { when: not deal.found, is: none }
                  - { when: deal.count < 3, is: few }
                  - { when: day != date(event.received_at), is: other }
            """
        ),
        (
            "the night",
            """
            let: { owner: next(day) }
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: owner } }
            # file: people.yaml
            crmspec: 1
            people: staff
            crm: bitrix24
            teams:
              day: { members: [anna, boris], hours: { mon-fri: 09:00-18:00 } }
            """
        ),
    ])
    func isFound(_ name: String, _ rest: String) {
        let head = "crmspec: 1\nchannel: orders\ncrm: bitrix24\nsource: { webhook: orders }\n"
        let found = witnesses(of: ExampleWorkspace(MarkedSpec(head + rest)).files)
        #expect(found.map(\.diagnostic.kind.severity) == [.error], "\(found.map(\.diagnostic.message))")
        for (diagnostic, witness) in found { #expect(witness != nil, "\(diagnostic.message)") }
    }

    private func witnesses(of files: [SourceFile]) -> [(diagnostic: Diagnostic, witness: Witness?)] {
        var session = CompilerSession()
        for file in files { session.set(file) }
        let told = session.diagnostics().filter { !DiagnosticKind.leftovers.contains($0.kind) }
        return told.map { ($0, session.scenario(of: $0).flatMap(confirm)) }
    }
}
