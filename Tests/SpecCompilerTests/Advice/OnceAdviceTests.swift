import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Keys that tell nobody apart, or everybody from himself.
@Suite struct OnceAdviceTests {
    private static let kinds: [DiagnosticKind] = [.onceNeverRepeats, .onceAlwaysRepeats, .constantSearchKey]

    private static func spec(_ rest: String) -> String {
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        inputs:
          kind: { path: kind, type: enum, values: [ORDER, CALL], required: true }
          paid: { path: paid, type: boolean, required: true }
          name: { path: name, required: true }
          other: other
          phone: { path: phone, type: phone, required: true }

        """ + rest
    }

    @Test(arguments: [
        ("event.received_at", "once-never-repeats"), ("[name, event.received_at]", "once-never-repeats"),
        ("event.id", "once-never-repeats"), ("came", "once-never-repeats"),
        ("event.received_at + 2h", "once-never-repeats"),
        ("date(event.received_at)", nil), ("other else event.id", nil), ("event.digest", nil),
        ("\"'orders'\"", "once-always-repeats"), ("kind else 'ORDER'", "once-always-repeats"),
        ("paid", "once-always-repeats"),
        ("[kind, paid, event.address]", "once-always-repeats"), ("size", "once-always-repeats"),
        ("[kind, name]", nil), ("[kind, phone]", nil), ("label", nil), ("other else name", nil),
    ])
    func whatOnceIsAsked(_ key: String, _ id: String?) {
        let rest = """
            let:
              came: { text: "at {{event.received_at}}" }
              size: { case: [{ when: present(other), is: NAMED }, { else: UNKNOWN }] }
              label: { text: "{{kind}} of {{name}}" }
            once: \(key)
            records: { lead: { fields: { TITLE: "{{came}} {{size}} {{label}}" } } }

            """
        let files = ExampleWorkspace(MarkedSpec(Self.spec(rest))).files
        let told = compile(files).diagnostics.filter { Self.kinds.contains($0.kind) || $0.kind.severity == .error }
        #expect(told.map(\.kind.id) == (id.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("PHONE: { value: '+79161234567', search: true }", "", true),
        ("PHONE: { value: '{{phone}}', search: true }", "", false),
        ("NAME: '{{name}}'", "find: [{ by: { UF_CRM_CARD: shop } }]", true),
        ("NAME: '{{name}}'", "find: [{ by: { UF_CRM_CARD: '{{shop}}' } }]", true),
        ("NAME: '{{name}}'", "find: [{ by: { UF_CRM_CARD: shop, PHONE: '{{phone}}' } }]", false),
        ("NAME: '{{name}}'", "find: [{ by: { UF_CRM_CARD: '{{kind}}' } }]", false),
    ])
    func whatSearchesLookFor(field: String, ways: String, isTold: Bool) {
        let rest = """
            once: event.digest
            let: { shop: "'shop'" }
            records:
              contact:
                fields: { \(field), LAST_NAME: "{{shop}}" }
                \(ways)
                pick: oldest
                update: fill

            """
        let found = compile(ExampleWorkspace(MarkedSpec(Self.spec(rest))).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error }.map(\.message) == [])
        #expect(found.contains { $0.kind == .constantSearchKey } == isTold)
    }
}
