extension ChannelTyping {
    /// What `expression` gives when its parts have the shapes `parts`.
    func shape(of expression: Expression, parts: ArraySlice<Shape>) throws(VerificationFailure) -> Shape {
        switch expression {
        case .constant(let constant): return try shape(of: program.constants[constant.position])
        case .input(let input):
            try input.check("input", of: channel.inputs.count)
            return channel.inputs[input.position].shape
        case .event(.receivedAt): return .one(.datetime)
        case .event: return .one(.text)
        case .mail(.to), .mail(.cc): return .list(of: .email)
        case .mail(.thread), .mail(.attachments): return .list(of: .text)
        case .mail(.from), .mail(.replyTo): return .one(.email)
        case .mail: return .one(.text)
        // Known already, with what its let needs.
        case .binding: return Shape()
        case .record(let record, let property): return try shape(of: record, property)
        case .field(let record, let slot): return try shape(of: record, slot: slot)
        case .otherwise:
            try require(!parts.isEmpty, "no operand")
            return try union(parts)
        case .guarded:
            try parts[1].checkOne(of: .boolean, "the condition")
            return parts[0]
        case .and, .or, .not:
            try require(!parts.isEmpty, "no operand")
            for part in parts {
                try part.checkOne(of: .boolean, "a condition")
            }
            return .one(.boolean)
        case .compare(let comparison, _, _): return try shape(of: comparison, parts[0], parts[1])
        case .contained:
            try require(!parts[0].mayBeList, "a list within a list")
            try require(parts[1].single.isEmpty, "\(parts[1].single.description) where a list is searched")
            try checkComparable(parts[0], parts[1].element)
            return .one(.boolean)
        case .add, .subtract: return try shapeOfSum(parts[0], parts[1])
        case .list, .single:
            for part in parts {
                try part.checkOne(of: .printable, "an element")
            }
            return try union(parts).listed
        case .template:
            for part in parts {
                try part.checkOne(of: .printable, "a part of a text")
            }
            return .one(.text)
        case .text: return .one(.text)
        case .url:
            try parts[0].checkOne(of: [.text, .url])
            return .one(.url)
        case .call(let function, _): return try shape(of: function, parts)
        case .lookup(let table, _):
            try parts[0].checkOne(of: .textual, "what a table is asked for")
            return try shape(of: program.tables[table.position])
        case .format:
            try parts[0].checkOne(of: [.date, .time, .datetime], "what is formatted")
            return .one(.text)
        case .next(let team):
            try team.check("team", of: catalog.people?.teams.count ?? 0)
            return .one(.user)
        }
    }

    private func union(_ shapes: ArraySlice<Shape>) throws(VerificationFailure) -> Shape {
        var result = Shape()
        for shape in shapes {
            result = try result.union(shape, in: &known.sets)
        }
        return result
    }

    private func shape(of table: LookupTable) throws(VerificationFailure) -> Shape {
        var result = Shape()
        for value in table.values + (table.fallback.map { [$0] } ?? []) {
            result = try result.union(try shape(of: program.constants[value.position]), in: &known.sets)
        }
        return result
    }

    /// The shape of a constant in this channel, whose catalogue's users and entities it may name.
    func shape(of constant: Value) throws(VerificationFailure) -> Shape {
        switch constant {
        case .missing: return Shape()
        case .text: return .one(.text)
        case .number: return .one(.number)
        case .boolean: return .one(.boolean)
        case .date: return .one(.date)
        case .time: return .one(.time)
        case .datetime: return .one(.datetime)
        case .duration: return .one(.duration)
        case .phone: return .one(.phone)
        case .email: return .one(.email)
        case .url: return .one(.url)
        case .word: return .one(.word)
        case .principal(let principal):
            try principal.check("user", of: catalog.principals.count)
            return .one(catalog.principals[principal.position].isGroup ? .group : .user)
        case .stage(let stage): return Shape(single: .stage, constantStage: stage)
        case .link(.existing(let entity, _)):
            try entity.check("entity", of: catalog.entities.count)
            return Shape(single: .link, linked: .one(entity))
        case .link(.created): throw VerificationFailure("a record that only a run creates")
        case .list(let values):
            var result = Shape(mayBeList: true)
            for value in values {
                result = try result.union(try shape(of: value).listed, in: &known.sets)
            }
            return result
        }
    }

    private func shape(
        of record: Index<RecordPlan>,
        _ property: RecordProperty
    ) throws(VerificationFailure) -> Shape {
        try record.check("record", of: channel.records.count)
        switch property {
        case .found: return .one(.boolean)
        case .count: return .one(.number)
        case .id: return .one(.text)
        case .url, .writtenURL: return .one(.url)
        case .stage:
            let (plan, entity) = try planAndEntity(record)
            try checkWanted(entity.stageField, "stage", by: plan)
            return Shape(single: .stage, stageEntity: plan.entity)
        case .responsible:
            let (plan, entity) = try planAndEntity(record)
            try checkWanted(entity.responsibleField, "responsible", by: plan)
            let field = entity.responsibleField.map { entity.fields[$0.position].type.kinds }
            return .one(Kinds([.user, .group]).intersection(field ?? []))
        case .reference:
            let (plan, _) = try planAndEntity(record)
            let one = Shape(single: .link, linked: .one(plan.entity))
            return plan.pick == .all && !plan.ways.isEmpty ? one.listed : one
        }
    }

    private func shape(of record: Index<RecordPlan>, slot: UInt32) throws(VerificationFailure) -> Shape {
        let (plan, entity) = try planAndEntity(record)
        try require(slot < UInt32(plan.wanted.count), "slot \(slot) of the \(plan.wanted.count) fields of \(plan.name)")
        return shape(of: entity.fields[plan.wanted[Int(slot)].position], of: plan.entity)
    }

    /// What reading the field of a record of `entity` gives.
    private func shape(of field: Field, of entity: Index<Entity>) -> Shape {
        var shape = Shape.one(field.type == .text ? .text : field.type.kinds)
        if field.type == .stage { shape.stageEntity = entity }
        if case .link(_, _, let entities) = field.type { shape.linked = known.sets.set(of: entities) }
        return field.isMany ? shape.listed : shape
    }

    /// The record's `wanted` was checked before any expression is typed.
    private func planAndEntity(_ record: Index<RecordPlan>) throws(VerificationFailure) -> (RecordPlan, Entity) {
        try record.check("record", of: channel.records.count)
        let plan = channel.records[record.position]
        return (plan, catalog.entities[plan.entity.position])
    }

    private func checkWanted(
        _ field: Index<Field>?,
        _ name: String,
        by plan: RecordPlan
    ) throws(VerificationFailure) {
        guard let field else { throw VerificationFailure("the entity of \(plan.name) has no field for \(name)") }
        // A record that is never searched is never found, and its fields are never read.
        try require(plan.ways.isEmpty || plan.wanted.contains(field), "\(plan.name) reads \(name) but does not want it")
    }

    private func shape(of comparison: Comparison, _ left: Shape, _ right: Shape) throws(VerificationFailure) -> Shape {
        switch comparison {
        case .equal, .notEqual: try checkComparable(left, right)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            let both = left.kinds.union(right.kinds)
            try require(!left.mayBeList && !right.mayBeList, "the order of a list")
            try require(Kinds.ordered.contains { $0.isSuperset(of: both) }, "the order of \(both.description)")
        }
        return .one(.boolean)
    }

    /// Fails where two values can never be equal, or are stages of different entities.
    private func checkComparable(_ left: Shape, _ right: Shape) throws(VerificationFailure) {
        let both = try left.union(right, in: &known.sets)
        if let entity = both.stageEntity { try both.checkStages(of: entity, in: catalog) }
        if left.kinds.isEmpty || right.kinds.isEmpty { return }
        let people: Kinds = [.user, .group]
        let meet =
            [Kinds.textual, people].contains { !left.kinds.isDisjoint(with: $0) && !right.kinds.isDisjoint(with: $0) }
            || !left.kinds.isDisjoint(with: right.kinds)
        try require(meet, "\(left.kinds.description) compared with \(right.kinds.description)")
    }

    private func shapeOfSum(_ left: Shape, _ right: Shape) throws(VerificationFailure) -> Shape {
        if right.single == .duration {
            try left.checkOne(of: .datetime, "what a duration is added to")
            try right.checkOne(of: .duration)
            return .one(.datetime)
        }
        try left.checkOne(of: .number, "a summand")
        try right.checkOne(of: .number, "a summand")
        return .one(.number)
    }
}
