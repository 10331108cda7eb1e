package import SpecBase
package import SpecYAML

/// Gives the YAML tree of one file the shape of a declaration.
///
/// A broken part is reported and left out, and the declaration says that it is not complete.
///
/// - Parameters:
///   - node: The root of the file.
///   - file: The file, whose path the declaration keeps.
///   - lines: The file's lines.
///   - isKnownZone: Whether a time zone of this IANA name can be compiled in.
///   - log: Where mistakes are reported.
/// - Returns: What the file declares, or `nil` after reporting why it declares nothing.
package func decode(
    _ node: YAMLNode,
    file: SourceFile,
    lines: SourceLines,
    isKnownZone: @escaping (String) -> Bool = { _ in true },
    into log: inout DiagnosticLog
) -> Declaration? {
    var decoder = Decoder(file: file, lines: lines, isKnownZone: isKnownZone, log: log)
    // The decoder alone holds the log now, so that reporting does not copy it.
    log = DiagnosticLog()
    let declaration = decoder.declaration(node)
    log = decoder.log
    return declaration
}

/// The versions of the language that this compiler reads.
let readableVersions = 1...1

extension Decoder {
    private static let kinds = BlockKeys.files.map(\.id)

    fileprivate mutating func declaration(_ node: YAMLNode) -> Declaration? {
        guard case .mapping(var entries) = node.content, !entries.isEmpty else {
            reportShape(node, wanted: "a spec that starts with 'crmspec: 1'")
            return nil
        }
        repairHead(of: &entries)
        let first = entries[0]
        let node = YAMLNode(content: .mapping(entries), range: node.range)
        guard checkVersion(entries, first: first) else { return nil }
        guard let kind = kind(entries, first: first) else { return nil }
        switch kind.key.value {
        case "channel": return channel(node).map(Declaration.channel)
        case "source": return source(node).map(Declaration.source)
        case "catalog": return catalog(node).map(Declaration.catalog)
        case "tables": return tables(node).map(Declaration.tables)
        default: return people(node).map(Declaration.people)
        }
    }

    /// Reports misspelt keys at the start of the file and reads them as those that were meant.
    private mutating func repairHead(of entries: inout [YAMLNode.Entry]) {
        let head = entries[0].key
        if !entries.contains(where: { $0.key.value == "crmspec" }), ["crmspec"].closest(to: head.value) != nil {
            report(
                .missingVersion,
                "a spec starts with 'crmspec: 1', not '\(head.value)'",
                at: head.range,
                fixIts: [FixIt("write 'crmspec'", replacing: head.range, with: "crmspec", confidence: .likely)]
            )
            entries[0] = YAMLNode.Entry(key: Located("crmspec", at: head.range), value: entries[0].value)
        }
        guard let second = entries.firstIndex(where: { $0.key.value != "crmspec" }) else { return }
        let kind = entries[second].key
        guard !Self.kinds.contains(kind.value), let nearest = Self.kinds.closest(to: kind.value),
            !entries.contains(where: { $0.key.value == nearest })
        else { return }
        report(
            .unknownFileKind,
            "a spec declares one of \(Self.kinds.listed), not '\(kind.value)'; the nearest is '\(nearest)'",
            at: kind.range,
            fixIts: [FixIt("write '\(nearest)'", replacing: kind.range, with: nearest, confidence: .likely)]
        )
        entries[second] = YAMLNode.Entry(key: Located(nearest, at: kind.range), value: entries[second].value)
    }

    /// - Returns: Whether the rest of the file can be read.
    private mutating func checkVersion(_ entries: [YAMLNode.Entry], first: YAMLNode.Entry) -> Bool {
        guard let version = entries.first(where: { $0.key.value == "crmspec" }) else {
            report(.missingVersion, "a spec starts with 'crmspec: 1'", at: first.key.range)
            return true
        }
        if version.key.range != first.key.range {
            report(.missingVersion, "'crmspec' must be the first key", at: version.key.range)
        }
        if let number = version.value.scalar.flatMap({ Int($0) }), readableVersions.contains(number) { return true }
        report(
            .unsupportedVersion,
            "this compiler reads version 1 of the language, not \(version.value.described)",
            at: version.value.isNothing ? version.key.range : version.value.range
        )
        return false
    }

    /// The key that says what the file declares: the one after `crmspec`.
    private mutating func kind(_ entries: [YAMLNode.Entry], first: YAMLNode.Entry) -> YAMLNode.Entry? {
        let rest = entries.filter { $0.key.value != "crmspec" }
        if let head = rest.first, Self.kinds.contains(head.key.value) { return head }
        // A channel has a `source`, so that key says nothing where others are a channel's.
        let isChannel = rest.contains { ["crm", "records", "rules"].contains($0.key.value) }
        for kind in ["channel", "catalog", "people", "tables"] + (isChannel ? [] : ["source"]) {
            guard let entry = rest.first(where: { $0.key.value == kind }) else { continue }
            report(.unknownFileKind, "'\(kind)' must stand right after 'crmspec'", at: entry.key.range)
            return entry
        }
        let found = rest.first.map { ", not '\($0.key.value.shortened)'" } ?? ""
        let place = (rest.first ?? first).key.range
        report(.unknownFileKind, "a spec declares one of \(Self.kinds.listed)\(found)", at: place)
        return nil
    }
}
