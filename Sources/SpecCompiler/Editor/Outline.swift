import SpecBase
import SpecYAML

extension FileIndex {
    /// What the file declares, part by part.
    var outline: [OutlineSymbol] {
        guard let kind, case .mapping(let entries) = root?.content else { return [] }
        let parts = entries.compactMap { part($0, kind) }
        guard let head = entries.first(where: { $0.key.value == kind.rawValue }), let whole = root?.range else {
            return parts
        }
        guard case .scalar(let id) = head.value.content, !head.value.isNothing else { return parts }
        return [
            OutlineSymbol(id, .file, detail: kind.rawValue, range: whole, nameRange: head.value.range, children: parts)
        ]
    }

    private func part(_ entry: YAMLNode.Entry, _ kind: FileKind) -> OutlineSymbol? {
        let kindOfChild: OutlineSymbol.Kind
        switch (kind, entry.key.value) {
        case (_, "inputs"): kindOfChild = .input
        case (.channel, "let"): kindOfChild = .binding
        case (.channel, "records"): kindOfChild = .record
        case (.channel, "rules"), (.tables, "tables"): kindOfChild = .table
        case (.catalog, "entities"): kindOfChild = .entity
        case (.catalog, "users"), (.catalog, "groups"), (.people, "employees"): kindOfChild = .user
        case (.people, "teams"): kindOfChild = .team
        case (.channel, "accept"), (.channel, "ignore"), (.channel, "reply"), (_, "once"): kindOfChild = .block
        default: return nil
        }
        let children = kindOfChild == .block ? [] : children(of: entry.value, kindOfChild)
        return symbol(entry, .block, children: children)
    }

    private func children(of node: YAMLNode, _ kind: OutlineSymbol.Kind) -> [OutlineSymbol] {
        guard case .mapping(let entries) = node.content else { return [] }
        return entries.map { entry in
            var inner: [OutlineSymbol] = []
            switch kind {
            case .record, .entity:
                inner = entry.value["fields"].map { children(of: $0, .field) } ?? []
            case .table: inner = rows(of: entry.value)
            default: break
            }
            return symbol(entry, kind, children: inner)
        }
    }

    /// The rows of a table under `rules`, by their names.
    private func rows(of node: YAMLNode) -> [OutlineSymbol] {
        guard case .sequence(let rows) = node.content else { return [] }
        return rows.compactMap { row in
            guard case .mapping(let entries) = row.content, let first = entries.first else { return nil }
            let name = row["rule"] ?? first.value
            if let text = row["rule"]?.scalar, !text.isEmpty {
                return OutlineSymbol(text, .row, range: row.range, nameRange: name.range)
            }
            return OutlineSymbol(first.key.value, .row, range: row.range, nameRange: first.key.range)
        }
    }

    private func symbol(_ entry: YAMLNode.Entry, _ kind: OutlineSymbol.Kind, children: [OutlineSymbol]) -> OutlineSymbol
    {
        let range = SourceRange(
            path: file.path,
            start: entry.key.range.start,
            end: max(entry.key.range.end, entry.value.range.end)
        )
        return OutlineSymbol(
            entry.key.value.isEmpty ? "''" : entry.key.value,
            kind,
            detail: entry.value.detail,
            range: range,
            nameRange: entry.key.range,
            children: children
        )
    }
}

extension YAMLNode {
    fileprivate subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.value == key }?.value
    }

    /// What a short scalar or a `type` says.
    fileprivate var detail: String {
        let shown = scalar ?? self["type"]?.scalar ?? self["entity"]?.scalar ?? self["name"]?.scalar ?? ""
        return shown.unicodeScalars.contains("\n") ? "" : shown.shortened
    }
}
