package import SpecBase
import SpecCompiler
import SpecRuntime

/// Reads `case.yaml`, whose `at` and `late` may name the case's steps by their file names; `nil` after reporting what is
/// wrong.
package func readCase(_ file: SourceFile, steps: [String], into log: inout DiagnosticLog) -> CaseDescription? {
    guard let document = readDocument(file, into: &log) else { return nil }
    var reader = CaseReader(reader: DocumentReader(log: log), document: document, steps: steps)
    let description = reader.read()
    log = reader.reader.log
    return log.hasErrors ? nil : description
}

private struct CaseReader {
    var reader: DocumentReader
    let document: Document
    let steps: [String]

    mutating func read() -> CaseDescription? {
        guard case .map = document.content else {
            reader.report(.badCaseValue, "a case is a block of keys, found \(document.described)", at: document)
            return nil
        }
        reader.checkKeys(of: document, .goldenCase)
        let title = required("title").flatMap { reader.text($0, "'title'") }
        let why = required("why").flatMap { reason($0) }
        let clock = required("clock").flatMap { reader.instant($0) }
        let covers = texts("covers").map(\.value)
        let tags = texts("tags").map(\.value)
        let specs = texts("specs")
        let between = document["between"].flatMap { span($0) }
        let at = times()
        let late = texts("late").filter { isStep($0.value, at: $0.range) }
        let state = document["state"].map { readState($0, with: &reader) } ?? RunState()
        guard let title, let why, let clock else { return nil }
        return CaseDescription(
            title: title,
            why: why,
            covers: covers,
            tags: tags,
            specs: specs,
            clock: clock.instant,
            zone: fixedZone(offset: clock.offset),
            between: between ?? TimeSpan(seconds: 60),
            at: at,
            late: late,
            crm: document["crm"],
            state: state
        )
    }

    private mutating func required(_ key: String) -> Document? {
        if let value = document[key] { return value }
        let keys = BlockKeys.goldenCase.names
        let isMisspelt = document.entries.contains { !keys.contains($0.key) && keys.closest(to: $0.key) == key }
        if !isMisspelt {
            reader.report(.missingCaseKey, "a case needs '\(key)'", at: document.entries.first?.range ?? document.range)
        }
        return nil
    }

    /// A recorded case has an empty one until somebody has looked at its outcome.
    private mutating func reason(_ value: Document) -> String? {
        if value.scalar?.isBlank == true {
            reader.report(.badCaseValue, "'why' is empty: write why this outcome is the right one", at: value)
            return nil
        }
        return reader.text(value, "'why'")
    }

    private mutating func texts(_ key: String) -> [Located<String>] {
        document[key].map { reader.texts($0, "'\(key)'") } ?? []
    }

    private mutating func span(_ value: Document) -> TimeSpan? {
        if let span = value.scalar.flatMap({ TimeSpan(specText: $0) }) { return span }
        reader.report(
            .badCaseValue,
            "a duration is written like 30s, 10m, 2h or 1d, found \(value.described)",
            at: value
        )
        return nil
    }

    private mutating func times() -> [(step: Located<String>, time: Instant)] {
        guard let value = document["at"] else { return [] }
        var times: [(step: Located<String>, time: Instant)] = []
        for entry in reader.map(value, "'at'") {
            guard let range = entry.range, isStep(entry.key, at: range), let time = reader.instant(entry.value) else {
                continue
            }
            times.append((Located(entry.key, at: range), time.instant))
        }
        return times
    }

    private mutating func isStep(_ name: String, at range: SourceRange) -> Bool {
        if steps.contains(name) { return true }
        let message = "the case has no step '\(shortened(name))'"
        reader.reportUnknown(name, at: range, message, among: steps, kind: .badCaseValue)
        return false
    }
}

/// Reads `next` and `once`, as outcomes print them.
func readState(_ document: Document, with reader: inout DocumentReader) -> RunState {
    var state = RunState()
    let entries = reader.map(document, "'state'")
    reader.checkKeys(of: document, .caseState)
    for entry in entries where entry.key == "next" {
        for team in reader.map(entry.value, "'next'") {
            if let count = team.value.scalar.flatMap({ Int($0) }), count >= 0 {
                state.next[team.key] = count
            } else {
                reader.report(.badCaseValue, "a turn is a number from 0, found \(team.value.described)", at: team.value)
            }
        }
    }
    for entry in entries where entry.key == "once" {
        for channel in reader.map(entry.value, "'once'") {
            for key in reader.map(channel.value, "'\(channel.key)'") {
                if let time = reader.instant(key.value) {
                    state.once[channel.key, default: [:]][key.key] = time.instant
                }
            }
        }
    }
    return state
}
