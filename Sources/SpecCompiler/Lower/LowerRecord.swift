import SpecBase
import SpecIR

extension ChannelLowering {
    mutating func record(_ position: Int) -> RecordPlan {
        let record = channel.records[position]
        let create = record.create.map { create in
            CreatePlan(
                condition: create.condition.map { lower($0) },
                template: create.template.map { Index($0) },
                defaults: (create.template.map { templates(of: record)[$0].values } ?? []).map { field($0) },
                sets: create.sets.map { field($0) }
            )
        }
        let update =
            record.ways.isEmpty
            ? nil
            : record.update.map { update in
                UpdatePlan(condition: update.condition.map { lower($0) }, sets: update.sets.map { field($0) })
            }
        return RecordPlan(
            name: record.name,
            entity: Index(record.entity),
            fields: record.fields.map { field($0) },
            ways: record.ways.map { way($0) },
            pick: record.pick,
            wanted: wanted[position].map { Index($0) },
            create: create,
            update: update,
            place: builder.place(record.declaration.name.range)
        )
    }

    private func templates(of record: CheckedRecord) -> [TemplateSymbols] {
        symbols.catalogs[channel.catalog].entities[record.entity].templates
    }

    mutating func field(_ field: CheckedField) -> FieldPlan {
        FieldPlan(
            field: Index(field.field),
            value: lower(field.value),
            merge: field.merge,
            inputs: inputs(of: field.value),
            place: builder.place(field.range)
        )
    }

    private mutating func way(_ way: CheckedWay) -> Way {
        Way(
            name: way.name,
            comparisons: way.comparisons.map { comparison in
                let target: WayTarget =
                    switch comparison.target {
                    case .id: .id
                    case .field(let field): .field(Index(field))
                    }
                return WayComparison(target: target, value: lower(comparison.value))
            },
            stages: way.stages.map { $0.map { Index($0) } },
            place: builder.place(way.range)
        )
    }

    mutating func table(_ table: CheckedTable) -> SpecIR.RuleTable {
        SpecIR.RuleTable(
            name: table.name,
            rows: table.rows.map { row in
                SpecIR.RuleRow(
                    name: row.name,
                    condition: row.condition.map { lower($0) },
                    actions: row.actions.map { action($0) },
                    place: builder.place(row.range)
                )
            }
        )
    }

    private mutating func action(_ action: CheckedAction) -> Action {
        let terms = [action.title, action.text, action.responsible, action.due, action.done].compactMap { $0 }
        return Action(
            kind: action.kind,
            about: action.about.map { lower($0) },
            title: action.title.map { lower($0) },
            text: action.text.map { lower($0) },
            responsible: action.responsible.map { lower($0) },
            due: action.due.map { lower($0) },
            done: action.done.map { lower($0) },
            entity: action.entity.map { Index($0) },
            fields: action.fields.map { field($0) },
            inputs: Set(terms.flatMap { inputs(of: $0) }).sorted(),
            place: builder.place(action.range)
        )
    }
}

/// For every record the fields that are read of it, compared or merged: what hits must bring.
func wantedFields(of channel: CheckedChannel, catalog: CatalogSymbols) -> [[Int]] {
    var wanted = [Set<Int>](repeating: [], count: channel.records.count)

    func collect(_ term: Term) {
        switch term.kind {
        case .field(let record, let field): wanted[record].insert(field)
        case .record(let record, .stage):
            if let field = catalog.entities[channel.records[record].entity].stageField { wanted[record].insert(field) }
        case .record(let record, .responsible):
            if let field = catalog.entities[channel.records[record].entity].responsibleField {
                wanted[record].insert(field)
            }
        default: break
        }
        for child in term.children { collect(child) }
    }

    for term in channel.allTerms { collect(term) }
    for (position, record) in channel.records.enumerated() where !record.ways.isEmpty {
        for way in record.ways {
            for case .field(let field) in way.comparisons.map(\.target) { wanted[position].insert(field) }
            if way.stages != nil, let field = catalog.entities[record.entity].stageField {
                wanted[position].insert(field)
            }
        }
        if let update = record.update {
            wanted[position].formUnion(record.fields.map(\.field) + update.sets.map(\.field))
        }
    }
    return wanted.map { $0.sorted() }
}
