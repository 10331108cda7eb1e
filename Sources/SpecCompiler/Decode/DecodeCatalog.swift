import SpecBase
import SpecYAML

extension Decoder {
    private static let catalogKeys = [
        "crmspec", "catalog", "kind", "portal", "connection", "zone", "region", "users", "groups", "entities",
    ]

    mutating func catalog(_ node: YAMLNode) -> CatalogDeclaration? {
        let before = log.errorCount
        guard let block = block(node, "a catalogue", keys: Self.catalogKeys), let head = block.entry("catalog") else {
            return nil
        }
        let owned = block.owned(by: head.key.range)
        var catalog = CatalogDeclaration(
            origin: DeclarationOrigin(path: file.path, range: node.range, isComplete: true),
            id: id(head.value, "the catalogue's id") ?? Located("", at: head.key.range)
        )
        catalog.kind = required("kind", of: owned).flatMap { word($0, "a kind of CRM") }
        catalog.portal = required("portal", of: owned).flatMap { portal($0) }
        catalog.connection = block["connection"].flatMap { connection($0) }
        catalog.zone = required("zone", of: owned).flatMap { zone($0) }
        catalog.region = required("region", of: owned).flatMap { country($0) }
        catalog.users = block["users"].map { accounts($0, "a user") } ?? []
        catalog.groups = block["groups"].map { accounts($0, "a group") } ?? []
        catalog.entities = required("entities", of: owned).map { entities($0) } ?? []
        catalog.origin.isComplete = log.errorCount == before
        return catalog
    }

    private mutating func connection(_ node: YAMLNode) -> ConnectionDeclaration? {
        guard let block = block(node, "a connection", keys: ["user", "secret"]) else { return nil }
        let user = required("user", of: block).flatMap { text($0, "a user's id") }
        let secret = required("secret", of: block).flatMap { text($0, "the name of a secret") }
        if let secret, secret.value.contains("/") || secret.value.contains(":") {
            let message = "a secret stands here; write the name under which the host keeps it, such as BITRIX24_SECRET"
            report(.pastedWebhookURL, message, at: secret.range)
            return nil
        }
        return ConnectionDeclaration(user: user, secret: secret, range: node.range)
    }

    private mutating func accounts(_ node: YAMLNode, _ what: String) -> [AccountDeclaration] {
        guard let entries = entries(node, wanted: "ids with \(what) each") else { return [] }
        var accounts: [AccountDeclaration] = []
        for entry in entries {
            let range = entry.key.range.joined(entry.value.range)
            var account = AccountDeclaration(key: entry.key, range: range)
            let keys = ["id", "name", "email", "active"]
            if let block = block(entry.value, what, owner: entry.key.range, keys: keys) {
                account.id = required("id", of: block).flatMap { text($0, "the CRM's id") }
                account.name = block["name"].flatMap { text($0, "a name") }
                account.email = block["email"].flatMap { text($0, "an e-mail address") }
                account.active = block["active"].flatMap { boolean($0) }
            }
            accounts.append(account)
        }
        return accounts
    }
}
