import SpecBase
import SpecYAML

extension Decoder {
    mutating func lets(_ node: YAMLNode) -> [LetDeclaration] {
        guard let entries = entries(node, wanted: "names with an expression each") else { return [] }
        var lets: [LetDeclaration] = []
        for entry in entries {
            let name = nameOrKey(entry.key, "a let")
            let value = letValue(entry.value, name: name)
            lets.append(LetDeclaration(name: name, value: value, range: entry.key.range.joined(entry.value.range)))
        }
        return lets
    }

    private mutating func letValue(_ node: YAMLNode, name: Located<String>) -> LetValue? {
        let wanted = "an expression, '{ text: … }' or '{ case: … }'"
        guard case .mapping = node.content else { return expression(node, wanted).map(LetValue.expression) }
        guard let block = block(node, .let, owner: name.range) else { return nil }
        guard let entry = theOne(of: block) else { return nil }
        return entry.key.value == "text"
            ? template(entry.value).map(LetValue.text) : cases(entry.value).map(LetValue.cases)
    }

    private mutating func cases(_ node: YAMLNode) -> CaseDeclaration? {
        guard let rows = list(node, "a list of rows") else { return nil }
        var otherwise: Located<String>?
        let (read, isComplete) = soundly { decoder in
            var read: [CaseDeclaration.Row] = []
            for (index, row) in rows.enumerated() {
                guard let block = decoder.block(row, .caseRow) else { continue }
                if let last = block.entry("else") {
                    decoder.checkElse(last, of: block, isLast: index == rows.count - 1)
                    otherwise = decoder.caseWord(last.value)
                    continue
                }
                let when = decoder.required("when", of: block).flatMap { decoder.expression($0, "a condition") }
                let word = decoder.required("is", of: block).flatMap { decoder.caseWord($0) }
                if let when, let word { read.append(CaseDeclaration.Row(when: when, word: word, range: row.range)) }
            }
            if rows.isEmpty { decoder.report(.wrongShape, "expected rows, found an empty list", at: node.range) }
            return read
        }
        return CaseDeclaration(rows: read, otherwise: otherwise, range: node.range, isComplete: isComplete)
    }

    private mutating func caseWord(_ node: YAMLNode) -> Located<String>? {
        text(node, "a word").flatMap { enumWord($0) }
    }

    /// An `else` row stands last and has nothing beside its `else`.
    mutating func checkElse(_ entry: YAMLNode.Entry, of block: Block, isLast: Bool) {
        if !isLast {
            report(.elseNotLast, "rows after 'else' are never reached; it must be the last", at: entry.key.range)
        }
        for other in block.entries where other.key.value != "else" {
            report(.conflictingKeys, "a row has either 'else' or '\(other.key.value)'", at: other.key.range)
        }
    }
}
