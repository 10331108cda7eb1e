import SpecBase
import SpecYAML

extension Decoder {
    mutating func catalog(_ node: YAMLNode) -> CatalogDeclaration? {
        let before = log.errorCount
        guard let block = block(node, .catalog), let head = block.entry("catalog") else {
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
        catalog.users = block["users"].map { accounts($0, .user) } ?? []
        catalog.groups = block["groups"].map { accounts($0, .group) } ?? []
        catalog.entities = required("entities", of: owned).map { entities($0) } ?? []
        catalog.origin.isComplete = log.errorCount == before
        return catalog
    }

    private mutating func connection(_ node: YAMLNode) -> ConnectionDeclaration? {
        if let pasted = node.scalar, pasted.contains("://") {
            let message =
                "a webhook URL has a secret in it; write 'user' and the name of the secret, such as bitrix24-webhook"
            report(.pastedWebhookURL, message, at: node.range)
            return nil
        }
        guard let block = block(node, .connection) else { return nil }
        let user = required("user", of: block).flatMap { connectionUser($0) }
        let secret = required("secret", of: block).flatMap { secretName($0) }
        return ConnectionDeclaration(user: user, secret: secret, range: node.range)
    }

    /// Reads the id of the user whose rights a connector has.
    private mutating func connectionUser(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "a user's id") else { return nil }
        guard !text.value.unicodeScalars.contains(where: \.properties.isWhitespace) else {
            report(
                .malformedID,
                "'\(text.value.shortened)' is not the id of a user in the CRM; it has no blanks",
                at: text.range
            )
            return nil
        }
        return text
    }

    /// Reads the name of a secret. What looks like the secret itself is refused, and not shown.
    private mutating func secretName(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "the name of a secret") else { return nil }
        let words = text.value.utf8.split { $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
        let isName = words.allSatisfy { word in
            let digits = word.count { 0x30...0x39 ~= $0 }
            let letters = word.count { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
            return digits + letters == word.count && !(word.count >= 12 && digits >= 3)
        }
        guard isName, !words.isEmpty else {
            let message = "a secret stands here; write the name under which the host keeps it, such as bitrix24-webhook"
            report(.pastedWebhookURL, message, at: text.range)
            return nil
        }
        return text
    }

    private mutating func accounts(_ node: YAMLNode, _ keys: BlockKeys) -> [AccountDeclaration] {
        guard let entries = entries(node, wanted: "ids with \(keys.what) each") else { return [] }
        var accounts: [AccountDeclaration] = []
        for entry in entries {
            let range = entry.key.range.joined(entry.value.range)
            var account = AccountDeclaration(key: entry.key, range: range)
            if let block = block(entry.value, keys, owner: entry.key.range) {
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
