import SpecBase
import SpecIR

// What is said of names that nothing has. The kinds beside this file say why.

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

extension Diagnostic.Note {
    static func declared(_ name: String, at range: SourceRange) -> Self {
        Self("'\(name)' is declared here", at: range)
    }
}

/// Keys of a record that end up among its fields where they are indented too far.
let recordKeys = ["find", "pick", "create", "update"]

extension Diagnostic {
    /// The same with a related place, unless it names one already.
    func explained(by note: Note?) -> Diagnostic {
        guard let note, notes.isEmpty else { return self }
        return adding([note])
    }

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
            notes: [declared.map { .declared($0.name, at: $0.range) } ?? .declared(entity.name, at: entity.range)],
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
            notes: [.declared(entity.name, at: entity.range)],
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

    static func inactiveUser(_ name: Located<String>, in catalog: CatalogDeclaration) -> Diagnostic {
        let declared = catalog.users.first { $0.key.value == name.value }?.key
        return Diagnostic(
            .inactiveUser,
            "user '\(name.value)' is not active in the catalogue",
            at: name.range,
            notes: declared.map { [.declared($0.value, at: $0.range)] } ?? []
        ).about(lack: "active user \(name.value)")
    }

    static func unknownTemplate(_ name: Located<String>, of entity: EntitySymbols) -> Diagnostic {
        let known = entity.templates.map(\.name)
        return Diagnostic(
            .unknownTemplate,
            "\(entity.name) has no template '\(name.value)'\(nearestOrKnown(name.value, known, "it has"))",
            at: name.range,
            notes: [.declared(entity.name, at: entity.range)],
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "template \(entity.range.path) \(entity.name) \(name.value)")
    }

    static func duplicateAccountID(
        of name: Located<String>,
        _ what: String,
        _ owner: AccountDeclaration,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .duplicateAccountID,
            "the \(what) '\(name.value)' has the id of '\(owner.key.value)'",
            at: range,
            notes: [Note("first given here", at: owner.id?.range ?? owner.key.range)]
        )
    }

    static func duplicateName(_ name: Located<String>, kind: String, earlier: SourceRange?) -> Diagnostic {
        Diagnostic(
            .duplicateName,
            "the \(kind) '\(name.value)' is there already",
            at: name.range,
            notes: earlier.map { [Note("first given here", at: $0)] } ?? []
        )
    }
}
