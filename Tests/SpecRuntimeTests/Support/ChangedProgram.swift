import SpecIR

extension Program {
    /// With changed rules of the first channel, and a change of all entities of the first catalogue: what the compiler
    /// would not make, and an artifact may hold.
    func changing(
        rules: (Action) -> Action = { $0 },
        rows: ([RuleRow]) -> [RuleRow] = { $0 },
        records: (RecordPlan) -> RecordPlan = { $0 },
        entities: (Entity) -> Entity = { $0 }
    ) -> Program {
        Program(
            compiler: compiler,
            files: files,
            words: words,
            constants: constants,
            expressions: expressions,
            operands: operands,
            patterns: patterns,
            replies: replies,
            zones: zones,
            phones: phones,
            tables: tables,
            catalogs: [catalogs[0].changing(entities: catalogs[0].entities.map(entities))] + catalogs.dropFirst(),
            channels: [
                channels[0].changing(
                    records: channels[0].records.map(records),
                    tables: channels[0].tables.map { table in
                        RuleTable(name: table.name, rows: rows(table.rows).map { $0.changing(rules) })
                    }
                )
            ] + channels.dropFirst(),
            addresses: addresses,
            defaultChannels: defaultChannels,
            mailboxes: mailboxes,
            defaultMailChannels: defaultMailChannels
        )
    }
}

extension RuleRow {
    fileprivate func changing(_ action: (Action) -> Action) -> RuleRow {
        RuleRow(name: name, condition: condition, actions: actions.map(action), place: place)
    }
}

extension Action {
    /// About something else.
    func about(_ about: [Index<Expression>]) -> Action {
        Action(
            kind: kind,
            about: about,
            title: title,
            text: text,
            responsible: responsible,
            due: due,
            done: done,
            entity: entity,
            fields: fields,
            inputs: inputs,
            place: place
        )
    }
}

extension RecordPlan {
    /// Where `create` sets a field, it sets the first one of `fields` instead.
    var settingItsFirstFieldTwice: RecordPlan {
        let sets = (create?.sets ?? []).map { set in
            FieldPlan(
                field: fields[0].field,
                value: set.value,
                merge: set.merge,
                inputs: set.inputs,
                place: set.place
            )
        }
        return RecordPlan(
            name: name,
            entity: entity,
            fields: fields,
            ways: ways,
            pick: pick,
            wanted: wanted,
            create: create.map {
                CreatePlan(condition: $0.condition, template: $0.template, defaults: $0.defaults, sets: sets)
            },
            update: update,
            place: place
        )
    }
}

extension Entity {
    /// Without pages of its records.
    var withoutPages: Entity {
        Entity(
            name: name,
            url: nil,
            stageField: stageField,
            responsibleField: responsibleField,
            isSearchable: isSearchable,
            creates: creates,
            fields: fields,
            pipelines: pipelines,
            stages: stages,
            templates: templates
        )
    }
}

extension Catalog {
    fileprivate func changing(entities: [Entity]) -> Catalog {
        Catalog(
            id: id,
            kind: kind,
            portal: portal,
            connection: connection,
            zone: zone,
            region: region,
            principals: principals,
            entities: entities,
            people: people
        )
    }
}

extension Channel {
    fileprivate func changing(records: [RecordPlan], tables: [RuleTable]) -> Channel {
        Channel(
            id: id,
            title: title,
            isActive: isActive,
            catalog: catalog,
            isFinal: isFinal,
            inputs: inputs,
            accept: accept,
            once: once,
            bindings: bindings,
            records: records,
            rounds: rounds,
            ignore: ignore,
            tables: tables,
            reply: reply,
            repliesAfterWrites: repliesAfterWrites,
            place: place
        )
    }
}
