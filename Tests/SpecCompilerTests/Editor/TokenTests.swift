import SpecBase
import SpecCompiler
import Testing

@Suite struct TokenTests {
    static let head = """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        inputs:
          имя:  name
          kind: { path: kind, type: enum, values: [paid, refused] }

        """

    /// What stands behind the head, and its tokens with their texts.
    static let examples: [(spec: String, tokens: [String])] = [
        ("accept: kind == paid\n", ["8 parameter kind", "8 operator ==", "8 enumMember paid"]),
        (
            "accept: not present(имя) or kind in [paid]\n",
            [
                "8 keyword not", "8 function present", "8 parameter имя", "8 keyword or", "8 parameter kind",
                "8 keyword in",
                "8 enumMember paid",
            ]
        ),
        (
            "let:\n  a: event.received_at + 2h\n  b: \"contact[\\\"NAME\\\"] else 'я'\"\n  c: a\n",
            [
                "9 variable event", "9 property received_at", "9 operator +", "9 number 2h", "10 variable contact",
                "10 property \\\"NAME\\\"", "10 keyword else", "10 string 'я'", "11 variable a",
            ]
        ),
        (
            "let:\n  a:\n    text: |\n      Имя: {{имя}}, {{lookup(t,\n      kind)}}\n      {{next(x)}}\n",
            [
                "11 parameter имя", "11 function lookup", "11 type t", "12 parameter kind", "13 function next",
                "13 type x",
            ]
        ),
        ("let:\n  a: { text: >-\n      {{имя}}\n      и {{имя}} }\n", []),
        (
            "let: { a: имя, b: { text: '{{имя else ''нет''}}' } }\n",
            ["8 parameter имя", "8 parameter имя", "8 keyword else", "8 string ''нет''"]
        ),
        ("accept: имя == (\n", ["8 parameter имя", "8 operator =="]),
        ("let: { a: { text: \"{{имя == 'x\" } }\n", ["8 parameter имя", "8 operator ==", "8 enumMember x"]),
        ("title: имя\n", []),
    ]

    @Test(arguments: examples) func colours(_ example: (spec: String, tokens: [String])) {
        let records = "records:\n  contact: { fields: { NAME: x } }\n"
        var edited = EditedSpec(Self.head + example.spec + records)
        let tokens = edited.session.semanticTokens(of: "channel.yaml")
        let lines = edited.session.file("channel.yaml").map(SourceLines.init)
        let shown = tokens.map { "\($0.range.start.line) \($0.kind) \(lines?.text(of: $0.range) ?? "")" }
        #expect(shown == example.tokens)
    }

    @Test func outlinesAChannel() {
        let text = """
            accept: kind == paid
            let: { a: имя }
            records:
              deal:
                fields: { TITLE: x, OPPORTUNITY: "1" }
            rules:
              notes:
                - rule: first
                  when: deal.found
                  do: []
                - else: []

            """
        var edited = EditedSpec(Self.head + text)
        let expected = """
            file orders
              block inputs
                input имя
                input kind
              block accept
              block let
                binding a
              block records
                record deal
                  field TITLE
                  field OPPORTUNITY
              block rules
                table notes
                  row first
                  row else
            """
        #expect(shown(edited.session.outline(of: "channel.yaml"), "").joined(separator: "\n") == expected)
    }

    @Test func outlinesACatalogue() {
        var edited = EditedSpec("‸")
        let lines = shown(edited.session.outline(of: "bitrix24.yaml"), "")
        #expect(
            lines.prefix(5) == ["file bitrix24", "  block users", "    user anna", "    user boris", "    user vera"]
        )
        #expect(lines.contains("    entity deal") && lines.contains("      field TITLE"))
    }

    private func shown(_ symbols: [OutlineSymbol], _ indentation: String) -> [String] {
        symbols.flatMap { ["\(indentation)\($0.kind) \($0.name)"] + shown($0.children, indentation + "  ") }
    }
}
