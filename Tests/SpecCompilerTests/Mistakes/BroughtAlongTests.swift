import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What authors bring along from other languages is told once, in the words of this one.
@Suite struct BroughtAlongTests {
    private static func spec(_ rest: String) -> String {
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        once: event.digest
        inputs:
          name: { path: name, required: true }
          phone: { path: phone, type: phone }
          phones: { path: "phones[]", type: phone, many: true }
          paid: { path: paid, type: boolean }

        """ + rest
    }

    private func differences(_ rest: String) -> [String] {
        SpecTestSupport.differences(of: MarkedSpec(Self.spec(rest))) { files in
            compile(files).diagnostics.filter { !DiagnosticKind.leftovers.contains($0.kind) }
        }
    }

    @Test(arguments: [
        // The first of several values that is there.
        """
        records:
          lead:
            fields:
              TITLE: "Call {{name or phone}} back"
        #                         ^^ foreign-operator: 'or' joins conditions; the first value that is there is written 'else'
              NAME: "{{phone or 'nobody' or name}}"
        #                    ^^ foreign-operator: 'or' joins conditions; the first value that is there is written 'else'
              PHONE: "{{phone or phones}}"
        #                     ^^ foreign-operator: 'or' joins conditions; the first value that is there is written 'else'
        """,
        """
        let: { known: phone or name }
        #                   ^^ foreign-operator: 'or' joins conditions; the first value that is there is written 'else'
        """,
        // Of conditions it is a condition, and where one is wanted.
        """
        let: { known: paid or present(phone) }
        records: { lead: { fields: { TITLE: Call, COMMENTS: "{{paid or known}}" } } }
        """,
        """
        accept: paid or phone
        #               ^^^^^ type-mismatch: found a phone where a condition is wanted; write 'present(phone)' to ask whether it is there
        """,
        """
        accept: name or paid
        #       ^^^^ type-mismatch: found a text where a condition is wanted; write 'present(name)' to ask whether it is there, or give the input 'type: boolean'
        """,
    ])
    func orJoinsConditions(_ rest: String) {
        #expect(differences(rest) == [])
    }

    @Test(arguments: [
        """
        records: { lead: { fields: { TITLE: Call, PHONE: "{{name}}" } } }
        #                                                   ^^^^ type-mismatch: found a text where a phone is wanted; give the input 'type: phone'
        """,
        """
        records: { deal: { fields: { TITLE: Call, CLOSEDATE: "{{phones}}" } } }
        #                                                       ^^^^^^ type-mismatch: found a list (a phone each) where a date is wanted; 'first(…)' takes the first of a list
        """,
    ])
    func listsAreOfTheirElements(_ rest: String) {
        #expect(differences(rest) == [])
    }

    @Test(arguments: [
        ("upper(name)", "upper", "; of the case, only 'lower' changes anything"),
        ("trim(name)", "trim", "; values are trimmed as they are read"),
        ("coalesce(name, 'x')", "coalesce", "; write 'a else b'"),
        ("is_empty(name)", "is_empty", "; write 'not present(…)'"),
        ("exists(name)", "exists", "; did you mean 'present'?"),
        ("now()", "now", "; the time is 'event.received_at'"),
        ("lowr(name)", "lowr", "; did you mean 'lower'?"),
        ("toLowerCase(name)", "toLowerCase", "; did you mean 'lower'?"),
        ("size(phones)", "size", "; did you mean 'count'?"),
        ("phone(name)", "phone", "; an operator is missing before '('"), ("replace(name, 'a', 'b')", "replace", ""),
    ])
    func functionsOfOthersAreNamedAsOurs(_ call: String, _ name: String, _ words: String) {
        let marks = "#          " + String(repeating: "^", count: name.count)
        let told = "\(marks) unknown-function: there is no function '\(name)'\(words)"
        #expect(differences("let: { v: \"\(call)\" }\n\(told)\n") == [])
    }

    @Test(arguments: [
        """
        let:
          size:
            case:
              - { then: LARGE, if: paid }
        #         ^^^^ unknown-key: a 'case' row has no key 'then'; the nearest is 'is'
        #                      ^^ unknown-key: a 'case' row has no key 'if'; the nearest is 'when'
              - { if: present(phone), then: SMALL }
        #         ^^ unknown-key: a 'case' row has no key 'if'; the nearest is 'when'
        #                             ^^^^ unknown-key: a 'case' row has no key 'then'; the nearest is 'is'
              - { default: NONE }
        #         ^^^^^^^ unknown-key: a 'case' row has no key 'default'; the nearest is 'else'
        """,
        """
        records: { lead: { fields: { TITLE: Call } } }
        rules:
          calls:
            - { name: paid, if: paid, then: [{ comment: { about: lead, text: paid up } }] }
        #       ^^^^ unknown-key: a row has no key 'name'; the nearest is 'rule'
        #                   ^^ unknown-key: a row has no key 'if'; the nearest is 'when'
        #                             ^^^^ unknown-key: a row has no key 'then'; the nearest is 'do'
            - { otherwise: [] }
        #       ^^^^^^^^^ unknown-key: a row has no key 'otherwise'; the nearest is 'else'
        """,
    ])
    func rowsHaveTheirOwnKeys(_ rest: String) {
        #expect(differences(rest) == [])
    }

    @Test(arguments: [
        """
        let: { size: size else name }
        #            ^^^^ later-let: 'size' reads itself; a let can use those above it
        """,
        """
        let: { size: { text: "{{size}} {{name}}" }, paid_up: paid and size_text == "x", size_text: name }
        #                       ^^^^ later-let: 'size' reads itself; a let can use those above it
        #                                                             ^^^^^^^^^ later-let: 'size_text' is declared below; a let can use those above it
        """,
    ])
    func letsAreReadFromAbove(_ rest: String) {
        #expect(differences(rest) == [])
    }

    @Test(arguments: [
        "order ${name} of {{name}}", "order #{name} of {{name}}", "order {name} of {{name}}",
    ])
    func placeholdersAreWrittenAsOurs(_ text: String) throws {
        let files = ExampleWorkspace(
            MarkedSpec(Self.spec("records: { lead: { fields: { TITLE: \"\(text)\" } } }\n"))
        ).files
        let found = try #require(compile(files).diagnostics.first { $0.kind == .singleBraces })
        let placeholder = String(text.dropFirst(6).prefix { $0 != " " })
        #expect(found.message == "'\(placeholder)' is written as it stands; the value is '{{name}}'")
        let fixed = fix(files, upTo: .likely, today: nil).files
        #expect(fixed.contains { $0.text.contains("\"order {{name}} of {{name}}\"") })
    }

    @Test func rowsOfATableHaveNamesOfTheirOwn() {
        let rest = """
            records: { lead: { fields: { TITLE: Call } } }
            rules:
              calls:
                - { rule: paid, when: paid, do: [] }
                - { rule: paid, when: present(phone), do: [{ comment: { about: lead, text: paid up } }] }
            #             ^^^^ duplicate-name: the row 'paid' is there already
                - { else: [] }
              others:
                - { rule: paid, when: paid, do: [{ comment: { about: lead, text: paid up } }] }
                - { else: [] }
            """
        #expect(differences(rest) == [])
    }

    @Test func aCatalogueMayStandInAFileThatWasNotGiven() {
        let channel = "crmspec: 1\nchannel: orders\ncrm: bitrix24\nsource: shop\n"
        let found = compile([SourceFile(path: "channel.yaml", text: channel)]).diagnostics
        #expect(
            found.map(\.message) == [
                "no file declares the catalogue 'bitrix24'; no catalogue is here: give the folder that holds it, too"
            ]
        )
    }
}
