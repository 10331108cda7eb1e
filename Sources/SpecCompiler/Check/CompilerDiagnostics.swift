import SpecBase
import SpecIR

// What the passes after decoding say, and where. The kinds beside this file say why.

/// The known name that is misspelt here, or the beginning of which this is, or the other way round.
private func closest(to name: String, in known: [String]) -> String? {
    known.closest(to: name)
        ?? known.first { name.count >= 3 && ($0.hasPrefix(name) || $0.count >= 3 && name.hasPrefix($0)) }
}

/// `; did you mean 'x'?`, or nothing.
private func nearest(_ name: String, _ known: [String]) -> String {
    closest(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
}

/// `; known are a, b, c`, cut where there are many; the nearest alone where there is one.
func nearestOrKnown(_ name: String, _ known: [String], _ what: String) -> String {
    if let closest = closest(to: name, in: known) { return "; did you mean '\(closest)'?" }
    guard !known.isEmpty else { return "" }
    let listed = known.count > 8 ? known.prefix(8) + ["…"] : known[...]
    return "; \(what) " + listed.joined(separator: ", ")
}

func replacement(_ range: SourceRange, _ name: String, _ known: [String]) -> [FixIt] {
    guard let closest = closest(to: name, in: known) else { return [] }
    return [FixIt("use '\(closest)'", replacing: range, with: closest, confidence: .likely)]
}

/// Keys of a record that end up among its fields where they are indented too far.
let recordKeys = ["find", "pick", "create", "update"]

extension Diagnostic {
    // MARK: Names

    /// The owner is what declares the names: channels of one source share them.
    static func unknownName(_ name: String, known: [String], owner: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownName,
            "nothing is named '\(name)' here\(nearest(name, known))",
            at: range,
            fixIts: replacement(range, name, known)
        ).about(lack: "name \(owner) \(name)")
    }

    static func unknownName(_ name: String, meaning written: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownName,
            "nothing is named '\(name)' here; the one of the catalogue is written '\(written)'",
            at: range,
            fixIts: [FixIt("write '\(written)'", replacing: range, with: written, confidence: .likely)]
        )
    }

    static func unknownProperty(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unknownProperty, message, at: range)
    }

    static func unknownProperty(
        _ message: String,
        known: [String],
        _ name: Located<String>,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unknownProperty,
            message + nearestOrKnown(name.value, known, "it has"),
            at: range,
            fixIts: replacement(range, name.value, known)
        )
    }

    /// A part that an entity has only where its catalogue entry says how.
    static func noSuchProperty(_ name: String, of entity: EntitySymbols, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownProperty,
            "\(entity.name) has no '\(name)': its catalogue entry does not name one",
            at: range
        ).about(lack: "role \(entity.range.path) \(entity.name) \(name)")
    }

    static func unknownFunction(_ name: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownFunction,
            "there is no function '\(name.value)'"
                + (closest(to: name.value, in: known) == nil
                    ? "; an operator is missing before '(' if it is a value" : nearest(name.value, known)),
            at: name.range,
            fixIts: replacement(name.range, name.value, known)
        )
    }

    static func unknownEnumWord(
        _ word: String,
        words: [String],
        alsoNames: [String],
        owner: String,
        at range: SourceRange
    ) -> Diagnostic {
        let isName = closest(to: word, in: words + alsoNames).map { !words.contains($0) } ?? false
        return Diagnostic(
            .unknownEnumWord,
            "'\(word)' is no word of this enum\(nearestOrKnown(word, words + alsoNames, "its words are"))",
            at: range,
            fixIts: replacement(range, word, words)
        ).about(lack: isName ? "name \(owner) \(word)" : "word \(words) \(word)")
    }

    static func ambiguousWord(_ word: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .ambiguousWord,
            "'\(word)' is a word of the enum and also a name in this channel; rename the name",
            at: range
        )
    }

    static func unknownTable(_ name: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownTable,
            "no tables file has a table '\(name.value)'\(nearestOrKnown(name.value, known, "there are"))",
            at: name.range,
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "table \(name.value)")
    }

    static func unknownField(_ name: Located<String>, of entity: EntitySymbols, further: [String] = []) -> Diagnostic {
        let known = entity.fields.map(\.name) + further
        let message = "\(entity.name) has no field '\(name.value)'"
        if recordKeys.contains(name.value) {
            return Diagnostic(
                .unknownField,
                "\(message); as a key of the record it stands to the left, below 'fields'",
                at: name.range
            )
        }
        let closest = known.closest(to: name.value)
        let declared = entity.fields.first { $0.name == closest }
        return Diagnostic(
            .unknownField,
            message + nearestOrKnown(name.value, known, "it has"),
            at: name.range,
            notes: declared.map { [Note("'\($0.name)' is declared here", at: $0.range)] } ?? [],
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "field \(entity.range.path) \(entity.name) \(name.value)")
    }

    static func unknownEntity(_ name: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownEntity,
            "the catalogue has no entity '\(name.value)'\(nearestOrKnown(name.value, known, "it has"))",
            at: name.range,
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "entity \(name.value)")
    }

    /// Further words are what else the place takes: outcomes such as `open`.
    static func unknownStage(
        _ label: Located<String>,
        of entity: EntitySymbols,
        further: [String] = []
    ) -> Diagnostic {
        let pipeline = label.value.firstIndex(of: "/").map { String(label.value[..<$0]) }
        let isPipelineKnown = entity.pipelines.contains { $0.name == pipeline }
        let missing = isPipelineKnown ? label.value : pipeline ?? label.value
        let lack = "stage \(entity.range.path) \(entity.name) \(missing)"
        // A stage without its pipeline is one of those that have its name.
        let qualified = entity.stages.map { "\(entity.pipelines[$0.pipeline.position].name)/\($0.name)" }
        let outcomes = further.flatMap { word in entity.pipelines.map { "\($0.name)/\(word)" } }
        let known = (label.value.contains("/") ? qualified : entity.stages.map(\.label) + further) + outcomes
        let namesakes = qualified.filter { $0.hasSuffix("/\(label.value)") }
        guard namesakes.isEmpty else {
            return Diagnostic(
                .unknownStage,
                "\(entity.name) has several pipelines; write \(namesakes.map { "'\($0)'" }.joined(separator: " or "))",
                at: label.range,
                fixIts: namesakes.map {
                    FixIt("use '\($0)'", replacing: label.range, with: $0, confidence: .likely)
                }
            ).about(lack: lack)
        }
        let nameless = entity.stages.map(\.name).closest(to: label.value)
        if known.closest(to: label.value) == nil, !label.value.contains("/"), let nameless {
            let meant = qualified.filter { $0.hasSuffix("/\(nameless)") }
            return Diagnostic(
                .unknownStage,
                "\(entity.name) has no stage '\(label.value)'; did you mean '\(meant.first ?? nameless)'?",
                at: label.range,
                fixIts: meant.map { FixIt("use '\($0)'", replacing: label.range, with: $0, confidence: .likely) }
            ).about(lack: lack)
        }
        return Diagnostic(
            .unknownStage,
            "\(entity.name) has no stage '\(label.value)'\(nearestOrKnown(label.value, known, "it has"))",
            at: label.range,
            fixIts: replacement(label.range, label.value, known)
        ).about(lack: lack)
    }

    static func unknownUser(_ name: Located<String>, known: [String], isGroup: Bool) -> Diagnostic {
        Diagnostic(
            .unknownUser,
            "the catalogue has no \(isGroup ? "group" : "user") '\(name.value)'"
                + nearestOrKnown(name.value, known, "it has"),
            at: name.range,
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "user \(name.value)")
    }

    static func inactiveUser(_ name: Located<String>) -> Diagnostic {
        Diagnostic(.inactiveUser, "user '\(name.value)' is not active in the catalogue", at: name.range).about(
            lack: "active user \(name.value)"
        )
    }

    static func unknownTemplate(_ name: Located<String>, of entity: EntitySymbols) -> Diagnostic {
        let known = entity.templates.map(\.name)
        return Diagnostic(
            .unknownTemplate,
            "\(entity.name) has no template '\(name.value)'\(nearestOrKnown(name.value, known, "it has"))",
            at: name.range,
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "template \(entity.range.path) \(entity.name) \(name.value)")
    }

    static func duplicateName(_ name: Located<String>, kind: String, earlier: SourceRange?) -> Diagnostic {
        Diagnostic(
            .duplicateName,
            "the \(kind) '\(name.value)' is there already",
            at: name.range,
            notes: earlier.map { [Note("first given here", at: $0)] } ?? []
        )
    }

    // MARK: Types

    static func typeMismatch(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.typeMismatch, message, at: range)
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
        return Diagnostic(.searchOnNoKey, "'\(field.value)' identifies no \(entity.name)\(hint)", at: range).about(
            lack: "key \(entity.range.path) \(entity.name) \(field.value)"
        )
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
            at: record.range
        )
    }

    static func mergeUnderKeep(_ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .mergeUnderKeep,
            "'update: keep' leaves the record alone; write 'update: { merge: keep }' to except this field",
            at: range
        )
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
            at: range
        ).about(lack: "role \(entity.range.path) \(entity.name) \(role)")
    }

    // MARK: Workspace

    static func unknownCatalog(_ id: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownCatalog,
            "no file declares the catalogue '\(id.value)'\(nearestOrKnown(id.value, known, "there are"))",
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

    static func unreachableElse(at range: SourceRange) -> Diagnostic {
        Diagnostic(.unreachableElse, "this 'else' is never reached: the value before it is always there", at: range)
    }

    static func requiredFieldLacking(_ field: String, of entity: EntitySymbols, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .requiredFieldMissing,
            "a new \(entity.name) needs the field '\(field)', and nothing gives it a value",
            at: range
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
            at: range
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
