package import SpecBase

/// What the analysis of merging reports.
let mergingDiagnosticKinds: [DiagnosticKind] = [.filledTwice, .idleMerge, .setEmpties]

extension DiagnosticKind {
    /// A merge policy changes nothing where it stands.
    package static let idleMerge = DiagnosticKind(
        id: "idle-merge",
        severity: .warning,
        rationale: """
            A policy that does nothing was meant to do something: `enrich` leaves single values alone, `fill` adds to \
            many just as `enrich` does.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name }
            records:
              contact:
                fields:
                  NAME: { value: '{{name}}', merge: enrich }
            #                                       ^^^^^^ idle-merge: 'enrich' never changes 'NAME', a single value; say 'fill' to set it where the CRM has none, or 'keep' to leave it
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: fill
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name }
            records:
              contact:
                fields:
                  NAME: '{{name}}'
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: fill
            """
        )
    )

    /// `set` clears a field when an event says that there is nothing.
    package static let setEmpties = DiagnosticKind(
        id: "set-empties",
        severity: .info,
        rationale: """
            Forms send what was not filled in as an empty text. Under `set` that clears what the CRM holds, which is \
            right for a form that shows it first, and a loss for any other.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name }
            records:
              contact:
                fields:
                  NAME: { value: '{{name}}', merge: set }
            #                                       ^^^ set-empties: 'set' clears 'NAME' where it is sent empty
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: enrich
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name }
            records:
              contact:
                fields:
                  NAME: { value: '{{name}}', merge: replace }
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: enrich
            """
        )
    )

    /// Two records that may be one each write a field of it.
    package static let filledTwice = DiagnosticKind(
        id: "filled-twice",
        severity: .warning,
        rationale: """
            Two searches may find one card: the client who is also who recommended them. Both updates were made from \
            what the card held before, and the second takes away what the first has written.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, friend: { path: friend, type: phone }, friends_name: friends_name }
            records:
              contact:
                fields: { NAME: '{{name}}', PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: replace
              friend_card:
                entity: contact
                fields: { NAME: '{{friends_name}}', PHONE: { value: '{{friend}}', search: true } }
            #             ^^^^ filled-twice: 'contact' and 'friend_card' may turn out to be one contact, and each writes a 'NAME' of its own when contact is found and friend_card is found
                pick: oldest
                create: { when: present(friend) }
                update: { merge: replace }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, name: name, friend: { path: friend, type: phone } }
            records:
              contact:
                fields: { NAME: '{{name}}', PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: replace
              friend_card:
                entity: contact
                fields: { PHONE: { value: '{{friend}}', search: true } }
                pick: oldest
                create: { when: present(friend) }
                update: keep
            """
        )
    )
}

extension Diagnostic {
    static func idleMerge(_ policy: Located<MergePolicy>, _ message: String, declared: SourceRange? = nil) -> Diagnostic
    {
        Diagnostic(
            .idleMerge,
            message,
            at: policy.range,
            notes: declared.map { [Note("the record's policy", at: $0)] } ?? []
        )
    }

    static func setEmpties(_ fields: [String], at range: SourceRange) -> Diagnostic {
        let named = fields.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
        let more = fields.count > 4 ? " and \(fields.count - 4) more" : ""
        let them = fields.count == 1 ? "it is" : "they are"
        return Diagnostic(.setEmpties, "'set' clears \(named)\(more) where \(them) sent empty", at: range)
    }

    static func filledTwice(
        _ field: String,
        of entity: String,
        _ records: (String, String),
        when witness: String,
        at range: SourceRange,
        earlier: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .filledTwice,
            "'\(records.0)' and '\(records.1)' may turn out to be one \(entity), and each writes a '\(field)' of its own "
                + witness,
            at: range,
            notes: [Note("the first writes it here", at: earlier)]
        )
    }
}
