import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Several mistakes come in one run, each once, and nothing follows from them.
@Suite struct DecodeMistakeTests {
    static let specs = [
        """
        crmspec: 1
        channel: orders
        cmr: bitrix24
        #^^ unknown-key: a channel has no key 'cmr'; the nearest is 'crm'
        source: { webhok: orders }
        #         ^^^^^^ unknown-key: an inline source has no key 'webhok'; the nearest is 'webhook'
        inputs:
          phone: { type: phome, digits: 12 }
        # ^^^^^ missing-key: an input needs one of 'path', 'header', 'query', 'after', 'below'
        #                ^^^^^ unknown-word: 'phome' is not a type; the nearest is 'phone'
          in: name
        # ^^ malformed-name: 'in' is a keyword and cannot name an input
          day: { path: day, type: date, values: [a], digits: 3 }
        #                               ^^^^^^ misplaced-key: 'values' is for inputs of type 'enum', and this one is 'date'
        #                                            ^^^^^^ misplaced-key: 'digits' is for inputs of type 'phone', and this one is 'date'
          kind: { path: kind, type: enum }
        # ^^^^ missing-key: an input needs 'values'
        accept:
          - present(phone)
        # ^ wrong-shape: expected a condition, found a list
          - present(email)
        once: { within: 1w }
        #       ^^^^^^ missing-key: a 'once' block needs 'key'
        #               ^^ malformed-duration: '1w' is not a duration; write digits and 's', 'm', 'h' or 'd'
        records:
          contact:
            fields: { NAME: , PHONE: { valeu: x }, EMAIL: { search: yes, value: x } }
        #                   ^ wrong-shape: expected a template, found nothing
        #                              ^^^^^ unknown-key: a field has no key 'valeu'; the nearest is 'value'
        #                                                           ^^^ malformed-boolean: 'yes' is not 'true' or 'false'
            pick: first
        #         ^^^^^ unknown-word: 'first' is not a pick; the words are 'oldest', 'newest', 'all', 'stop'
            create: always
        #           ^^^^^^ wrong-shape: expected 'never' or a block, found 'always'
            update: fil
        #           ^^^ unknown-word: 'fil' is not a policy; the nearest is 'fill'
        rules:
          calls:
            - when: a
        #     ^^^^ missing-key: a row needs 'rule'
              do: []
            - { rule: x, when: b == 1, do: [{ taks: {} }] }
        #                                     ^^^^ unknown-word: 'taks' is not an action; the nearest is 'task'
            - else: [{ comment: { text: x } }]
        #              ^^^^^^^ missing-key: a comment needs 'about'
        """,
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: https://example.com/in/orders, inputs: { a: b } }
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-id: 'https://example.com/in/orders' is not the last part of an address; it has Latin letters, digits, '-', '_' and '.'
        #                                                 ^^^^^^ misplaced-key: 'inputs' belongs to the channel, not to its inline source
        rules:
          a:
            - else: [{ task: { about: [a], title: t, responsible: f(b, c, d), due: 3 } }]
        #                                                         ^^^^^^^^^^ split-by-yaml: YAML splits this value at its comma; quote it, or use the block style
        """,
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        once: [join(a, b)]
        #      ^^^^^^^^^^ split-by-yaml: YAML splits this value at its comma; quote it, or use the block style
        let:
          a: { text: "{{b c}} and {{d = e}}" }
        #                 ^ unexpected-token: expected an operator before 'c'
        #                             ^ foreign-operator: '=' is written '==' here
          b: '{{a}}'
        #     ^^^^^ braces-in-expression: this place takes an expression; write it without braces
        """,
        """
        crmspec: 1
        catalog: shop
        kind: bitrx24
        #     ^^^^^^^ unknown-word: 'bitrx24' is not a kind of CRM; the nearest is 'bitrix24'
        portal: https://example.bitrix24.ru/crm/
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-url: a portal has no path; write 'https://example.bitrix24.ru'
        region: ru
        #       ^^ unknown-country: 'ru' is not a country's ISO code; write 'RU'
        zone: Europe/Moscow
        users:
          anna: { name: Anna }
        # ^^^^ missing-key: a user needs 'id'
        entities:
          deal:
            url: /deal/
        #        ^^^^^^ malformed-url: an entity's url is a path with '{{id}}', such as '/deal/{{id}}/'
            fields:
              A: { many: true }
        #     ^ missing-key: a field needs 'type'
              B: { type: enum }
        #     ^ missing-key: a field needs 'values'
              C: { type: text, values: [a] }
        #                      ^^^^^^ misplaced-key: 'values' is for fields of type 'enum', and this one is 'text'
            pipelines:
              a/b: { stages: {} }
        #     ^^^ malformed-name: 'a/b' cannot name a pipeline; '/' stands between pipeline and stage
              sales: { stages: { NEW: opne, WON: { id: "1" } } }
        #                             ^^^^ unknown-word: 'opne' is not an outcome; the nearest is 'open'
        #                                   ^^^ missing-key: a stage needs 'is'
        """,
        """
        crmspec: 1
        tables:
          sites:
            rows:
              a:
                - b
        #       ^ wrong-shape: expected a literal, found a list
                - c
            esle: c
        #   ^^^^ unknown-key: a table has no key 'esle'; the nearest is 'else'
          other-sites: { rows: {} }
        # ^^^^^^^^^^^ malformed-name: 'other-sites' cannot name a table; names have letters, digits and '_', a letter first
        """,
        """
        title: Orders
        #^^^^ missing-version: a spec starts with 'crmspec: 1'
        channel: orders
        #^^^^^^ unknown-file-kind: 'channel' must stand right after 'crmspec'
        crm: bitrix24
        source: orders
        """,
        """
        crmspec: 1
        people: office
        crm: bitrix24
        senor: anna
        #^^^^ unknown-key: a people file has no key 'senor'; the nearest is 'senior'
        hours: { mon-fry: 09:00-18:00, sat: 18:00-09:00, sun: [10:00-12:00, 11:00-13:00] }
        #        ^^^^^^^ malformed-hours: 'mon-fry' is no day of the week; write 'mon' or 'mon-fri'; the nearest of 'fry' is 'fri'
        #                                   ^^^^^^^^^^^ malformed-hours: '18:00-09:00' ends before it begins; hours over midnight are two, '18:00-24:00' and '00:00-09:00'
        holidays: [2026-02-30, 2026-05-10..2026-05-01]
        #          ^^^^^^^^^^ malformed-days: '2026-02-30' is not a day; write '2026-05-01' or '2026-07-01..2026-07-14'
        #                      ^^^^^^^^^^^^^^^^^^^^^^ malformed-days: '2026-05-10..2026-05-01' ends before it begins
        employees:
          anna: { hours: { mon-wed: 09:00-18:00, tue: 09:00-12:00 } }
        #                                        ^^^ malformed-hours: 'tue' has hours already
          boris: { hours: { mon: [10:00-12:00, 11:00-13:00] }, phone: "1" }
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-hours: two of these hours overlap on one day
        #                                                      ^^^^^ unknown-key: an employee has no key 'phone'; the nearest is 'phones'
        teams:
          sales: { hours: { fri-mon: 09:00-18:00 } }
        # ^^^^^ missing-key: a team needs 'members'
        #                   ^^^^^^^ malformed-hours: 'fri-mon' ends before it begins; the week is from 'mon' to 'sun'
          other-team: { members: [anna] }
        # ^^^^^^^^^^ malformed-name: 'other-team' cannot name a team; names have letters, digits and '_', a letter first
        """,
        """
        crmspec: 1
        channel: mails
        crm: bitrix24
        source: { mailbox: orders }
        #                  ^^^^^^ malformed-mailbox: 'orders' is not an e-mail address
        inputs:
          a: { after: "A:", row: B }
        #                   ^^^ misplaced-key: 'row' goes with 'below', and this input has 'after'
          b: { below: "A:", until: B, in: head }
        #                   ^^^^^ misplaced-key: 'until' goes with 'after', and this input has 'below'
        #                                 ^^^^ unknown-word: 'head' is not a part of a mail; the words are 'body', 'subject', 'original'
          c: { header: subject, in: body }
        #                       ^^ misplaced-key: 'in' goes with 'after', 'below', and this input has 'header'
          d: { after: "A:", below: "B:" }
        #                   ^^^^^ conflicting-keys: an input has either 'after' or 'below'
          e: { after: [] }
        #             ^ wrong-shape: expected a label or a list of them, found an empty list
        """,
    ]

    @Test(arguments: specs.indices)
    func areReportedOnceEach(_ index: Int) {
        #expect(differences(of: MarkedSpec(Self.specs[index]), reporting: DecodedExample.diagnostics) == [])
    }

    @Test func aBrokenPartMarksWhatHoldsIt() throws {
        let example = DecodedExample(
            """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            inputs: { a: a, b: { path: b, type: nothing } }
            records:
              contact: { fields: { NAME: x } }
              deal: { fields: { TITLE: "{{" } }
            rules:
              calls: [{ else: [] }]
              mails: [{ esle: [] }]
            """
        )
        let channel = try #require(example.workspace.channels.first)
        #expect(!channel.origin.isComplete)
        #expect(channel.inputs.map(\.isComplete) == [true, false])
        #expect(channel.records.map(\.isComplete) == [true, false])
        #expect(channel.records[1].fields.map(\.name.value) == ["TITLE"])
        #expect(channel.rules.map(\.isComplete) == [true, false])
    }

    @Test func aFileIsAMapping() {
        let messages = DecodedExample("- crmspec: 1\n- channel: orders\n").log.sorted.map(\.message)
        #expect(messages == ["expected a spec that starts with 'crmspec: 1', found a list"])
    }

    @Test func aFileThatDeclaresNothingMarksTheWorkspace() {
        #expect(!DecodedExample("crmspec: 2\n").workspace.isComplete)
        #expect(DecodedExample("crmspec: 1\ntables: {}\n").workspace.isComplete)
    }

    @Test func theSecretOfAPastedURLIsNotRepeated() {
        let url = "https://x.bitrix24.ru/rest/12/s3cr3t/profile/"
        let example = DecodedExample("crmspec: 1\ncatalog: a\nportal: \(url)\n")
        #expect(example.log.sorted.contains { $0.kind.id == "pasted-webhook-url" })
        #expect(!example.log.sorted.contains { $0.message.contains("s3cr3t") })
    }
}
