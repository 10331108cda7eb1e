package import SpecBase

/// One name under `records`: how a record is found, made and kept up to date.
package struct RecordDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// Default: the record's name.
    package var entity: Located<String>?
    package var fields: [FieldDeclaration] = []
    /// Ways after the flagged fields.
    package var find: [WayDeclaration] = []
    /// Required where there is a way.
    package var pick: Located<PickPolicy>?
    /// Default: created when not found.
    package var create: CreateDeclaration?
    /// Required where there is a way.
    package var update: UpdateDeclaration?
    package var range: SourceRange
    /// Whether every part was understood.
    package var isComplete: Bool
}

/// A field and what is written to it.
package struct FieldDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// `nil` only when reported.
    package var value: FieldValue?
    /// Overrides the record's. Always `nil` under `create`, `update`, actions and catalogue templates.
    package var merge: Located<MergePolicy>?
    /// Makes the field a way. Always `nil` under `create`, `update`, actions and catalogue templates.
    package var search: SearchFlag?
    package var range: SourceRange
}

package enum FieldValue: Hashable, Sendable {
    case template(TemplateSyntax)
    /// One template per element of a `many` field.
    case list([TemplateSyntax], SourceRange)

    package var range: SourceRange {
        switch self {
        case .template(let template): template.range
        case .list(_, let range): range
        }
    }
}

/// `search: true` or `search: { stages: … }`.
package struct SearchFlag: Hashable, Sendable {
    /// `open`, `won`, `lost` or a stage, each also with a pipeline before it; `nil`: all stages.
    package var stages: [Located<String>]?
    package var range: SourceRange
}

/// An element of `find`.
package struct WayDeclaration: Hashable, Sendable {
    /// Joined with *and*; at least one.
    package var by: [Key]
    /// As in a search flag.
    package var stages: [Located<String>]?
    package var range: SourceRange

    package struct Key: Hashable, Sendable {
        package var field: Located<String>
        /// `nil`: the value under `fields`.
        package var value: FieldValue?
    }
}

package enum PickPolicy: String, Hashable, Sendable, CaseIterable {
    case oldest, newest, all, stop
}

package enum MergePolicy: String, Hashable, Sendable, CaseIterable {
    case keep, enrich, fill, replace, set
}

package enum CreateDeclaration: Hashable, Sendable {
    case never(SourceRange)
    case block(CreateBlock)
}

/// What is set only on a new record, and when there is one.
package struct CreateBlock: Hashable, Sendable {
    package var when: ExpressionSyntax?
    package var template: Located<String>?
    package var stage: TemplateSyntax?
    package var responsible: ExpressionSyntax?
    package var fields: [FieldDeclaration] = []
    package var range: SourceRange
}

package enum UpdateDeclaration: Hashable, Sendable {
    /// `update: fill`. `update: keep` leaves a found record alone.
    case policy(Located<MergePolicy>)
    case block(UpdateBlock)
}

/// What is set on a found record, and when.
package struct UpdateBlock: Hashable, Sendable {
    package var when: ExpressionSyntax?
    package var merge: Located<MergePolicy>?
    package var stage: TemplateSyntax?
    package var responsible: ExpressionSyntax?
    package var fields: [FieldDeclaration] = []
    package var range: SourceRange
}
