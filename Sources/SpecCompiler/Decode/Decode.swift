package import SpecBase
package import SpecYAML

/// Gives the YAML tree of one file the shape of a declaration.
///
/// A broken part is reported and left out, and the declaration says that it is not complete.
///
/// - Parameters:
///   - node: The root of the file.
///   - file: The file, whose path the declaration keeps.
///   - isKnownZone: Whether a time zone of this IANA name can be compiled in.
///   - log: Where mistakes are reported.
/// - Returns: What the file declares, or `nil` after reporting why it declares nothing.
package func decode(
    _ node: YAMLNode,
    file: SourceFile,
    isKnownZone: @escaping (String) -> Bool = { _ in true },
    into log: inout DiagnosticLog
) -> Declaration? {
    var decoder = Decoder(file: file, isKnownZone: isKnownZone, log: log)
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
        guard case .mapping(let entries) = node.content, let first = entries.first else {
            reportShape(node, wanted: "a spec that starts with 'crmspec: 1'")
            return nil
        }
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
        if let head = rest.first, let nearest = Self.kinds.closest(to: head.key.value) {
            report(
                .unknownFileKind,
                "a spec declares one of \(Self.kinds.listed), not '\(head.key.value)'; the nearest is '\(nearest)'",
                at: head.key.range,
                fixIts: [FixIt("write '\(nearest)'", replacing: head.key.range, with: nearest, confidence: .likely)]
            )
            return nil
        }
        // A channel has a `source`, so that key alone decides last.
        for kind in ["channel", "catalog", "people", "tables", "source"] {
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
