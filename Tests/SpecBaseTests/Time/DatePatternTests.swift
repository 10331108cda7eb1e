import SpecBase
import Testing

@Suite struct DatePatternTests {
    @Test(
        arguments: [
            ("dd.MM.yyyy", "09.04.2026", "2026-04-09", nil), ("d.M.yy", "9.4.26", "2026-04-09", nil),
            ("d.M.yy", "09.04.70", "1970-04-09", nil), ("d.M.yy", "31.12.69", "2069-12-31", nil),
            ("yyyy-MM-dd HH:mm", "2026-04-09 18:05", "2026-04-09", "18:05"), ("HH:mm:ss", "18:05:09", nil, "18:05:09"),
            ("H:m", "9:5", nil, "09:05"), ("yyyyMMdd'T'HHmm", "20260409T1805", "2026-04-09", "18:05"),
            ("dd.MM.yyyy 'в' HH:mm", "09.04.2026 в 18:05", "2026-04-09", "18:05"),
            ("d MM yyyy 'o''clock' H", "9 04 2026 o'clock 7", "2026-04-09", "07:00"), ("MM.yyyy", "04.2026", nil, nil),
        ] as [(String, String, String?, String?)]
    )
    func reads(pattern: String, text: String, day: String?, time: String?) throws {
        let found = try #require(try DatePattern(pattern).parse(text))
        #expect(found.day?.description == day)
        #expect(found.time?.description == time)
    }

    @Test(arguments: [
        ("dd.MM.yyyy", "9.04.2026"), ("dd.MM.yyyy", "09.04.26"), ("dd.MM.yyyy", "09.04.2026 "),
        ("dd.MM.yyyy", " 09.04.2026"), ("dd.MM.yyyy", "31.02.2026"), ("dd.MM.yyyy", "09-04-2026"), ("dd.MM.yyyy", ""),
        ("HH:mm", "24:00"), ("HH:mm", "18:5"), ("d.M.yy", "123.4.26"), ("HH:mm", "1٥:00"),
    ])
    func refusesOtherTexts(pattern: String, text: String) throws {
        #expect(try DatePattern(pattern).parse(text) == nil)
    }

    @Test(arguments: [
        ("dd.MM.yyyy", "09.04.2026"), ("d.M.yy", "9.4.26"), ("yyyy-MM-dd HH:mm:ss", "2026-04-09 07:05:03"),
        ("H 'h' m", "7 h 5"), ("'day' d''", "day 9'"),
    ])
    func writes(pattern: String, text: String) throws {
        let pattern = try DatePattern(pattern)
        #expect(pattern.format(Day(iso8601: "2026-04-09"), TimeOfDay(iso8601: "07:05:03")) == text)
    }

    @Test(arguments: [
        ("dd.QQ.yyyy", DatePatternError.unknownLetter("Q")), ("dd MMMM", .badWidth("MMMM")), ("yyy", .badWidth("yyy")),
        ("ddd", .badWidth("ddd")), ("dd 'at", .unclosedQuote), ("'", .unclosedQuote), ("", .noParts),
        ("'day'", .noParts), ("T", .unknownLetter("T")),
    ])
    func saysWhatIsWrong(pattern: String, error: DatePatternError) {
        #expect(throws: error) { try DatePattern(pattern) }
    }
}
