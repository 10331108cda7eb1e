import SpecIR
import SpecRuntime
import Testing

/// Expressions, through the reply of a channel whose inputs are all kinds of values.
@Suite struct EvaluateTests {
    static let payload = """
        {"name": " Анна  Мария ", "blank": "", "phone": "8 (916) 123-45-67", "bad": "12", "email": "Anna@Example.COM",
         "amount": 1500.50, "huge": 99999999999999999999999999999999999999, "day": "2026-04-09", "time": "18:30",
         "moment": "2026-04-09T08:06:00Z", "far": "9999-12-31T20:00:00Z", "paid": "Да", "word": "DELIVERY", "url": "https://example.com/?utm=a%20b&e=",
         "tags": ["b", "", "a", "b"], "none": [], "text": "id=42; id=43"}
        """

    /// What is put together is counted before it is made.
    @Test(arguments: [(1, true), (64, false)]) func joinedTextsHaveALimit(count: Int, isJoined: Bool) throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { tags: { path: "tags[]", many: true }, separator: separator }
            let: { joined: { text: "{{join(tags, separator)}}" } }
            reply: { v: "{{starts_with(join(tags, separator), 'a')}}", w: "{{starts_with(joined, 'b')}}" }
            """
        )
        let tags = Array(repeating: "\"a\"", count: count).joined(separator: ",")
        let separator = String(repeating: "-", count: 1 << 20)
        let outcome = scenario.deliver("{\"tags\": [\(tags)], \"separator\": \"\(separator)\"}")
        #expect(outcome.reply?.body?.text == (isJoined ? "{v: true, w: false}" : "{}"))
        #expect(
            OutcomeText(program: scenario.program).lines(outcome).dropFirst()
                == (isJoined ? [] : ["  note: remark: texts of more than 67108864 bytes; the rest was left out"])
        )
    }

    /// In Moscow, the calendar's first half hour is before its beginning in UTC.
    @Test func noMomentBeforeTheCalendar() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { day: { path: day, type: date }, time: { path: time, type: time } }
            reply: { v: "{{at(day, time)}}" }
            """
        )
        for (time, reply) in [("00:30", "{}"), ("12:00", "{v: '0001-01-01 12:00'}")] {
            let outcome = scenario.deliver("{\"day\": \"0001-01-01\", \"time\": \"\(time)\"}")
            #expect(outcome.reply?.body?.text == reply)
        }
    }

    static func evaluate(_ expression: String) throws -> String {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs:
              name: name
              blank: blank
              gone: gone
              phone: { path: phone, type: phone }
              bad: { path: bad, type: phone }
              email: { path: email, type: email }
              amount: { path: amount, type: decimal }
              huge: { path: huge, type: decimal }
              day: { path: day, type: date }
              time: { path: time, type: time }
              moment: { path: moment, type: datetime }
              far: { path: far, type: datetime }
              paid: { path: paid, type: boolean }
              way: { path: word, type: enum, values: { post: [Delivery, delivery, DELIVERY], pickup: [self] } }
              url: { path: url, type: url }
              tags: { path: "tags[]", many: true }
              none: { path: "none[]", many: true }
              text: text
            let:
              greeting: { text: "{{name else 'друг'}}!" }
            reply:
              v: "{{\(expression)}}"
            """
        )
        return scenario.deliver(payload).reply?.body?.text ?? "no reply"
    }

    static let cases: [(expression: String, value: String)] = [
        // What is read, and how it prints.
        ("name", "'Анна  Мария'"), ("phone", "'+79161234567'"), ("email", "'Anna@example.com'"), ("amount", "1500.5"),
        ("day", "'2026-04-09'"), ("time", "'18:30'"), ("moment", "'2026-04-09 11:06'"), ("paid", "true"),
        ("way", "'post'"), ("tags", "['b', 'a', 'b']"), ("greeting", "'Анна  Мария!'"),
        ("event.id", "'d1'"), ("event.received_at", "'2026-04-09 11:06'"), ("event.method", "'POST'"),
        ("event.address", "'a'"),
        // Where beginnings repeat.
        ("contains('aaab', 'aab')", "true"), ("contains('ababac', 'abac')", "true"),
        ("contains('ababab', 'abac')", "false"), ("contains('aababx', 'aabx')", "false"),
        ("contains('axb', 'ab')", "false"), ("before('axab', 'ab')", "'ax'"),
        ("before('xxaaab', 'aab')", "'xxa'"), ("after('abcабв', 'a')", "'bcабв'"),
        // What is missing is left out, unless there is another value.
        ("gone", "–"), ("blank", "–"), ("bad", "–"), ("gone else blank else 'x'", "'x'"),
        ("name else 'x'", "'Анна  Мария'"),
        ("'x' when paid", "'x'"), ("'x' when amount > 2000", "–"),
        // A comparison with a missing side is false; its negation is true.
        ("gone == 'x'", "false"), ("gone != 'x'", "false"), ("not (gone == 'x')", "true"), ("gone in ['x']", "false"),
        ("gone not in ['x']", "false"), ("name not in ['x']", "true"),
        ("present(gone)", "false"), ("present(bad)", "false"), ("present(name)", "true"),
        // By normal form.
        ("name == 'Анна Мария'", "true"), ("name == 'анна мария'", "false"), ("amount == 1500.500", "true"),
        ("amount < 1500.6", "true"), ("amount >= 1500.5", "true"), ("way == post", "true"),
        ("way in [pickup]", "false"),
        ("phone == '+79161234567'", "true"), ("email == 'anna@EXAMPLE.com'", "true"), ("time > 18:29", "true"),
        ("time < 18:31", "true"), ("time < 18:30", "false"), ("2h < 120m", "false"),
        // Sums; beyond the numbers there is none.
        ("amount + 0.5", "1501"), ("amount - 2000", "-499.5"), ("huge + huge else 0", "0"), ("gone else 'x'", "'x'"),
        ("moment + 2h", "'2026-04-09 13:06'"), ("moment - 1d", "'2026-04-08 11:06'"),
        // Functions.
        ("contains(name, 'Мария')", "true"), ("contains(name, 'мария')", "false"),
        ("starts_with(name, 'Анна')", "true"),
        ("ends_with(name, 'Мария')", "true"), ("ends_with(name, 'Анна')", "false"), ("lower(name)", "'анна  мария'"),
        ("digits(text)", "'4243'"), ("digits(name)", "–"), ("before(text, ';')", "'id=42'"),
        ("after(text, 'id=')", "'42; id=43'"),
        ("after(text, '#')", "–"), ("after(text, '43')", "–"), ("param(url, 'utm')", "'a b'"), ("param(url, 'e')", "–"),
        ("param(url, 'x')", "–"), ("join(tags, '+')", "'b+a+b'"), ("join(none, '+')", "–"),
        ("join(tags, ', ')", "'b, a, b'"), ("first(tags)", "'b'"),
        ("first(none)", "–"), ("count(tags)", "3"), ("count(none)", "0"), ("at(day, time)", "'2026-04-09 18:30'"),
        ("date(moment)", "'2026-04-09'"), ("format(moment, 'dd.MM.yyyy HH:mm')", "'09.04.2026 11:06'"),
        ("[name, gone, 'x']", "['Анна  Мария', 'x']"),
        ("format(time, 'H.mm')", "'18.30'"), ("format(day, 'd.M.yy')", "'9.4.26'"), ("format(time, 'HH')", "'18'"),
        ("far + 59m", "'9999-12-31 23:59'"), ("far + 4h", "–"), ("far + 1h", "'253402290000000'"),
        ("date(far + 1h)", "–"), ("format(far + 1h, 'yyyy')", "–"),
        ("date(far + 59m)", "'9999-12-31'"), ("far - 1d", "'9999-12-30 23:00'"),
        ("decode('a%20b+c')", "'a b c'"), ("decode(gone)", "–"),
        ("join([gone], '+')", "–"), ("first([gone])", "–"), ("first([name])", "'Анна  Мария'"),
        ("2h < 3h", "true"), ("3h < 2h", "false"), ("2h <= 120m", "true"), ("day < '2026-04-10'", "true"),
        ("moment > '2026-04-09T11:06:00+03:00'", "false"), ("moment >= '2026-04-09T11:06:00+03:00'", "true"),
        ("starts_with(name, 'Мария')", "false"), ("starts_with(name, 'Анна  Мария и')", "false"),
        ("ends_with(name, 'и Анна  Мария')", "false"), ("lower(gone)", "–"), ("contains(name, 'Анна Мария')", "true"),
        ("tags == ['b', 'a', 'b']", "true"), ("tags == ['b', 'a']", "false"), ("tags == ['b', 'a', 'c']", "false"),
    ]

    @Test(arguments: cases.indices)
    func expressionHasItsValue(position: Int) throws {
        let one = Self.cases[position]
        let expected = one.value == "–" ? "{}" : "{v: \(one.value)}"
        #expect(try Self.evaluate(one.expression) == expected, "\(one.expression)")
    }

    @Test func reasonOfTheFirstMissingPartIsThatOfTheWhole() throws {
        // Only `empty` clears a field under `set`.
        for (payload, cleared) in [
            (#"{"a": "", "x": "1"}"#, true), (#"{"x": "1"}"#, false), (#"{"a": "?", "x": "1"}"#, false),
        ] {
            var scenario = try Scenario(
                """
                channel: site
                crm: bitrix24
                source: { webhook: a }
                inputs: { a: { path: a, type: decimal }, card: { path: x, required: true } }
                records:
                  contact:
                    fields:
                      UF_CRM_CARD: { value: "{{card}}", search: true }
                      NAME: "{{a else a}}"
                    pick: oldest
                    update: set
                """,
                crm: [TestRecord("contact", "1", ["UF_CRM_CARD": .text("1"), "NAME": .text("Anna")])]
            )
            #expect(scenario.tell(payload).contains("    NAME: Anna → –") == cleared, "\(payload)")
        }
    }

    @Test func textsThatDoubleOneAnotherComeToAnEnd() throws {
        let lets = (1...17).map { "  a\($0): { text: \"{{a\($0 - 1)}}{{a\($0 - 1)}}\" }" }.joined(separator: "\n")
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { a: { path: a, default: x } }
            let:
              a0: a
            \(lets)
            reply: { v: "{{a17}}", w: "{{a3}}" }
            """
        )
        let outcome = scenario.deliver("{\"a\": \"\(String(repeating: "x", count: 1_000))\"}")
        #expect(outcome.reply?.body?.text == "{w: '\(String(repeating: "x", count: 8_000))'}")
        let runs = try #require(outcome.runs)
        #expect(runs.first?.notes.count == 1)
    }
}
