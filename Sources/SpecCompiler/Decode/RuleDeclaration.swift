package import SpecBase

/// One table under `rules`: its first row that holds is taken.
package struct RuleTable: Hashable, Sendable {
    package var name: Located<String>
    package var rows: [RuleRow]
    package var range: SourceRange
    /// Whether every row was understood.
    package var isComplete: Bool
}

package struct RuleRow: Hashable, Sendable {
    package var head: Head
    /// May be empty: "nothing, on purpose".
    package var actions: [ActionDeclaration]
    package var range: SourceRange

    package enum Head: Hashable, Sendable {
        case when(rule: Located<String>, ExpressionSyntax)
        /// The last row; the range is that of the key.
        case otherwise(SourceRange)
    }
}

/// A task, activity or comment that a row makes.
package struct ActionDeclaration: Hashable, Sendable {
    package var kind: Located<ActionKind>
    /// The records it is about, as a list of expressions; a lone expression is a list of one.
    package var about: [ExpressionSyntax]
    /// Where `about` is written, or the action when it is not.
    package var aboutRange: SourceRange
    /// Of tasks and activities.
    package var title: TemplateSyntax?
    package var text: TemplateSyntax?
    /// Of tasks and activities.
    package var responsible: ExpressionSyntax?
    /// Of tasks and activities.
    package var due: ExpressionSyntax?
    /// Of tasks. Default: false.
    package var done: ExpressionSyntax?
    /// Of tasks and activities.
    package var fields: [FieldDeclaration] = []
    package var range: SourceRange
    /// Whether every key was understood; when `false`, required parts may be lacking.
    package var isComplete: Bool
}

package enum ActionKind: String, Hashable, Sendable, CaseIterable {
    case task, activity, comment
}
