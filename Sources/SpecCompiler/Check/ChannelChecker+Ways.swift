import SpecBase
import SpecIR

extension ChannelChecker {
    /// The ways to find a record: flagged fields, then `find`.
    mutating func ways(of position: Int, _ entity: EntitySymbols) -> [CheckedWay] {
        let declaration = channel.records[position].declaration
        var ways: [CheckedWay] = []
        for field in declaration.fields {
            guard let flag = field.search, let target = entity.field(named: field.name.value),
                let written = channel.records[position].fields.first(where: { $0.field == target.position })
            else { continue }
            guard target.identifies || target.isLink else {
                // Of an entity without search, nothing has to be said of its keys.
                if entity.isSearchable { checker.report(.searchOnNoKey(field.name, of: entity, at: flag.range)) }
                continue
            }
            ways.append(
                CheckedWay(
                    name: target.name,
                    comparisons: [(.field(target.position), written.value)],
                    stages: stages(flag.stages, of: entity),
                    range: field.name.range
                )
            )
        }
        for way in declaration.find {
            if let checked = self.way(way, of: position, entity) { ways.append(checked) }
        }
        return ways
    }

    private mutating func way(_ way: WayDeclaration, of position: Int, _ entity: EntitySymbols) -> CheckedWay? {
        var comparisons: [(target: CheckedTarget, value: Term)] = []
        var identifies = false
        for key in way.by {
            if key.field.value == "id", entity.field(named: "id") == nil {
                guard let written = key.value else {
                    checker.report(.wayWithoutValue(key.field))
                    return nil
                }
                guard let value = checker.fieldValue(written, .text) ?? nil else { return nil }
                comparisons.append((.id, value))
                identifies = true
                continue
            }
            guard let field = entity.field(named: key.field.value) else {
                if entity.isComplete { checker.report(.unknownField(key.field, of: entity, further: ["id"])) }
                return nil
            }
            guard let value = value(of: key, field, position) else { return nil }
            comparisons.append((.field(field.position), value))
            identifies = identifies || field.identifies || field.isLink
        }
        guard identifies else {
            if let first = way.by.first, entity.isSearchable {
                checker.report(.searchOnNoKey(first.field, of: entity, at: first.field.range))
            }
            return nil
        }
        return CheckedWay(
            name: way.by.map(\.field.value).joined(separator: " + "),
            comparisons: comparisons,
            stages: stages(way.stages, of: entity),
            range: way.range
        )
    }

    /// What a key of a way is compared with: its own value, or the one under `fields`.
    private mutating func value(of key: WayDeclaration.Key, _ field: FieldSymbols, _ position: Int) -> Term? {
        if let written = key.value {
            // A way may offer several values even for a field that holds one: any of them will do.
            if case .template(let template) = written, let lone = template.loneExpression,
                let type = checker.quietly(typeOf: lone), type.isList
            {
                return checker.value(lone, .list(field.element))
            }
            return checker.fieldValue(written, field.type)
        }
        let record = channel.records[position]
        if let written = record.fields.first(where: { $0.field == field.position }) {
            // A link that holds one record is searched for by any of those that were picked.
            if case .call(.first, let arguments) = written.value.kind, case .record(_, .reference) = arguments[0].kind {
                return arguments[0]
            }
            return written.value
        }
        // A field that the entity does not have was reported, and may be this one.
        let written = record.declaration.fields.map(\.name.value)
        let entity = checker.catalog.entities[record.entity]
        if written.allSatisfy({ $0 != key.field.value && entity.field(named: $0) != nil }) {
            checker.report(.wayWithoutValue(key.field))
        }
        return nil
    }

    /// The stages that a list such as `[open, sales/NEW, chats/won]` names, in the entity's order.
    private mutating func stages(_ labels: [Located<String>]?, of entity: EntitySymbols) -> [Int]? {
        guard let labels else { return nil }
        guard entity.stageField != nil else {
            if let first = labels.first, entity.isComplete {
                checker.report(.noSuchRole("stage", of: entity, at: first.range))
            }
            return nil
        }
        var chosen: Set<Int> = []
        for label in labels {
            let matching = entity.stages.indices.filter { matches(entity.stages[$0], label.value, entity) }
            if matching.isEmpty, entity.isComplete {
                checker.report(.unknownStage(label, of: entity, further: ["open", "won", "lost"]))
            }
            chosen.formUnion(matching)
        }
        return chosen.sorted()
    }

    private func matches(_ stage: Stage, _ label: String, _ entity: EntitySymbols) -> Bool {
        if label == stage.kind.word || label == stage.label { return true }
        guard label.utf8.contains(UInt8(ascii: "/")) else { return false }
        let pipeline = entity.pipelines[stage.pipeline.position].name
        return label == "\(pipeline)/\(stage.kind.word)" || label == "\(pipeline)/\(stage.name)"
    }

    /// Orders the searches: a record is asked for after those that its ways read.
    mutating func checkRounds() {
        var states = [RoundState](repeating: .unvisited, count: channel.records.count)
        for position in channel.records.indices where !channel.records[position].ways.isEmpty {
            _ = round(of: position, &states)
        }
    }

    private enum RoundState {
        case unvisited, visiting
        case known(Int)
    }

    private mutating func round(of position: Int, _ states: inout [RoundState]) -> Int {
        switch states[position] {
        case .known(let round): return round
        case .visiting: return 0
        case .unvisited: break
        }
        states[position] = .visiting
        var latest = 0
        for way in channel.records[position].ways {
            for read in way.comparisons.flatMap({ recordsRead(by: $0.value) }) {
                if case .visiting = states[read] {
                    checker.report(
                        .searchCycle(channel.records[position].name, channel.records[read].name, at: way.range)
                    )
                    continue
                }
                latest = max(latest, round(of: read, &states))
            }
        }
        let round = channel.records[position].ways.isEmpty ? 0 : latest + 1
        states[position] = .known(round)
        channel.records[position].round = round
        return round
    }
}

extension StageKind {
    /// How specs write it.
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .won: "won"
        case .lost: "lost"
        }
    }
}
