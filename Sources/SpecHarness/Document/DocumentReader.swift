package import SpecBase
import SpecCompiler
import SpecRuntime

/// Reads the keys of a document that a person wrote. What cannot be read is reported and left out.
struct DocumentReader {
    var log: DiagnosticLog

    mutating func report(_ kind: DiagnosticKind, _ message: String, at document: Document) {
        report(kind, message, at: document.range)
    }

    mutating func report(_ kind: DiagnosticKind, _ message: String, at range: SourceRange?, fixIts: [FixIt] = []) {
        let start = SourcePosition(line: 1, column: 1)
        log.report(
            Diagnostic(kind, message, at: range ?? SourceRange(path: "", start: start, end: start), fixIts: fixIts)
        )
    }

    /// Reports every key that a block does not have.
    mutating func checkKeys(of document: Document, _ keys: BlockKeys) {
        checkKeys(of: document, keys.what, keys: keys.names)
    }

    /// Reports every key that is not among `keys`.
    mutating func checkKeys(of document: Document, _ what: String, keys: [String]) {
        for entry in document.entries where !keys.contains(entry.key) {
            reportUnknown(entry, "\(what) has no key '\(shortened(entry.key))'", among: keys, kind: .unknownCaseKey)
        }
    }

    /// Reports a name with the nearest known one.
    mutating func reportUnknown(
        _ entry: Document.Entry,
        _ message: String,
        among names: [String],
        kind: DiagnosticKind = .unknownCRMName
    ) {
        reportUnknown(entry.key, at: entry.range, message, among: names, kind: kind)
    }

    mutating func reportUnknown(
        _ name: String,
        at range: SourceRange?,
        _ message: String,
        among names: [String],
        kind: DiagnosticKind = .unknownCRMName
    ) {
        guard let nearest = names.closest(to: name) else {
            let listed = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
            let known = names.isEmpty ? "there are none" : "there are \(listed)\(names.count > 12 ? ", …" : "")"
            return report(kind, "\(message); \(known)", at: range)
        }
        let fixIts = range.map { [FixIt("write '\(nearest)'", replacing: $0, with: nearest, confidence: .likely)] }
        report(kind, "\(message); the nearest is '\(nearest)'", at: range, fixIts: fixIts ?? [])
    }

    /// Reads a text that is not blank.
    mutating func text(_ document: Document, _ what: String) -> String? {
        guard let text = document.scalar, !text.isBlank else {
            report(.badCaseValue, "\(what) is a text, found \(document.described)", at: document)
            return nil
        }
        return text
    }

    /// Reads a list of texts; one text counts as a list of one.
    mutating func texts(_ document: Document, _ what: String) -> [Located<String>] {
        let elements = document.scalar == nil ? document.elements : [document]
        if case .map = document.content {
            report(.badCaseValue, "\(what) is a list of texts, found \(document.described)", at: document)
        }
        return elements.compactMap { element in
            guard let text = text(element, what), let range = element.range else { return nil }
            return Located(text, at: range)
        }
    }

    /// Reads the entries of a map with keys of the author's own.
    mutating func map(_ document: Document, _ what: String) -> [Document.Entry] {
        if case .map(let entries, _) = document.content { return entries }
        report(.badCaseValue, "\(what) is a block of keys, found \(document.described)", at: document)
        return []
    }

    /// Reads a time that has its offset.
    mutating func instant(_ document: Document) -> (instant: Instant, offset: Int)? {
        guard let text = document.scalar, let instant = Instant(iso8601: text, zone: .utc) else {
            let example = "2026-04-09T11:06:00+03:00"
            report(.badCaseValue, "a time is written as \(example), found \(document.described)", at: document)
            return nil
        }
        guard let offset = offsetSeconds(text) else {
            report(.badCaseValue, "a time needs its offset, such as \(text)+03:00", at: document)
            return nil
        }
        return (instant, offset)
    }
}

/// The UTC offset in seconds that stands at the end of a time, or `nil` where there is none.
package func offsetSeconds(_ text: String) -> Int? {
    text.withBytes { bytes in
        if bytes.last == UInt8(ascii: "Z") || bytes.last == UInt8(ascii: "z") { return 0 }
        guard bytes.count > 16, let sign = bytes.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }), sign > 10 else {
            return nil
        }
        var (number, digits) = (0, 0)
        for byte in bytes[(sign + 1)...] where byte != 0x3A {
            guard 0x30...0x39 ~= byte, digits < 4 else { return nil }
            number = number * 10 + Int(byte - 0x30)
            digits += 1
        }
        guard digits == 2 || digits == 4 else { return nil }
        let minutes = digits == 4 ? number / 100 * 60 + number % 100 : number * 60
        return (bytes[sign] == 0x2D ? -minutes : minutes) * 60
    }
}

/// A zone of one offset, to print times as their author writes them.
package func fixedZone(offset: Int) -> Zone {
    Zone(name: "", firstOffset: offset, changes: [], offsets: [], yearly: nil)
}
