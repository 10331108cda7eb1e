import SpecBase
import Testing

@Suite struct DatePatternTests {
    @Test(arguments: [
        ("dd.MM.yyyy HH:mm", "09.04.2026 11:06", "2026-04-09", "11:06"),
        ("yyyy-MM-dd", "2026-04-09", "2026-04-09", nil),
        ("d.M.yyyy", "9.4.2026", "2026-04-09", nil), ("d.M.yyyy", "31.12.2026", "2026-12-31", nil),
        ("ddMMyy", "090426", "2026-04-09", nil),
        ("dd.MM.yy", "01.01.69", "2069-01-01", nil), ("dd.MM.yy", "01.01.70", "1970-01-01", nil),
        ("H:m:s", "9:5:3", nil, "09:05:03"),
        ("HH", "23", nil, "23:00"), ("mm:ss", "05:06", nil, nil), ("dd.MM", "31.02", nil, nil),
        ("yyyy 'г.' dd/MM", "2026 г. 09/04", "2026-04-09", nil),
        ("HH 'o''clock'", "11 oclock", nil, "11:00"), ("HH 'o'''' clock'", "11 o' clock", nil, "11:00"),
        ("d — M — yyyy", "9 — 4 — 2026", "2026-04-09", nil),
    ]) func reads(pattern: String, text: String, day: String?, time: String?) throws {
        let found = try #require(try DatePattern(pattern).parse(text))
        #expect(found.day?.description == day)
        #expect(found.time?.description == time)
    }

    @Test(arguments: [
        ("dd.MM.yyyy", "9.04.2026"), ("dd.MM.yyyy", "09.04.26"), ("dd.MM.yyyy", "09.04.2026 "),
        ("dd.MM.yyyy", " 09.04.2026"),
        ("dd.MM.yyyy", "31.04.2026"), ("dd.MM.yyyy", "29.02.2100"), ("dd.MM.yyyy", "09-04-2026"), ("dd.MM.yyyy", ""),
        ("dd.MM.yyyy", "09.04.202６"), ("HH:mm", "24:00"), ("HH:mm", "12:60"), ("H:mm", "123:00"),
        ("d.M.yyyy", ".4.2026"),
    ]) func refuses(pattern: String, text: String) throws {
        #expect(try DatePattern(pattern).parse(text) == nil)
    }

    @Test(arguments: [
        ("dd.MM.yyyy HH:mm:ss", "09.04.2026 18:05:07"), ("d/M/yy H:m:s", "9/4/26 18:5:7"), ("'day' d", "day 9"),
        ("yyyy''MM", "2026'04"),
    ]) func writes(pattern: String, text: String) throws {
        #expect(
            try DatePattern(pattern).format(
                Day(year: 2026, month: 4, day: 9),
                TimeOfDay(hour: 18, minute: 5, second: 7)
            ) == text
        )
    }

    @Test func whatIsMissingIsWrittenAsZeros() throws {
        #expect(try DatePattern("dd.MM.yyyy HH:mm").format(nil, nil) == "00.00.0000 00:00")
        #expect(try DatePattern("yy ss").format(nil, nil) == "00 00")
    }

    @Test func whatIsWrittenReadsBack() throws {
        for text in ["dd.MM.yyyy HH:mm:ss", "d.M.yyyy H:m:s", "yyyyMMddHHmmss", "ss mm HH dd MM yyyy"] {
            let pattern = try DatePattern(text)
            for number in stride(from: -719_162, through: 2_932_896, by: 40_009) {
                let day = try #require(Day(number: number))
                let time = try #require(TimeOfDay(seconds: (number + 719_162) % 86_400))
                let read = try #require(pattern.parse(pattern.format(day, time)))
                #expect(read.day == day)
                #expect(read.time == time)
            }
        }
    }

    @Test(arguments: [
        ("dd 'x", DatePatternError.unclosedQuote), ("dd.MM.YYYY", .unknownLetter("Y")), ("DD", .unknownLetter("D")),
        ("hh:mm", .unknownLetter("h")),
        ("ddd", .badWidth("ddd")), ("yyy", .badWidth("yyy")), ("y", .badWidth("y")), ("", .noParts), ("'dd'", .noParts),
        ("--", .noParts),
    ]) func refusesPatterns(text: String, error: DatePatternError) {
        #expect(throws: error) { try DatePattern(text) }
        #expect(!error.description.isEmpty)
    }
}
