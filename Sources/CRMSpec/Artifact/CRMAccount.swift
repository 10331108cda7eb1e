import SpecIR

/// A CRM that an artifact writes to: a catalogue of its specs.
public struct CRMAccount: Hashable, Sendable {
    /// Id of the catalogue; questions and commands name it.
    public let id: String

    /// The product: `bitrix24`, `amocrm`, `planfix`, `hubspot` or `pipedrive`.
    public let kind: String

    /// Where it is: `https://` and a host, without a path.
    public let portal: String

    /// Id of the user in whose name a connector speaks; `nil` where the specs name none.
    public let user: String?

    /// Name under which the host keeps the secret; `nil` where the specs name none. The secret is never in an artifact.
    public let secret: String?

    init(_ catalog: Catalog) {
        id = catalog.id
        kind = "\(catalog.kind)"
        portal = catalog.portal
        user = catalog.connection?.user
        secret = catalog.connection?.secret
    }
}
