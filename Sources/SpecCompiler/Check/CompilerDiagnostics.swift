import SpecBase
import SpecIR

// What the passes after decoding say, and where. The kinds beside this file say why.

extension Diagnostic {
    // MARK: Types

    static func typeMismatch(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.typeMismatch, message, at: range)
    }

    static func orBetweenValues(_ operators: [SourceRange]) -> Diagnostic {
        Diagnostic(
            .foreignOperator,
            "'or' joins conditions; the first value that is there is written 'else'",
            at: operators[0],
            fixIts: operators.map { FixIt("write 'else'", replacing: $0, with: "else", confidence: .likely) }
        )
    }

    static func noCondition(_ message: String, asking written: String?, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .typeMismatch,
            message,
            at: range,
            fixIts: written.map { [FixIt("write '\($0)'", replacing: range, with: $0, confidence: .likely)] } ?? []
        )
    }

    static func unquotedAccount(
        _ written: String,
        of function: Located<String>,
        at range: SourceRange,
        isWhole: Bool
    ) -> Diagnostic {
        let quoted = String(written.dropFirst(function.value.count + 1).dropLast())
        return Diagnostic(
            .typeMismatch,
            "'\(function.value)' wants a quoted name of the catalogue, such as '\(written)'",
            at: range,
            fixIts: isWhole ? [FixIt("write '\(quoted)'", replacing: range, with: quoted, confidence: .likely)] : []
        )
    }

    static func badLiteral(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.badLiteral, message, at: range)
    }

    static func wrongArguments(_ name: Located<String>, found: Int, wanted: Int, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArguments,
            "'\(name.value)' takes \(wanted) argument\(wanted == 1 ? "" : "s"), found \(found)",
            at: range
        )
    }

    static func badPattern(_ pattern: Located<String>, _ reason: String) -> Diagnostic {
        Diagnostic(.badPattern, "'\(pattern.value)' is no date pattern: \(reason)", at: pattern.range)
    }

    static func unknownRegion(_ region: Located<String>) -> Diagnostic {
        Diagnostic(.unknownRegion, "no phone rules are known for the country '\(region.value)'", at: region.range)
    }

    static func unknownType(_ type: Located<String>, known: [String]) -> Diagnostic {
        let namesake = known.closest(to: type.value) == nil ? foreignTypes[type.value.lowercased()] : nil
        let name = namesake.flatMap { known.contains($0) ? $0 : nil } ?? type.value
        return Diagnostic(
            .unknownType,
            "there is no type '\(type.value)'\(nearestOrKnown(name, known, "types are"))",
            at: type.range,
            fixIts: replacement(type.range, name, known)
        ).about(lack: "entity \(type.value)")
    }

    static func usedTooEarly(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.usedTooEarly, message, at: range)
    }

    static func laterLet(
        _ name: String,
        declared: SourceRange,
        readsItself: Bool,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .laterLet,
            "'\(name)' \(readsItself ? "reads itself" : "is declared below"); a let can use those above it",
            at: range,
            notes: [.declared(name, at: declared)]
        )
    }

    static func laterRecord(_ other: String, from own: String, at range: SourceRange) -> Diagnostic {
        let message =
            other == own
            ? "'\(own)' refers to itself" : "'\(other)' is planned after '\(own)'; put it above"
        return Diagnostic(.laterRecord, message, at: range)
    }

    // MARK: Records

    static func searchOnNoKey(_ field: Located<String>, of entity: EntitySymbols, at range: SourceRange) -> Diagnostic {
        let keys = entity.fields.filter { $0.identifies || $0.isLink }.map(\.name)
        let hint = keys.isEmpty ? "" : "; these do: " + keys.joined(separator: ", ")
        return Diagnostic(
            .searchOnNoKey,
            "'\(field.value)' identifies no \(entity.name)\(hint)",
            at: range,
            notes: entity.field(named: field.value).map { [.declared($0.name, at: $0.range)] } ?? []
        ).about(lack: "key \(entity.range.path) \(entity.name) \(field.value)")
    }

    static func wayWithoutValue(_ field: Located<String>) -> Diagnostic {
        Diagnostic(
            .wayWithoutValue,
            "'\(field.value)' has no value under 'fields'; write { \(field.value): \"{{…}}\" } to give one here",
            at: field.range
        )
    }

    static func searchCycle(_ own: String, _ other: String, at range: SourceRange) -> Diagnostic {
        let message =
            own == other
            ? "'\(own)' waits for itself to be found" : "'\(own)' and '\(other)' wait for each other to be found"
        return Diagnostic(.searchCycle, message, at: range)
    }

    static func missingPick(_ record: Located<String>) -> Diagnostic {
        Diagnostic(
            .missingPick,
            "several records may match '\(record.value)': say 'pick: oldest', newest, all or stop",
            at: record.range
        )
    }

    static func missingUpdate(_ record: Located<String>) -> Diagnostic {
        Diagnostic(
            .missingUpdate,
            "'\(record.value)' may be found: say 'update: keep', enrich, fill, replace or set",
            at: record.range
        )
    }

    static func nothingFinds(_ record: Located<String>, key: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .nothingFinds,
            "nothing finds '\(record.value)', so '\(key)' is never used; flag a field with 'search: true'",
            at: range
        )
    }

    static func notSearchable(_ record: Located<String>, entity: EntitySymbols) -> Diagnostic {
        Diagnostic(
            .notSearchable,
            "'\(record.value)' cannot be found: \(entity.name) is not searchable",
            at: record.range,
            notes: [.declared(entity.name, at: entity.range)]
        )
    }

    static func mergeUnderKeep(_ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .mergeUnderKeep,
            "'update: keep' leaves the record alone; write 'update: { merge: keep }' to except this field",
            at: range
        )
    }

    /// - Parameters:
    ///   - name: The field.
    ///   - role: The key beside `fields` that sets it, too.
    /// - Returns: The error.
    static func setTwice(_ name: Located<String>, besides role: String) -> Diagnostic {
        Diagnostic(.setTwice, "'\(name.value)' is set by '\(role)' here, too; take one of them out", at: name.range)
    }

    static func setTwice(_ name: Located<String>, earlier: SourceRange) -> Diagnostic {
        Diagnostic(
            .setTwice,
            "'\(name.value)' is set under 'fields' and again by 'create' or 'update'",
            at: name.range,
            notes: name.range == earlier ? [] : [Note("set here, too", at: earlier)]
        )
    }

    static func noSuchRole(_ role: String, of entity: EntitySymbols, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .noSuchRole,
            "\(entity.name) has no \(role): its catalogue entry has no '\(role)' that names a field",
            at: range,
            notes: [.declared(entity.name, at: entity.range)]
        ).about(lack: "role \(entity.range.path) \(entity.name) \(role)")
    }

    // MARK: Workspace

    static func unknownCatalog(_ id: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownCatalog,
            "no file declares the catalogue '\(id.value)'"
                + (known.isEmpty
                    ? "; no catalogue is here: give the folder that holds it, too"
                    : nearestOrKnown(id.value, known, "there are")),
            at: id.range,
            fixIts: replacement(id.range, id.value, known)
        ).about(lack: "catalogue \(id.value)")
    }

    static func unknownSource(_ id: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownSource,
            "no file declares the source '\(id.value)'\(nearestOrKnown(id.value, known, "there are"))",
            at: id.range,
            fixIts: replacement(id.range, id.value, known)
        ).about(lack: "source \(id.value)")
    }

    static func secondDefault(at range: SourceRange, earlier: SourceRange) -> Diagnostic {
        Diagnostic(
            .secondDefault,
            "a workspace has one default source, and there is another",
            at: range,
            notes: [Note("the other is here", at: earlier)]
        )
    }

    static func overlappingChannels(
        _ first: Located<String>,
        _ second: Located<String>,
        entity: String,
        when witness: String
    ) -> Diagnostic {
        let event = witness == "always" ? "any event" : "one event, such as one \(witness)"
        return Diagnostic(
            .overlappingChannels,
            "'\(first.value)' and '\(second.value)' both create a \(entity) for \(event)",
            at: second.range,
            notes: [Note("the channel that is tried first", at: first.range)]
        )
    }

    static func sharedSubject(_ subject: Located<String>, entity: String, earlier: SourceRange) -> Diagnostic {
        Diagnostic(
            .sharedSubject,
            "another active source of '\(subject.value)' creates a \(entity) in this CRM, too",
            at: subject.range,
            notes: [Note("the other is here", at: earlier)]
        )
    }

    // MARK: Proofs

    static func missingPart(when witness: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .missingPart,
            "this part of a longer text may be missing: \(witness); add 'else' with what to say then",
            at: range
        )
    }

    static func optionalValue(_ what: String, when witness: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.optionalValue, "\(what) may be missing: \(witness); add 'else' with what stands in", at: range)
    }

    static func incompleteRows(_ what: String, when witness: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.incompleteRows, "\(what) leave a case open: \(witness); add a last row with 'else'", at: range)
    }

    /// - Parameters:
    ///   - range: The row, or the word of an `else`.
    ///   - isElse: Whether it is an `else`.
    ///   - shadows: The rows above that leave it nothing; none where what is known before any row does.
    /// - Returns: The error.
    static func deadRow(at range: SourceRange, isElse: Bool, shadows: [SourceRange]) -> Diagnostic {
        Diagnostic(
            .deadRow,
            isElse
                ? "this 'else' is never taken: the rows above take every case"
                : shadows.isEmpty
                    ? "this row is never taken: its condition cannot hold here"
                    : "this row is never taken: the \(shadows.count == 1 ? "row" : "rows") above "
                        + "\(shadows.count == 1 ? "takes" : "take") everything that it asks for",
            at: range,
            notes: shadows.map { Diagnostic.Note("this row comes first", at: $0) }
        )
    }

    static func alwaysTrue(at range: SourceRange) -> Diagnostic {
        Diagnostic(.alwaysTrue, "this condition always holds: what is known here decides it", at: range)
    }

    static func alwaysFalse(at range: SourceRange) -> Diagnostic {
        Diagnostic(.alwaysFalse, "this condition never holds: what is known here decides it", at: range)
    }

    static func sameEffect(at range: SourceRange, earlier: SourceRange) -> Diagnostic {
        Diagnostic(
            .sameEffect,
            "this row does the same as the one above; one row can do it",
            at: range,
            notes: [Diagnostic.Note("the row above", at: earlier)]
        )
    }

    static func starvedChannel(_ id: Located<String>, takers: [ChannelDeclaration]) -> Diagnostic {
        let names = takers.map { "'\($0.id.value)'" }.joined(separator: " and ")
        return Diagnostic(
            .starvedChannel,
            "no event reaches '\(id.value)': \(names), final and tried first, "
                + "\(takers.count == 1 ? "takes" : "take") all that it accepts",
            at: id.range,
            notes: takers.compactMap { $0.final.map { Diagnostic.Note("final here", at: $0.range) } }
        )
    }

    static func uncaughtEvent(_ id: Located<String>, address: String, count: Int, when witness: String) -> Diagnostic {
        Diagnostic(
            .uncaughtEvent,
            "none of the \(count) channels of '\(address)' takes an event such as one \(witness)",
            at: id.range
        )
    }

    static func notAnalysed(_ what: String, count: Int, at range: SourceRange) -> Diagnostic {
        let others = count > 1 ? ", and \(count - 1) more places of this channel" : ""
        return Diagnostic(.notAnalysed, "not analysed: there are too many cases to say \(what)\(others)", at: range)
    }

    static func unreachableElse(at range: SourceRange, after value: SourceRange) -> Diagnostic {
        Diagnostic(
            .unreachableElse,
            "this 'else' is never reached: the value before it is always there",
            at: range,
            notes: [Note("this is always there", at: value)]
        )
    }

    static func requiredFieldLacking(_ field: String, of entity: EntitySymbols, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .requiredFieldMissing,
            "a new \(entity.name) needs the field '\(field)', and nothing gives it a value",
            at: range,
            notes: entity.field(named: field).map { [.declared($0.name, at: $0.range)] } ?? []
        )
    }

    static func requiredFieldOptional(
        _ field: String,
        of entity: EntitySymbols,
        when witness: String,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .requiredFieldMissing,
            "a new \(entity.name) needs the field '\(field)', whose value may be missing: \(witness); add 'else'",
            at: range,
            notes: entity.field(named: field).map { [.declared($0.name, at: $0.range)] } ?? []
        )
    }

    static func notProven(_ what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .notProven,
            "there are too many cases to prove \(what); add 'else', or put parts of it into a 'case' let",
            at: range
        )
    }

    static func aboutNothing(when witness: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.badAbout, "none of the records of 'about' may exist: \(witness)", at: range)
    }

    static func aboutOne(at range: SourceRange, kind: String) -> Diagnostic {
        Diagnostic(.badAbout, "a \(kind) is about one record; 'a else b' takes the first that exists", at: range)
    }
}
