import SpecBase
import SpecIR

// A program that differs in one thing. The IR's types cannot be changed, so each is made again.

extension Program {
    func changing(
        words: [String]? = nil,
        constants: [Value]? = nil,
        expressions: [Expression]? = nil,
        operands: [Index<Expression>]? = nil,
        replies: [ReplyNode]? = nil,
        zones: [Zone]? = nil,
        tables: [LookupTable]? = nil,
        catalogs: [Catalog]? = nil,
        channels: [Channel]? = nil,
        addresses: [Address]? = nil,
        defaultChannels: [Index<Channel>]? = nil
    ) -> Program {
        Program(
            compiler: compiler,
            files: files,
            words: words ?? self.words,
            constants: constants ?? self.constants,
            expressions: expressions ?? self.expressions,
            operands: operands ?? self.operands,
            patterns: patterns,
            replies: replies ?? self.replies,
            zones: zones ?? self.zones,
            phones: phones,
            tables: tables ?? self.tables,
            catalogs: catalogs ?? self.catalogs,
            channels: channels ?? self.channels,
            addresses: addresses ?? self.addresses,
            defaultChannels: defaultChannels ?? self.defaultChannels,
            mailboxes: mailboxes,
            defaultMailChannels: defaultMailChannels
        )
    }

    /// With the first channel changed.
    func channel(_ change: (Channel) -> Channel) -> Program {
        changing(channels: [change(channels[0])] + channels.dropFirst())
    }

    /// With one record of the first channel changed.
    func record(_ index: Index<RecordPlan>, _ change: (RecordPlan) -> RecordPlan) -> Program {
        channel { channel in
            var records = channel.records
            records[index.position] = change(records[index.position])
            return channel.changing(records: records)
        }
    }

    /// With one entity of the only catalogue changed.
    func entity(_ index: Index<Entity>, _ change: (Entity) -> Entity) -> Program {
        var entities = catalogs[0].entities
        entities[index.position] = change(entities[index.position])
        return changing(catalogs: [catalogs[0].changing(entities: entities)])
    }

    /// With further expressions, which the change may use in the first channel.
    func adding(
        _ expressions: (inout ProgramBuilder) -> Index<Expression>,
        to change: (Channel, Index<Expression>) -> Channel
    ) -> Program {
        var builder = ProgramBuilder(
            constants: constants,
            expressions: self.expressions,
            operands: operands,
            replies: replies
        )
        let root = expressions(&builder)
        return changing(
            constants: builder.constants,
            expressions: builder.expressions,
            operands: builder.operands,
            replies: builder.replies
        ).channel { change($0, root) }
    }
}

extension Catalog {
    func changing(zone: Index<Zone>? = nil, entities: [Entity]? = nil, people: People?? = nil) -> Catalog {
        Catalog(
            id: id,
            kind: kind,
            portal: portal,
            connection: connection,
            zone: zone ?? self.zone,
            region: region,
            principals: principals,
            entities: entities ?? self.entities,
            people: people ?? self.people
        )
    }
}

extension Entity {
    func changing(
        stageField: Index<Field>?? = nil,
        responsibleField: Index<Field>?? = nil,
        isSearchable: Bool? = nil,
        creates: [Index<Entity>]? = nil,
        fields: [Field]? = nil,
        stages: [Stage]? = nil
    ) -> Entity {
        Entity(
            name: name,
            url: url,
            stageField: stageField ?? self.stageField,
            responsibleField: responsibleField ?? self.responsibleField,
            isSearchable: isSearchable ?? self.isSearchable,
            creates: creates ?? self.creates,
            fields: fields ?? self.fields,
            pipelines: pipelines,
            stages: stages ?? self.stages,
            templates: templates
        )
    }
}

extension Channel {
    func changing(
        catalog: Index<Catalog>? = nil,
        inputs: [Input]? = nil,
        accept: [AcceptPart]? = nil,
        once: Once?? = nil,
        bindings: [Binding]? = nil,
        records: [RecordPlan]? = nil,
        rounds: [[Index<RecordPlan>]]? = nil,
        ignore: [IgnoreRow]? = nil,
        tables: [RuleTable]? = nil,
        reply: Index<ReplyNode>?? = nil,
        repliesAfterWrites: Bool? = nil,
        place: Place? = nil
    ) -> Channel {
        Channel(
            id: id,
            title: title,
            isActive: isActive,
            catalog: catalog ?? self.catalog,
            isFinal: isFinal,
            inputs: inputs ?? self.inputs,
            accept: accept ?? self.accept,
            once: once ?? self.once,
            bindings: bindings ?? self.bindings,
            records: records ?? self.records,
            rounds: rounds ?? self.rounds,
            ignore: ignore ?? self.ignore,
            tables: tables ?? self.tables,
            reply: reply ?? self.reply,
            repliesAfterWrites: repliesAfterWrites ?? self.repliesAfterWrites,
            place: place ?? self.place
        )
    }

    /// With another condition for the event.
    func accepting(_ condition: Index<Expression>) -> Channel {
        changing(accept: [AcceptPart(condition: condition, text: "", place: place)])
    }

    /// With another condition for leaving the event alone.
    func ignoring(_ condition: Index<Expression>) -> Channel {
        changing(ignore: [IgnoreRow(condition: condition, reason: "", place: place)])
    }

    /// With another first `let`.
    func binding(_ value: Index<Expression>) -> Channel {
        changing(bindings: [Binding(name: "changed", value: value, place: place)] + bindings.dropFirst())
    }
}

extension RecordPlan {
    func changing(
        entity: Index<Entity>? = nil,
        fields: [FieldPlan]? = nil,
        ways: [Way]? = nil,
        wanted: [Index<Field>]? = nil,
        create: CreatePlan?? = nil,
        update: UpdatePlan?? = nil
    ) -> RecordPlan {
        RecordPlan(
            name: name,
            entity: entity ?? self.entity,
            fields: fields ?? self.fields,
            ways: ways ?? self.ways,
            pick: pick,
            wanted: wanted ?? self.wanted,
            create: create ?? self.create,
            update: update ?? self.update,
            place: place
        )
    }
}
