import SpecBase
import SpecIR

/// Why a text is not of a type, in words.
struct TextFlaw: Error {
    let why: String
}

/// Reads a text of an event as a value.
///
/// - Parameters:
///   - text: In NFC, without blanks at its ends, not empty.
///   - reading: The type, with what goes with it. A boolean is one of true, 1, yes, y, on, да, так and false, 0, no, n,
///     off, нет, ні, in any case.
///   - program: Has the zones and the phone rules.
/// - Returns: A value that is not missing, or why the text is none.
func parse(_ text: String, as reading: InputReading, program: Program) -> Result<Value, TextFlaw> {
    func checked(_ value: Value?, _ why: String) -> Result<Value, TextFlaw> {
        value.map { .success($0) } ?? .failure(TextFlaw(why: why))
    }
    switch reading {
    case .text: return .success(.text(text))
    case .integer:
        let number = ExactDecimal(parsing: text)
        return checked(number.flatMap { $0.isInteger ? .number($0) : nil }, "not an integer")
    case .decimal(let point):
        return checked(ExactDecimal(parsing: text, point: point).map { .number($0) }, "not a number")
    case .boolean: return checked(boolean(text).map { .boolean($0) }, "neither yes nor no")
    case .date(let pattern):
        let day = pattern.map { $0.parse(text)?.day } ?? Day(iso8601: text)
        return checked(day.map { .date($0) }, "not a date\(pattern.map { " like \($0.text)" } ?? "")")
    case .time(let pattern):
        let time = pattern.map { $0.parse(text)?.time } ?? TimeOfDay(iso8601: text)
        return checked(time.map { .time($0) }, "not a time\(pattern.map { " like \($0.text)" } ?? "")")
    case .datetime(let pattern, let zone):
        let zone = program.zones[zone.position]
        guard let pattern else {
            return checked(Instant(iso8601: text, zone: zone).map { .datetime($0) }, "not a date and time")
        }
        guard let (day, time) = pattern.parse(text), let day else {
            return checked(nil, "not a date and time like \(pattern.text)")
        }
        return checked(zone.instant(day, time ?? .midnight).map { .datetime($0) }, "not a date and time")
    case .phone(let region, let digits): return phone(text, region: region, digits: digits, program: program)
    case .email: return checked(EmailAddress(text).map { .email($0) }, "not an e-mail address")
    case .url: return checked(WebAddress.normalForm(text).map { .url($0) }, "not an http address")
    case .enumeration(let spellings):
        let form = comparisonForm(text)
        return checked(spelling(form, in: spellings).map { .word($0.ours) }, "no word that the spec knows")
    }
}

private func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1", "yes", "y", "on", "да", "так": true
    case "false", "0", "no", "n", "off", "нет", "ні": false
    default: nil
    }
}

private func phone(_ text: String, region: String, digits: [Int], program: Program) -> Result<Value, TextFlaw> {
    switch program.phones.read(text, region: region) {
    case .valid(let e164, _):
        guard digits.isEmpty || digits.contains(e164.utf8.count - 1) else {
            return .failure(TextFlaw(why: "a phone of \(e164.utf8.count - 1) digits"))
        }
        return .success(.phone(PhoneNumber(e164: e164, written: e164)))
    case .possible: return .failure(TextFlaw(why: "not a number that exists"))
    case .unusable(let flaw): return .failure(TextFlaw(why: flaw.words))
    }
}

/// The spelling of a text, by bisection: spellings are sorted by bytes.
private func spelling(_ text: String, in spellings: [EnumSpelling]) -> EnumSpelling? {
    let place = spellings.bisect { $0.theirs.precedesByBytes(text) }
    guard place < spellings.count, isSameText(spellings[place].theirs, text) else { return nil }
    return spellings[place]
}
