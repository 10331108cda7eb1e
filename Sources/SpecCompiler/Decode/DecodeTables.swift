import SpecBase
import SpecYAML

extension Decoder {
    mutating func tables(_ node: YAMLNode) -> TablesDeclaration? {
        let before = log.errorCount
        guard let block = block(node, .tables), let head = block.entry("tables")
        else { return nil }
        var file = TablesDeclaration(
            origin: DeclarationOrigin(path: file.path, range: node.range, isComplete: true)
        )
        for entry in entries(head.value, wanted: "names with a table each") ?? [] {
            guard let name = name(entry.key, "a table") else { continue }
            file.tables.append(table(name, entry.value))
        }
        file.origin.isComplete = log.errorCount == before
        return file
    }

    private mutating func table(_ name: Located<String>, _ node: YAMLNode) -> TableDeclaration {
        let before = log.errorCount
        var table = TableDeclaration(name: name, range: name.range.joined(node.range), isComplete: true)
        if let block = block(node, .table, owner: name.range) {
            let rows = required("rows", of: block).flatMap { entries($0, wanted: "'key: literal' rows") } ?? []
            for row in rows {
                guard let value = text(row.value, "a literal", mayBeEmpty: true) else { continue }
                table.rows.append(TableDeclaration.Row(key: row.key, value: value))
            }
            table.otherwise = block["else"].flatMap { text($0, "a literal", mayBeEmpty: true) }
        }
        table.isComplete = log.errorCount == before
        return table
    }
}
