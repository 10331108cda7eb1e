import SpecBase
import SpecIR

extension Prover {
    /// Keys that are compared in a form of ours with what people wrote into the CRM as they liked.
    mutating func adviseOnForms(_ position: Int) {
        let record = channel.records[position]
        let entity = catalog.entities[record.entity]
        for way in record.ways {
            for comparison in way.comparisons {
                guard case .field(let target) = comparison.target, entity.fields[target].element == .text,
                    let type = comparison.value.typeMadeText, let example = type.exampleOfForm
                else { continue }
                let field = entity.fields[target]
                log.report(
                    .keyInOtherForm(
                        field.name,
                        catalog.describe(type),
                        example: example,
                        at: way.range,
                        declared: field.range
                    )
                )
            }
        }
    }

    /// Keys that are looked for among open records, so that one that is closed comes as a second one.
    mutating func adviseOnStages(_ position: Int) {
        let record = channel.records[position]
        let entity = catalog.entities[record.entity]
        for way in ownWays(of: record) {
            guard let stages = way.stages, !stages.isEmpty, let field = way.identifyingField(entity) else { continue }
            let pipelines = Set(stages.map { entity.stages[$0].pipeline })
            let seen = record.ways.filter { $0.asksNoMore(than: way) }
            guard !seen.contains(where: { $0.stages == nil }) else { continue }
            let known = Set(seen.flatMap { $0.stages ?? [] })
            let closed = entity.stages.indices.filter { index in
                let stage = entity.stages[index]
                return stage.kind != .open && pipelines.contains(stage.pipeline) && !known.contains(index)
            }
            guard let first = closed.first else { continue }
            let again = Formula.all([creates(position), presenceOfKeys(way)])
            let what = "whether a closed \(entity.name) comes again"
            // It takes two deliveries and what people do in between: no event is shown.
            guard witness(of: again, for: what, at: way.range) != nil else { continue }
            let diagnostic = Diagnostic.closedComesAgain(
                entity.fields[field].name,
                of: record.name,
                stage: entity.stages[first].label,
                at: way.range
            )
            log.report(diagnostic)
            return
        }
    }
}

extension CheckedWay {
    /// A key of the way that is the record's own: no link and no phone, since a client has many deals.
    fileprivate func identifyingField(_ entity: EntitySymbols) -> Int? {
        let targets = comparisons.compactMap { comparison -> Int? in
            if case .field(let field) = comparison.target { field } else { nil }
        }
        return targets.first { entity.fields[$0].isKey && ![.phone, .email].contains(entity.fields[$0].element) }
    }
}

extension Term {
    /// The type of what is made a text here, one or each of many.
    fileprivate var typeMadeText: ValueType? {
        switch kind {
        case .text(let inner): return inner.type.element
        case .single(let inner): return inner.typeMadeText
        case .otherwise(let parts): return parts.lazy.compactMap(\.typeMadeText).first
        case .guarded(let value, _): return value.typeMadeText
        default: return nil
        }
    }
}

extension ValueType {
    /// How a value of the type is written where people write it in other ways, too; `nil` where they do not.
    fileprivate var exampleOfForm: String? {
        switch self {
        case .phone: "+79161234567"
        case .email: "anna@example.com, in lower case"
        case .date: "2026-04-09"
        case .time: "18:30"
        case .datetime: "2026-04-09 11:06"
        case .decimal: "10.5"
        default: nil
        }
    }
}
