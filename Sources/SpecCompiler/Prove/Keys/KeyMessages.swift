import SpecBase
import SpecIR

extension Diagnostic {
    static func keysAllMissing(
        _ record: String,
        when witness: String,
        at range: SourceRange,
        others: [SourceRange]
    ) -> Diagnostic {
        let event = witness == "always" ? "ever" : witness
        return Diagnostic(
            .keysAllMissing,
            "nothing finds '\(record)' \(event): every such event makes a new one; "
                + "let 'create.when' or 'accept' ask for a key",
            at: range,
            notes: others.map { Note("this way is silent then, too", at: $0) }
        )
    }

    static func repeatMakesAnother(_ record: Located<String>, hasWays: Bool) -> Diagnostic {
        let reason = hasWays ? "its ways look for other values than are written" : "nothing finds it"
        return Diagnostic(
            .repeatMakesAnother,
            "a delivery that comes twice makes '\(record.value)' twice: \(reason), and there is no 'once', such as "
                + "'once: event.digest'",
            at: record.range
        )
    }

    static func wayNeverAsked(_ way: String, of record: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wayNeverAsked,
            "'\(record)' is never searched by '\(way)': its value is missing in every event that comes this far",
            at: range
        )
    }

    static func wayNeverDecides(_ way: String, of record: String, at range: SourceRange, earlier: CheckedWay)
        -> Diagnostic
    {
        Diagnostic(
            .wayNeverDecides,
            "whatever this way finds, '\(earlier.name)' has found before: it never decides which '\(record)' is meant",
            at: range,
            notes: [Note("the way that finds it before", at: earlier.range)]
        )
    }

    static func keyInOtherForm(
        _ field: String,
        _ type: String,
        example: String,
        at range: SourceRange,
        declared: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .keyInOtherForm,
            "'\(field)' is a text and finds \(type) only as we write it, such as \(example); "
                + "give the field its type in the catalogue, or search by another",
            at: range,
            notes: [Note("the field is declared here", at: declared)]
        )
    }

    static func closedComesAgain(_ field: String, of record: String, stage: String, at range: SourceRange) -> Diagnostic
    {
        Diagnostic(
            .closedComesAgain,
            "a '\(record)' in \(stage) is not looked for by '\(field)': when the same one comes again, a second is made",
            at: range
        )
    }

    static func updateChangesKey(
        _ field: String,
        of record: String,
        dropsOthers: Bool,
        at range: SourceRange,
        way: SourceRange?
    ) -> Diagnostic {
        let message =
            dropsOthers
            ? "'set' leaves only the event's '\(field)', and '\(record)' is found by the others no more; "
                + "say 'merge: enrich'"
            : "an update may put another '\(field)' in place of the one by which '\(record)' is found; "
                + "say 'merge: fill' or 'keep'"
        let notes = way.flatMap { $0 == range ? nil : [Note("it is found by it here", at: $0)] } ?? []
        return Diagnostic(.updateChangesKey, message, at: range, notes: notes)
    }

    static func neverTaken(_ channel: Located<String>) -> Diagnostic {
        Diagnostic(
            .neverTaken,
            "no event gets into '\(channel.value)': what 'accept' and the required inputs ask for is never there "
                + "together",
            at: channel.range
        )
    }
}
