import SpecBase
import SpecYAML

extension Decoder {
    mutating func source(_ node: YAMLNode) -> SourceDeclaration? {
        let before = log.errorCount
        guard let block = block(node, .source), let head = block.entry("source") else { return nil }
        let owned = block.owned(by: head.key.range)
        var source = SourceDeclaration(
            origin: DeclarationOrigin(path: file.path, range: node.range, isComplete: true),
            id: id(head.value, "the source's id") ?? Located("", at: head.key.range),
            address: address(owned)
        )
        source.inputs = block["inputs"].map { inputs($0) } ?? []
        source.once = block["once"].flatMap { once($0) }
        source.reply = block["reply"].flatMap { reply($0) }
        source.origin.isComplete = log.errorCount == before
        return source
    }

    /// Reads the keys of an address from a source file or from an inline block.
    mutating func address(_ block: Block) -> AddressDeclaration {
        var address = AddressDeclaration(range: block.range)
        if let entry = theOne(of: block) {
            if entry.key.value == "mailbox" {
                address.mailbox = mailbox(entry.value)
            } else {
                address.webhook = webhook(entry.value)
            }
        }
        address.default = block["default"].flatMap { boolean($0) }
        address.subject = block["subject"].flatMap { text($0, "a word") }
        return address
    }

    /// Reads the address of a mailbox; letters in any case are the same mailbox.
    private mutating func mailbox(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "an e-mail address") else { return nil }
        guard let address = EmailAddress(text.value) else {
            report(.malformedMailbox, "'\(text.value.shortened)' is not an e-mail address", at: text.range)
            return nil
        }
        return Located(address.key, at: text.range)
    }

    /// Reads the last part of a webhook's address.
    private mutating func webhook(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "the last part of an address") else { return nil }
        let isPlain = text.value.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        guard isPlain else {
            report(
                .malformedID,
                "'\(text.value.shortened)' is not the last part of an address; it has Latin letters, digits, '-', '_' and '.'",
                at: text.range
            )
            return nil
        }
        return text
    }
}
