import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What is said of keys is what really happens, in thousands of random channels gone through event by event.
@Suite struct RandomKeyTests {
    /// Whether something is told of a channel, and whether it happens.
    private struct Verdict: Hashable, Comparable {
        let kind: String
        let about: String

        static func < (lhs: Self, rhs: Self) -> Bool { (lhs.kind, lhs.about) < (rhs.kind, rhs.about) }
    }

    private static let neverTaken = Verdict(kind: "never-taken", about: "")

    @Test func adviceIsWhatHappens() {
        var counts: [String: Int] = [:]
        var session = CompilerSession()
        session.set(RandomKeys.catalog)
        for seed in 0..<2_000 {
            let channel = RandomKeys(seed: seed)
            let happens = Self.happens(channel)
            var told = Self.told(channel, &session)
            // A part of 'accept' that never holds is told of itself; where all of it never does, nothing else is.
            if happens != [Self.neverTaken] { told.removeAll { $0 == Self.neverTaken } }
            #expect(told == happens, "seed \(seed)\n\(channel.file.text)")
            if told != happens { return }
            for verdict in happens { counts[verdict.kind, default: 0] += 1 }
            if happens.isEmpty { counts["nothing", default: 0] += 1 }
        }
        // Each is told often, and often nothing is.
        let kinds = [
            "keys-all-missing", "repeat-makes-another", "update-changes-key", "way-never-asked", "never-taken",
            "nothing",
        ]
        for kind in kinds { #expect(counts[kind, default: 0] >= 50, "\(kind): \(counts[kind, default: 0])") }
    }

    private static func told(_ channel: RandomKeys, _ session: inout CompilerSession) -> [Verdict] {
        let file = channel.file
        let lines = SourceLines(file)
        session.set(file)
        let found = session.diagnostics()
        for diagnostic in found { #expect(diagnostic.kind.severity != .error, "\(diagnostic.message)\n\(file.text)") }
        return found.compactMap { diagnostic -> Verdict? in
            let text = lines.text(of: diagnostic.range)
            switch diagnostic.kind {
            case .keysAllMissing:
                let record = diagnostic.message.split(separator: "'").dropFirst().first ?? ""
                return Verdict(kind: diagnostic.kind.id, about: String(record))
            case .wayNeverAsked:
                return Verdict(kind: diagnostic.kind.id, about: text.hasPrefix("{") ? "LINK" : text)
            case .repeatMakesAnother, .updateChangesKey: return Verdict(kind: diagnostic.kind.id, about: text)
            case .neverTaken: return neverTaken
            case .alwaysFalse where isAccept(diagnostic.range, lines): return neverTaken
            default: return nil
            }
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.sorted()
    }

    /// A part of `accept` that never holds; it may be one of several in an `or`, so what happens decides.
    private static func isAccept(_ range: SourceRange, _ lines: SourceLines) -> Bool {
        guard let line = lines[range.start.line] else { return false }
        return String(String.UnicodeScalarView(line)).hasPrefix("accept:")
    }

    private static func happens(_ channel: RandomKeys) -> [Verdict] {
        var verdicts: Set<Verdict> = []
        var asked: Set<String> = []
        var isTaken = false
        for sent in RandomKeys.events {
            isTaken = isTaken || channel.accept.holds(sent, [:]) && (channel.required.map { sent[$0] } ?? true)
            for beginning in channel.beginnings(sent) {
                var crm = beginning
                let first = channel.run(sent, &crm)
                asked.formUnion(first.asked)
                for field in first.changed { verdicts.insert(Verdict(kind: "update-changes-key", about: field)) }
                // By then all is there that can be found.
                for _ in 0..<3 { _ = channel.run(sent, &crm) }
                let last = channel.run(sent, &crm).created
                for kind in last {
                    guard channel.hasOwnWay(kind) || !channel.hasOnce else { continue }
                    // A deal that is new because its contact is: the contact is what is told of.
                    if kind == .deal, channel.isLinkWay, last.contains(.contact) { continue }
                    let id = channel.hasOwnWay(kind) ? "keys-all-missing" : "repeat-makes-another"
                    verdicts.insert(Verdict(kind: id, about: "\(kind)"))
                }
            }
        }
        guard isTaken else { return [neverTaken] }
        for way in channel.ways where !asked.contains(way) {
            verdicts.insert(Verdict(kind: "way-never-asked", about: way))
        }
        return verdicts.sorted()
    }
}

extension RandomKeys {
    /// Names of the fields that are searched by.
    fileprivate var ways: [String] {
        zip(Self.contactFields, contactKeys).filter { $0.1?.isWay ?? false }.map(\.0)
            + (isDealKeyWay && dealKey != nil ? ["KEY"] : []) + (isLinkWay ? ["LINK"] : [])
    }

    fileprivate func hasOwnWay(_ kind: Kind) -> Bool { kind == .contact ? hasContactWay : hasDealWay }
}
