import SpecCompiler
import SpecTestSupport
import Testing

/// What is let in by lets.
@Suite struct AcceptTests {
    private static let spec = """
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs: { mobile: mobile, home: home }
        accept: present(either) and either != 'none'
        once: either
        let: { either: mobile else home }
        records: { lead: { fields: { TITLE: "{{either}}" } } }
        """

    @Test(arguments: [
        (#"{"mobile": "1"}"#, "1 site: done"), (#"{"home": "2"}"#, "1 site: done"), ("{}", "1 site: skipped"),
        (#"{"home": "none"}"#, "1 site: skipped"),
    ])
    func aLetDecides(payload: String, outcome: String) throws {
        var scenario = try Scenario(Self.spec)
        #expect(scenario.tell(payload).first == outcome)
    }

    @Test func aLetOfTheCRMIsKnownTooLate() {
        let spec = """
            crmspec: 1
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { phone: { path: phone, type: phone } }
            accept: known
            #       ^^^^^ used-too-early: 'accept' is decided before anything is searched, and what is read of 'contact' is known after
            let: { known: contact.found }
            records:
              contact: { fields: { PHONE: { value: "{{phone}}", search: true } }, pick: oldest, update: keep, create: never }
            """
        #expect(differences(of: MarkedSpec(spec), reporting: { compile($0).diagnostics }) == [])
    }

    /// What is no part of the payload is compared as well.
    @Test(arguments: [("?kind=x", "1 site: done"), ("?kind=y", "1 site: skipped")])
    func theQueryIsCompared(query: String, wanted: String) throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { kind: { query: kind } }
            accept: kind == 'x'
            """
        )
        #expect(scenario.tell(query).first == wanted)
    }
}
