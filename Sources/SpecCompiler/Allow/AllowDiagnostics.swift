package import SpecBase

/// Every kind that is about allowances, by id.
let allowDiagnosticKinds: [DiagnosticKind] = [
    .allowanceWithoutReason, .expiredAllowance, .impossibleDay, .malformedAllowance, .unallowableKind,
    .unknownAllowedID,
    .unusedAllowance,
]

extension DiagnosticKind {
    /// A comment that begins like an allowance and is none.
    package static let malformedAllowance = DiagnosticKind(
        id: "malformed-allowance",
        severity: .warning,
        rationale: """
            An allowance is read by the compiler: `# crmspec: allow ID, ID until 2027-01-31 -- reason`, at the end of \
            the line or alone above it. What is written otherwise would silently allow nothing, or for ever.
            """,
        rejects: ExampleSpec.braces("# crmspec: allow single-braces until Friday -- the shop's own placeholder")
            + "\n#                                                                                    ^^^^^^ "
            + "malformed-allowance: 'Friday' is no day such as 2027-01-31",
        accepts: ExampleSpec.braces("# crmspec: allow single-braces until 2027-01-31 -- the shop's own placeholder")
    )

    /// An allowance that says nothing for itself.
    package static let allowanceWithoutReason = DiagnosticKind(
        id: "allowance-without-reason",
        severity: .warning,
        rationale: "Whoever reads the spec next must know why the finding is meant, or it is no better than a mistake.",
        rejects: ExampleSpec.braces("# crmspec: allow single-braces")
            + "\n#                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "
            + "allowance-without-reason: an allowance needs a reason: end it with '-- ' and why",
        accepts: ExampleSpec.braces("# crmspec: allow single-braces -- the shop's own placeholder")
    )

    /// An id that no diagnostic has.
    package static let unknownAllowedID = DiagnosticKind(
        id: "unknown-allowed-id",
        severity: .warning,
        rationale: "An allowance names what it allows by the id that stands in brackets after a message.",
        rejects: ExampleSpec.written("# crmspec: allow single-brace -- the shop's own placeholder")
            + "\n#                                                                  ^^^^^^^^^^^^ "
            + "unknown-allowed-id: there is no diagnostic 'single-brace'; the nearest is 'single-braces'",
        accepts: ExampleSpec.written("")
    )

    /// An allowance of what must be repaired.
    package static let unallowableKind = DiagnosticKind(
        id: "unallowable-kind",
        severity: .warning,
        rationale: "With an error in it a spec has no program, so that allowing it would help nobody.",
        rejects: ExampleSpec.written("# crmspec: allow unknown-field -- it comes next week")
            + "\n#                                                                  ^^^^^^^^^^^^^ "
            + "unallowable-kind: 'unknown-field' is an error, and only warnings and facts can be allowed",
        accepts: ExampleSpec.written("")
    )

    /// An allowance whose day has passed.
    package static let expiredAllowance = DiagnosticKind(
        id: "expired-allowance",
        severity: .warning,
        rationale:
            "An allowance with a day is a promise to repair the finding by then. After it the finding shows again.",
        rejects: ExampleSpec.braces("# crmspec: allow single-braces until 2019-12-31 -- the shop's own placeholder")
            + "\n#                           ^^^^^^^^^^^^^^ "
            + "single-braces: '{name}' is written as it stands; the value is '{{name}}'"
            + "\n#                                                                                    ^^^^^^^^^^ "
            + "expired-allowance: this was allowed until 2019-12-31",
        accepts: ExampleSpec.braces("# crmspec: allow single-braces -- the shop's own placeholder")
    )

    /// An allowance until a day that no calendar has.
    package static let impossibleDay = DiagnosticKind(
        id: "impossible-day",
        severity: .error,
        rationale:
            "A promise for a day that never comes would hold for ever, so that such an allowance allows nothing.",
        rejects: ExampleSpec.braces("# crmspec: allow single-braces until 2027-02-30 -- the shop's own placeholder")
            + "\n#                           ^^^^^^^^^^^^^^ "
            + "single-braces: '{name}' is written as it stands; the value is '{{name}}'"
            + "\n#                                                                                    ^^^^^^^^^^ "
            + "impossible-day: there is no 2027-02-30, so this allows nothing",
        accepts: ExampleSpec.braces("# crmspec: allow single-braces until 2027-02-28 -- the shop's own placeholder")
    )

    /// An allowance without a finding.
    package static let unusedAllowance = DiagnosticKind(
        id: "unused-allowance",
        severity: .warning,
        rationale: """
            What it allowed has been repaired, or has moved to another line. Left in place, it would hide the next \
            finding of its kind.
            """,
        rejects: ExampleSpec.written("# crmspec: allow single-braces -- the shop's own placeholder")
            + "\n#                                                 "
            + "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "
            + "unused-allowance: nothing here is 'single-braces'",
        accepts: ExampleSpec.written("")
    )
}

extension ExampleSpec {
    /// A finding with a comment beside it.
    fileprivate static func braces(_ comment: String) -> String {
        channel(
            """
            inputs: { name: { path: name, required: true } }
            records:
              lead: { fields: { TITLE: "Mail of {name}" } } \(comment)
            """
        )
    }

    /// The same, written well.
    fileprivate static func written(_ comment: String) -> String {
        channel(
            """
            inputs: { name: { path: name, required: true } }
            records:
              lead: { fields: { TITLE: "Mail of {{name}}" } }\(comment.isEmpty ? "" : " " + comment)
            """
        )
    }
}

extension Diagnostic {
    static func malformedAllowance(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.malformedAllowance, message, at: range)
    }

    static func allowanceWithoutReason(at comment: SourceRange) -> Diagnostic {
        Diagnostic(
            .allowanceWithoutReason,
            "an allowance needs a reason: end it with '-- ' and why",
            at: comment
        )
    }

    static func unknownAllowedID(_ id: Located<String>, known: [String]) -> Diagnostic {
        let nearest = known.closest(to: id.value)
        return Diagnostic(
            .unknownAllowedID,
            "there is no diagnostic '\(id.value.shortened)'" + (nearest.map { "; the nearest is '\($0)'" } ?? ""),
            at: id.range,
            fixIts: nearest.map { [FixIt("write '\($0)'", replacing: id.range, with: $0, confidence: .likely)] } ?? []
        )
    }

    static func unallowableKind(_ id: Located<String>, _ kind: DiagnosticKind) -> Diagnostic {
        let what = kind.severity == .error ? "is an error" : "is about an allowance"
        return Diagnostic(
            .unallowableKind,
            "'\(id.value)' \(what), and only warnings and facts can be allowed",
            at: id.range
        )
    }

    static func expiredAllowance(_ until: Located<Day>) -> Diagnostic {
        Diagnostic(.expiredAllowance, "this was allowed until \(until.value)", at: until.range)
    }

    static func impossibleDay(_ day: Located<String>) -> Diagnostic {
        Diagnostic(.impossibleDay, "there is no \(day.value), so this allows nothing", at: day.range)
    }

    static func unusedAllowance(
        _ ids: [Located<String>],
        at range: SourceRange,
        removing removal: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unusedAllowance,
            "nothing here is \(ids.map { "'\($0.value)'" }.joined(separator: " or "))",
            at: range,
            fixIts: [FixIt("remove the allowance", replacing: removal, with: "", confidence: .certain)]
        )
    }
}
