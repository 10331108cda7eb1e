extension ExpressionPrinter {
    /// Lookup tables that the channel asks, in the program's order.
    func tablesUsed() -> [LookupTable] {
        var seen: Set<Index<Expression>> = []
        var pending = channel.roots(in: program)
        var tables: Set<Index<LookupTable>> = []
        while let root = pending.popLast() {
            guard seen.insert(root).inserted else { continue }
            let expression = program.expressions[root.position]
            if case .lookup(let table, _) = expression { tables.insert(table) }
            expression.forEachPart(in: program.operands) { pending.append($0) }
        }
        return tables.sorted().map { program.tables[$0.position] }
    }
}

extension Channel {
    /// Expressions that the channel names itself.
    fileprivate func roots(in program: Program) -> [Index<Expression>] {
        var roots = accept.map(\.condition) + (once?.key ?? []) + bindings.map(\.value) + ignore.map(\.condition)
        for record in records {
            roots += record.ways.flatMap { $0.comparisons.map(\.value) }
            roots += [record.create?.condition, record.update?.condition].compactMap { $0 }
            let plans = [record.fields, record.create?.defaults, record.create?.sets, record.update?.sets]
            roots += plans.flatMap { ($0 ?? []).map(\.value) }
        }
        for row in tables.flatMap(\.rows) {
            roots += [row.condition].compactMap { $0 }
            for action in row.actions {
                let texts = [action.title, action.text, action.responsible, action.due, action.done]
                roots += action.about + texts.compactMap { $0 } + action.fields.map(\.value)
            }
        }
        var pending = [reply].compactMap { $0 }
        var seen = Set(pending)
        while let node = pending.popLast() {
            program.replies[node.position].forEachChild { if seen.insert($0).inserted { pending.append($0) } }
            if case .value(let value) = program.replies[node.position] { roots.append(value) }
        }
        return roots
    }
}
