import SpecBase
import SpecYAML

extension EditorModel {
    /// The name at a place, if it is one that can be changed.
    mutating func renameable(at position: SourcePosition, in path: String) -> SourceRange? {
        guard let found = symbol(at: position, in: path), (try? refuseOfCRM(found.symbol)) != nil,
            !declarations(of: found.symbol).isEmpty
        else { return nil }
        return found.range
    }

    /// The edits that give the thing at a place another name, in reading order.
    mutating func rename(at position: SourcePosition, in path: String, to name: String) throws(RenameRefusal)
        -> [TextEdit]
    {
        guard let found = symbol(at: position, in: path) else {
            throw RenameRefusal("nothing at this place has a name that can be changed")
        }
        try refuseOfCRM(found.symbol)
        let uses = uses(of: found.symbol)
        guard uses.contains(where: \.isDeclaration) else {
            throw RenameRefusal("what this name stands for is declared nowhere")
        }
        try check(name, for: found.symbol)
        if let broken = files.first(where: { !$0.isWhole }) {
            throw RenameRefusal("'\(broken.file.path)' cannot be read as a whole, so that uses could be missed")
        }
        var edits = uses.map { TextEdit($0.range, name) }
        if case .local(let path, let old) = found.symbol, let edit = entityEdit(ofRecord: old, in: path, to: name) {
            edits.append(edit)
        }
        return edits.sorted {
            ($0.range.path, $0.range.start) < ($1.range.path, $1.range.start)
        }
    }

    /// A record without `entity` is of the entity of its own name, so that it needs the key under another name.
    private func entityEdit(ofRecord old: String, in path: String, to name: String) -> TextEdit? {
        guard name != old, let index = self[path], let node = index.node(at: ["records", old]),
            let record = index.channel?.records.first(where: { $0.name.value == old }),
            case .mapping(let entries) = node.content
        else { return nil }
        let first = entries.first
        let isFlow = index.lines[node.range.start] == "{"
        let indentation = String(repeating: " ", count: node.range.start.column - 1)
        if record.entity == nil {
            let written =
                first == nil ? "entity: \(old)" : isFlow ? " entity: \(old)," : "entity: \(old)\n\(indentation)"
            var place = node.range.start
            if isFlow { place.column += 1 }
            return TextEdit(SourceRange(path: path, start: place, end: place), written)
        }
        // The key that was written so goes away again.
        guard let first, first.key.value == "entity", first.value.scalar == name, entries.count > 1 || isFlow else {
            return nil
        }
        var (start, end) = (first.key.range.start, first.value.range.end)
        if isFlow {
            start = node.range.start
            start.column += 1
            if entries.count > 1 { end.column += 1 }
        } else {
            end = entries[1].key.range.start
        }
        return TextEdit(SourceRange(path: path, start: start, end: end), "")
    }
}

extension FileIndex {
    /// The node behind keys.
    func node(at path: [String]) -> YAMLNode? {
        var node = root
        for key in path {
            guard case .mapping(let entries) = node?.content else { return nil }
            node = entries.first { $0.key.value == key }?.value
        }
        return node
    }
}
