import SpecBase
import SpecIR

/// Writes values as a source sends them, so that an input reads them again.
struct SentText {
    private let reading: CheckedReading
    private let zone: Zone
    private let words: WordTable

    init(_ reading: CheckedReading, _ zone: Zone, _ words: WordTable) {
        self.reading = reading
        self.zone = zone
        self.words = words
    }

    /// - Returns: `nil` for what has no text.
    func of(_ value: Value) -> String? {
        switch value {
        case .text(let text), .url(let text): return text
        case .number(let number):
            guard case .plain(.decimal(point: let point)) = reading else { return number.description }
            return String(number.description.map { $0 == "." ? point : $0 })
        case .boolean(let value): return value ? "true" : "false"
        case .date(let day):
            if case .plain(.date(pattern: let pattern?)) = reading { return pattern.format(day, nil) }
            return day.description
        case .time(let time):
            if case .plain(.time(pattern: let pattern?)) = reading { return pattern.format(nil, time) }
            return time.description
        case .datetime(let instant):
            if case .datetime(pattern: let pattern?, zone: let zone) = reading, let local = instant.local(in: zone) {
                return pattern.format(local.day, local.time)
            }
            return instant.iso8601(in: zone)
        case .phone(let phone): return phone.e164
        case .email(let email): return email.written
        case .word(let word):
            guard case .plain(.enumeration(let spellings)) = reading else { return nil }
            let own = words.words[word.position]
            let spelling =
                spellings.first { $0.ours == word && $0.theirs == own } ?? spellings.first { $0.ours == word }
            return spelling?.theirs
        default: return nil
        }
    }
}
