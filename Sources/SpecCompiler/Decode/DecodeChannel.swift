import SpecBase
import SpecYAML

extension Decoder {
    mutating func channel(_ node: YAMLNode) -> ChannelDeclaration? {
        let before = log.errorCount
        guard let block = block(node, .channel), let head = block.entry("channel") else {
            return nil
        }
        // A channel whose id is wrong is still read, so that all its mistakes come in one run.
        let id = id(head.value, "the channel's id") ?? Located("", at: head.key.range)
        let owned = block.owned(by: head.key.range)
        var channel = ChannelDeclaration(
            origin: DeclarationOrigin(path: file.path, range: node.range, isComplete: true),
            id: id
        )
        channel.title = block["title"].flatMap { text($0, "a title") }
        channel.state = block["state"].flatMap { word($0, "a state") }
        channel.crm = required("crm", of: owned).flatMap { self.id($0, "a catalogue's id") }
        channel.source = required("source", of: owned).flatMap { channelSource($0, channel: head.key) }
        channel.order = block["order"].flatMap { integer($0, "an integer", in: -1_000_000...1_000_000) }
        channel.final = block["final"].flatMap { boolean($0) }
        channel.inputs = block["inputs"].map { inputs($0) } ?? []
        channel.accept = block["accept"].flatMap { expression($0, "a condition") }
        channel.once = block["once"].flatMap { once($0) }
        channel.lets = block["let"].map { lets($0) } ?? []
        channel.records = block["records"].map { records($0) } ?? []
        channel.ignore = block["ignore"].map { ignoreRows($0) } ?? []
        channel.rules = block["rules"].map { ruleTables($0) } ?? []
        channel.reply = block["reply"].flatMap { reply($0) }
        channel.origin.isComplete = log.errorCount == before
        return channel
    }

    private mutating func channelSource(_ node: YAMLNode, channel: Located<String>) -> ChannelSource? {
        if node.scalar != nil { return id(node, "a source's id").map(ChannelSource.named) }
        guard case .mapping(let entries) = node.content else {
            reportShape(node, wanted: "a source's id or an address")
            return nil
        }
        let channelOnly = ["inputs", "once", "reply"]
        for entry in entries where channelOnly.contains(entry.key.value) {
            report(
                .misplacedKey,
                "'\(entry.key.value)' belongs to the channel, not to its inline source",
                at: entry.key.range
            )
        }
        let block = block(node, .inlineSource, owner: channel.range, reported: channelOnly)
        guard let block else { return nil }
        return .inline(self.address(block))
    }

    mutating func once(_ node: YAMLNode) -> OnceDeclaration? {
        guard case .mapping = node.content else {
            return expressions(node, "an expression, a list of them, or 'key' and 'within'").map {
                OnceDeclaration(keys: $0, within: nil, range: node.range)
            }
        }
        guard let block = block(node, .once) else { return nil }
        let keys = required("key", of: block).flatMap { expressions($0, "an expression or a list of them") }
        let within = block["within"].flatMap { duration($0) }
        return keys.map { OnceDeclaration(keys: $0, within: within, range: node.range) }
    }

    private mutating func ignoreRows(_ node: YAMLNode) -> [IgnoreRow] {
        guard let rows = list(node, "a list of 'when' and 'reason'") else { return [] }
        return each(rows) { (decoder, row) in
            guard let block = decoder.block(row, .ignoreRow) else { return nil }
            let when = decoder.required("when", of: block).flatMap { decoder.expression($0, "a condition") }
            let reason = decoder.required("reason", of: block).flatMap { decoder.text($0, "a reason") }
            guard let when, let reason else { return nil }
            return IgnoreRow(when: when, reason: reason, range: row.range)
        }
    }

    mutating func reply(_ node: YAMLNode) -> ReplyTree? {
        switch node.content {
        case .scalar: return template(node, "JSON of templates").map(ReplyTree.template)
        case .sequence(let nodes): return .list(each(nodes) { $0.reply($1) }, node.range)
        case .mapping:
            guard let entries = entries(node, wanted: "JSON of templates") else { return nil }
            var members: [ReplyTree.Entry] = []
            for entry in entries {
                if let value = reply(entry.value) { members.append(ReplyTree.Entry(key: entry.key, value: value)) }
            }
            return .object(members, node.range)
        }
    }
}
