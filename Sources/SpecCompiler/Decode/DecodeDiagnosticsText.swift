package import SpecBase

extension DiagnosticKind {
    /// A comment takes a part of a template or an expression away.
    package static let commentInValue = DiagnosticKind(
        id: "comment-in-value",
        severity: .warning,
        rationale: """
            To YAML a `#` after a blank begins a comment; the rest of the text, braces and all, would be missing from \
            every record without a word.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { order: { path: order_id, required: true } }
            records:
              lead:
                fields:
                  TITLE: Order # {{order}}
            #                  ^^^^^^^^^^^ comment-in-value: to YAML this is a comment; quote the whole value to keep it
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { order: { path: order_id, required: true } }
            records:
              lead:
                fields:
                  TITLE: "Order # {{order}}"
            """
        )
    )
}
