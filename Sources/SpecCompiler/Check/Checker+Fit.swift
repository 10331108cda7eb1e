import SpecBase
import SpecIR

extension Checker {
    /// Whether a value of the term's type can stand where the wanted type is asked for.
    func fits(_ term: Term, _ wanted: ValueType) -> Bool {
        if term.type.isPart(of: wanted) { return true }
        switch wanted {
        case .text: return term.type.isTextual
        case .list(let element): return !term.type.isList && fits(term, element)
        default: return isReference(term) && term.type.element.isPart(of: wanted)
        }
    }

    /// Makes the term one of the wanted type, or reports that it is none.
    mutating func fit(_ term: Term, _ wanted: ValueType) -> Term? {
        if term.type.isPart(of: wanted) {
            return term.type == wanted || wanted.isEnumeration ? term : Term(term.kind, wanted, at: term.range)
        }
        switch wanted {
        case .text where term.type.isTextual:
            // Cases are turned into texts one by one, so that what is known of each stays known.
            if case .otherwise(let parts) = term.kind {
                let texts = parts.compactMap { fit($0, .text) }
                return texts.count == parts.count ? Term(.otherwise(texts), .text, at: term.range) : nil
            }
            if case .guarded(let value, let condition) = term.kind, let text = fit(value, .text) {
                return Term(.guarded(text, condition: condition), .text, at: term.range)
            }
            return Term(.text(term), .text, at: term.range)
        case .list(let element) where !term.type.isList && fits(term, element):
            return fit(term, element).map { Term(.single($0), wanted, at: term.range) }
        default: break
        }
        if isReference(term), term.type.element.isPart(of: wanted) {
            // Of several records that were picked, a place for one takes the oldest.
            return Term(.call(.first, [term]), term.type.element, at: term.range)
        }
        if wanted == .datetime, case .constant(.duration(let span)) = term.kind {
            report(.durationForTime(span, at: term.range))
            return nil
        }
        report(.typeMismatch(mismatch(term.type, wanted), at: term.range))
        return nil
    }

    private func isReference(_ term: Term) -> Bool {
        if case .record(_, .reference) = term.kind { true } else { false }
    }

    private func mismatch(_ found: ValueType, _ wanted: ValueType) -> String {
        // One value is enough for a place of many.
        let wanted = found.isList ? wanted : wanted.element
        let message = "found \(describe(found)) where \(describe(wanted)) is wanted"
        if found.isList, !wanted.isList { return message + "; 'first(…)' takes the first of a list" }
        switch (found, wanted) {
        case (.text, .phone), (.text, .email), (.text, .decimal), (.text, .integer), (.text, .date), (.text, .datetime),
            (.text, .url), (.text, .time), (.text, .boolean):
            return message + "; give the input 'type: \(keyword(wanted))'"
        case (.text, .reference(users: true, _, _)):
            return message + "; a user is written user(\"…\")"
        default: return message
        }
    }

    /// A value where a condition is wanted: mostly whether it is there is meant.
    func noCondition(_ term: Term, written syntax: ExpressionSyntax) -> Diagnostic {
        let question = syntax.written.map { "present(\($0))" }
        let message = "found \(describe(term.type)) where a condition is wanted"
        let hints =
            (question.map { ["write '\($0)' to ask whether it is there"] } ?? [])
            + (term.type == .text ? ["give the input 'type: boolean'"] : [])
        return .noCondition(
            hints.isEmpty ? message : message + "; " + hints.joined(separator: ", or "),
            asking: question,
            at: term.range
        )
    }

    private func keyword(_ type: ValueType) -> String {
        "\(type)"
    }
}

extension ExpressionSyntax {
    /// A name, or a part of one, as it is written.
    fileprivate var written: String? {
        switch kind {
        case .name(let name): name
        case .member(let base, let part): base.written.map { "\($0).\(part.value)" }
        default: nil
        }
    }
}

extension ValueType {
    var isEnumeration: Bool {
        if case .enumeration = self { true } else { false }
    }
}

extension Diagnostic {
    /// A length of time where a time is wanted: nearly always it is counted from the event.
    fileprivate static func durationForTime(_ span: TimeSpan, at range: SourceRange) -> Diagnostic {
        let written = "event.received_at + \(span.written)"
        return Diagnostic(
            .typeMismatch,
            "found a duration where a datetime is wanted; write '\(written)'",
            at: range,
            fixIts: [FixIt("write '\(written)'", replacing: range, with: written, confidence: .likely)]
        )
    }
}

extension TimeSpan {
    /// As a spec has it, in the largest unit that gives a whole number.
    fileprivate var written: String {
        for (unit, length) in [("d", Int64(86_400)), ("h", 3_600), ("m", 60)]
        where seconds != 0 && seconds % length == 0 {
            return "\(seconds / length)\(unit)"
        }
        return "\(seconds)s"
    }
}
