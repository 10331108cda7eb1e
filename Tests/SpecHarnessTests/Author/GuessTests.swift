import Testing

@testable import SpecHarness

/// What a value and its name suggest; what is in doubt stays a text.
@Suite struct GuessTests {
    @Test(arguments: [
        ("+7 (471) 277-31-20", "anything", "phone"),
        ("8 471 277-31-20", "phone", "phone"),
        ("8 471 277-31-20", "comment", "text"),
        ("+1 for this", "comment", "text"),
        ("", "телефон", "phone"),
        ("", "telegram", "text"),
        ("maria@example.com", "contact", "email"),
        ("", "email", "email"),
        ("not known", "email", "text"),
        ("https://shop.example/a?b=c", "page", "url"),
        ("shop.example", "site", "text"),
        ("2026-04-09", "day", "date"),
        ("09.04.2026", "day", "date dd.MM.yyyy"),
        ("09.04.2026 18:30", "visit", "datetime dd.MM.yyyy HH:mm"),
        ("2026-04-09 18:30:00", "visit", "datetime"),
        ("2026-04-09T18:30:00Z", "visit", "datetime"),
        ("1712650000", "time", "text"),
        ("4200.50", "orderamount", "decimal"),
        ("4200", "order", "text"),
        ("3", "quantity", "integer"),
        ("many", "quantity", "text"),
        ("", "name", "text"),
    ])
    func textsSuggestTypes(_ text: String, _ word: String, _ expected: String) {
        #expect(written(guessType(of: text, word: word, region: "RU")) == expected)
    }

    @Test(arguments: [
        ("3", "count", "integer"), ("3.5", "rate", "decimal"), ("31", "orderid", "text"), ("31", "id", "text"),
        ("74712773120", "phone", "phone"), ("12345678901234567890", "size", "text"),
    ])
    func numbersSuggestTypes(_ number: String, _ word: String, _ expected: String) {
        #expect(written(guessType(ofNumber: number, word: word, region: "RU")) == expected)
    }

    private func written(_ guess: GuessedType) -> String {
        guess.type + (guess.format.map { " \($0)" } ?? "")
    }

    @Test func namesAreLegalAndGivenOnce() {
        var names = InputNames(taken: ["contact", "event", "mail"])
        let given = [
            ["clientName"], ["client", "name"], ["name"], ["visitor", "name"], ["contact"], ["page", "contact"],
            ["not"],
            ["2nd line"], ["Ваше имя"], ["utm-source"], ["utm_source"], ["***"], ["HTTPCode"],
        ].map { names.name(for: $0) }
        #expect(
            given == [
                "client_name", "client_name_2", "name", "visitor_name", "contact_value", "page_contact", "not_value",
                "value_2nd_line", "ваше_имя", "utm_source", "utm_source_2", "value", "httpcode",
            ]
        )
    }
}
