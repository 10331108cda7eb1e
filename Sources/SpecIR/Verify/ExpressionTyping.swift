extension ChannelTyping {
    /// What `expression` gives. Its parts have types.
    func shape(of expression: Expression) throws(VerificationFailure) -> Shape {
        switch expression {
        case .constant(let constant): return try shape(of: constant)
        case .input(let input):
            try input.check("input", of: channel.inputs.count)
            return .of(channel.inputs[input.position].reading, isMany: channel.inputs[input.position].isMany)
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
        case .otherwise(let operands):
            try require(operands.count > 0, "no operand")
            return try union(known.shapes(of: operands))
        case .guarded(let value, let condition):
            try known[condition].shape.checkOne(of: .boolean, "the condition")
            return known[value].shape
        case .and(let operands), .or(let operands):
            try require(operands.count > 0, "no operand")
            try checkEach(of: operands, .boolean, "a condition")
            return .one(.boolean)
        case .not(let operand):
            try known[operand].shape.checkOne(of: .boolean, "a condition")
            return .one(.boolean)
        case .compare(let comparison, let left, let right):
            return try shape(of: comparison, known[left].shape, known[right].shape)
        case .contained(let value, let list, _):
            let (value, list) = (known[value].shape, known[list].shape)
            try require(!value.mayBeList, "a list within a list")
            try require(list.single.isEmpty, "\(list.single.description) where a list is searched")
            try checkComparable(value, list.element)
            return .one(.boolean)
        case .add(let left, let right), .subtract(let left, let right):
            return try shapeOfSum(known[left].shape, known[right].shape)
        case .list(let operands):
            try checkEach(of: operands, .printable, "an element")
            return try union(known.shapes(of: operands)).listed
        case .single(let operand):
            try known[operand].shape.checkOne(of: .printable, "an element")
            return known[operand].shape.listed
        case .template(let operands):
            try checkEach(of: operands, .printable, "a part of a text")
            return .one(.text)
        case .text: return .one(.text)
        case .url(let operand):
            try known[operand].shape.checkOne(of: [.text, .url])
            return .one(.url)
        case .call(let function, let operands): return try shape(of: function, known.shapes(of: operands))
        case .lookup(let table, let operand):
            try known[operand].shape.checkOne(of: .textual, "what a table is asked for")
            return try shape(of: table)
        case .format(_, let operand):
            try known[operand].shape.checkOne(of: [.date, .time, .datetime], "what is formatted")
            return .one(.text)
        case .next(let team):
            try team.check("team", of: catalog.people?.teams.count ?? 0)
            return .one(.user)
        }
    }

    private func checkEach(
        of operands: IndexRange<Index<Expression>>,
        _ wanted: Kinds,
        _ name: String
    ) throws(VerificationFailure) {
        for shape in known.shapes(of: operands) { try shape.checkOne(of: wanted, name) }
    }

    private func union(_ shapes: OperandShapes) throws(VerificationFailure) -> Shape {
        var result = Shape()
        for shape in shapes {
            result = try result.union(shape, in: &known.sets)
        }
        return result
    }

    /// The record's `wanted` was checked before any expression is typed.
    private func shape(
        of record: Index<RecordPlan>,
        _ property: RecordProperty
    ) throws(VerificationFailure) -> Shape {
        try record.check("record", of: channel.records.count)
        let (plans, entities) = (channel.records, catalog.entities)
        let entity = plans[record.position].entity
        switch property {
        case .found: return .one(.boolean)
        case .count: return .one(.number)
        case .id: return .one(.text)
        case .url, .writtenURL: return .one(.url)
        case .stage:
            try checkWanted(entities[entity.position].stageField, "stage", by: record)
            return Shape(single: .stage, stageEntity: entity)
        case .responsible:
            let field = entities[entity.position].responsibleField
            try checkWanted(field, "responsible", by: record)
            let kinds = field.map { entities[entity.position].fields[$0.position].type.kinds }
            return .one(Kinds([.user, .group]).intersection(kinds ?? []))
        case .reference:
            let one = Shape(single: .link, linked: .one(entity))
            let mayBeMany = plans[record.position].pick == .all && !plans[record.position].ways.isEmpty
            return mayBeMany ? one.listed : one
        }
    }

    private func shape(of record: Index<RecordPlan>, slot: UInt32) throws(VerificationFailure) -> Shape {
        try record.check("record", of: channel.records.count)
        let plans = channel.records
        let (entity, wanted) = (plans[record.position].entity, plans[record.position].wanted)
        try require(
            slot < UInt32(wanted.count),
            "slot \(slot) of the \(wanted.count) fields of \(plans[record.position].name)"
        )
        return shape(of: catalog.entities[entity.position].fields[wanted[Int(slot)].position], of: entity)
    }

    /// What reading the field of a record of `entity` gives.
    private func shape(of field: Field, of entity: Index<Entity>) -> Shape {
        var shape = Shape.one(field.type == .text ? .text : field.type.kinds)
        if field.type == .stage { shape.stageEntity = entity }
        if case .link(_, _, let entities) = field.type { shape.linked = known.sets.set(of: entities) }
        return field.isMany ? shape.listed : shape
    }

    private func checkWanted(
        _ field: Index<Field>?,
        _ name: String,
        by record: Index<RecordPlan>
    ) throws(VerificationFailure) {
        let plans = channel.records
        guard let field else {
            throw VerificationFailure("the entity of \(plans[record.position].name) has no field for \(name)")
        }
        // A record that is never searched is never found, and its fields are never read.
        try require(
            plans[record.position].ways.isEmpty || plans[record.position].wanted.contains(field),
            "\(plans[record.position].name) reads \(name) but does not want it"
        )
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
