package import SpecBase

/// What one CRM has. Spec: a `catalog:` file.
package struct Catalog: Hashable, Sendable {
    /// Id of the catalogue. Spec: `catalog`.
    package let id: String

    /// Which product it is. Spec: `kind`.
    package let kind: CRMKind

    /// `https://host`, without a path or a final slash. Spec: `portal`.
    package let portal: String

    /// Who speaks to the CRM, or `nil`. Spec: `connection`.
    package let connection: Connection?

    /// Zone in which its times are read and shown. Spec: `zone`. Position in ``Program/zones``.
    package let zone: Index<Zone>

    /// ISO 3166 country for phones without a country code. Spec: `region`.
    package let region: String

    /// Users and groups, in one namespace, users first, each in the order of the file. Spec: `users`, `groups`.
    package let principals: [Principal]

    /// Spec: `entities`, in the order of the file.
    package let entities: [Entity]

    /// Who works with it, or `nil` where no file says. Spec: the `people:` file that names it.
    package let people: People?

    package init(
        id: String,
        kind: CRMKind,
        portal: String,
        connection: Connection?,
        zone: Index<Zone>,
        region: String,
        principals: [Principal],
        entities: [Entity],
        people: People?
    ) {
        self.id = id
        self.kind = kind
        self.portal = portal
        self.connection = connection
        self.zone = zone
        self.region = region
        self.principals = principals
        self.entities = entities
        self.people = people
    }
}

/// A CRM product.
package enum CRMKind: UInt8, Hashable, Sendable, CaseIterable {
    case bitrix24, amocrm, planfix, hubspot, pipedrive
}

/// Whose rights a connector uses. The secret itself is never in a spec or an artifact.
package struct Connection: Hashable, Sendable {
    /// The user's id in the CRM. Spec: `connection.user`.
    package let user: String

    /// Name under which the host keeps the secret. Spec: `connection.secret`.
    package let secret: String

    package init(user: String, secret: String) {
        self.user = user
        self.secret = secret
    }
}

/// A user or a group of users.
package struct Principal: Hashable, Sendable {
    /// Name by which specs and cases know it, such as `i.petrova`.
    package let name: String

    /// Id in the CRM, compared as text. Spec: `id`.
    package let id: String

    /// Name for people. Spec: `name`; defaults to the name in specs.
    package let title: String

    /// Lower-case e-mail, or `nil`. Spec: `email`.
    package let email: String?

    /// Whether work may be given to it. Spec: `active`; `true` by default.
    package let isActive: Bool

    /// Whether it is a group.
    package let isGroup: Bool

    package init(name: String, id: String, title: String, email: String?, isActive: Bool, isGroup: Bool) {
        self.name = name
        self.id = id
        self.title = title
        self.email = email
        self.isActive = isActive
        self.isGroup = isGroup
    }
}
