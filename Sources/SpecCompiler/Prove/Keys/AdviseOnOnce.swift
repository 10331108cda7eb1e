import SpecBase
import SpecIR

extension Prover {
    /// Says where `once` knows every delivery, or none.
    mutating func adviseOnOnce() {
        let key = channel.onceKey
        guard let first = key.first, let last = key.last else { return }
        if let part = key.first(where: { isAlwaysNew($0) }) {
            log.report(.onceNeverRepeats(at: part.range))
        } else if key.allSatisfy({ hasFewValues($0) }) {
            let range = first.range.joined(last.range)
            log.report(.onceAlwaysRepeats(isConstant: key.allSatisfy { isConstant($0) }, at: range))
        }
    }

    /// Ways that look for the same in every event.
    mutating func adviseOnConstantWays(_ position: Int) {
        let record = channel.records[position]
        for way in record.ways where way.comparisons.allSatisfy({ isConstant($0.value) }) {
            log.report(.constantSearchKey(way.name, of: record.name, at: way.range))
        }
    }

    /// Whether no two deliveries have the same: when they came, or the id that they were given then.
    private func isAlwaysNew(_ term: Term) -> Bool {
        switch term.kind {
        case .event(.receivedAt), .event(.id): true
        case .binding(let position): isAlwaysNew(channel.bindings[position].value)
        case .text(let inner), .single(let inner): isAlwaysNew(inner)
        case .add(let time, _), .subtract(let time, _): isAlwaysNew(time)
        case .template(let parts), .list(let parts): parts.contains { isAlwaysNew($0) }
        case .otherwise(let parts): parts.allSatisfy { isAlwaysNew($0) }
        default: false
        }
    }

    /// Whether many customers have the same: a constant, a word of an enum, a yes or no.
    private func hasFewValues(_ term: Term) -> Bool {
        if term.type == .boolean || term.type.isEnumeration { return true }
        switch term.kind {
        case .constant, .event(.address), .event(.method), .lookup: return true
        case .binding(let position): return hasFewValues(channel.bindings[position].value)
        case .text(let inner), .single(let inner), .guarded(let inner, condition: _): return hasFewValues(inner)
        case .template(let parts), .list(let parts), .otherwise(let parts):
            return parts.allSatisfy { hasFewValues($0) }
        default: return false
        }
    }

    /// Whether every event has the same.
    private func isConstant(_ term: Term) -> Bool {
        switch term.kind {
        case .constant: true
        case .binding(let position): isConstant(channel.bindings[position].value)
        case .text(let inner), .single(let inner), .url(let inner): isConstant(inner)
        case .template(let parts), .list(let parts): parts.allSatisfy { isConstant($0) }
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func onceNeverRepeats(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .onceNeverRepeats,
            "no two deliveries have this key, so that a repeated one is never known; take what was sent, such as "
                + "'event.digest'",
            at: range
        )
    }

    fileprivate static func onceAlwaysRepeats(isConstant: Bool, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .onceAlwaysRepeats,
            isConstant
                ? "every event has this key, so that all after the first are taken for repeats"
                : "events of many customers have this key, and all after the first are taken for repeats; "
                    + "add what tells them apart",
            at: range
        )
    }

    fileprivate static func constantSearchKey(_ way: String, of record: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .constantSearchKey,
            "'\(way)' is the same in every event, so that all of them find the same '\(record)'",
            at: range
        )
    }
}
