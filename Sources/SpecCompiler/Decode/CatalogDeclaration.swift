package import SpecBase

/// `catalog: ID`: what a CRM has.
package struct CatalogDeclaration: Hashable, Sendable {
    package var origin: DeclarationOrigin
    /// Empty when it was reported, so that the rest can still be checked.
    package var id: Located<String>
    /// Required: `nil` only when reported.
    package var kind: Located<CRMKind>?
    /// `https://host`, without a path. Required: `nil` only when reported.
    package var portal: Located<String>?
    package var connection: ConnectionDeclaration?
    /// IANA name. Required: `nil` only when reported.
    package var zone: Located<String>?
    /// ISO 3166 country, two upper-case letters. Required: `nil` only when reported.
    package var region: Located<String>?
    package var users: [AccountDeclaration] = []
    package var groups: [AccountDeclaration] = []
    package var entities: [EntityDeclaration] = []
}

package enum CRMKind: String, Hashable, Sendable, CaseIterable {
    case bitrix24, amocrm, planfix, hubspot, pipedrive
}

/// Whose access is used, and under which name its secret is kept. Never the secret.
package struct ConnectionDeclaration: Hashable, Sendable {
    package var user: Located<String>?
    package var secret: Located<String>?
    package var range: SourceRange
}

/// A user or a group of the CRM.
package struct AccountDeclaration: Hashable, Sendable {
    /// How specs name it: `user("KEY")`.
    package var key: Located<String>
    /// The CRM's id. Required: `nil` only when reported.
    package var id: Located<String>?
    package var name: Located<String>?
    package var email: Located<String>?
    /// Default: true.
    package var active: Located<Bool>?
    package var range: SourceRange
}

/// One name under `entities`.
package struct EntityDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// Path below the portal; its only expression is `{{id}}`.
    package var url: TemplateSyntax?
    /// The field that holds the stage.
    package var stage: Located<String>?
    /// The field that holds the responsible user.
    package var responsible: Located<String>?
    package var fields: [CatalogField] = []
    package var pipelines: [PipelineDeclaration] = []
    package var templates: [EntityTemplate] = []
    /// Whether records can be searched for. Default: true.
    package var search: Located<Bool>?
    /// What else one create command makes; its fields are dotted.
    package var creates: [Located<String>] = []
    package var range: SourceRange
    /// Whether every part was understood.
    package var isComplete: Bool
}

package struct CatalogField: Hashable, Sendable {
    /// `TITLE`, or `contact.PHONE` in a compound entity.
    package var name: Located<String>
    /// A type, an entity for a link, or several link types; empty only when reported.
    package var types: [Located<String>] = []
    /// Default: false.
    package var many: Located<Bool>?
    /// Required on create. Default: false.
    package var required: Located<Bool>?
    /// Identifies a record. Default: false, save for phones and e-mails.
    package var key: Located<Bool>?
    /// Words of an enum and the CRM's value of each.
    package var values: [EnumWord] = []
    /// What counts as empty in the CRM.
    package var empty: [Located<String>] = []
    package var range: SourceRange
    /// Whether every key was understood.
    package var isComplete: Bool
}

package struct PipelineDeclaration: Hashable, Sendable {
    package var name: Located<String>
    package var id: Located<String>?
    package var stages: [StageDeclaration] = []
    package var range: SourceRange
}

package struct StageDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// The CRM's id. Default: the name.
    package var id: Located<String>?
    /// `nil` only when reported.
    package var outcome: Located<StageOutcome>?
}

package enum StageOutcome: String, Hashable, Sendable, CaseIterable {
    case open, won, lost
}

/// Defaults beneath what a record says: `template: { id, fields }`.
package struct EntityTemplate: Hashable, Sendable {
    package var name: Located<String>
    package var id: Located<String>?
    package var fields: [FieldDeclaration] = []
    package var range: SourceRange
}
