/// Checks what typing an expression takes for granted: the record's entity and the fields that a hit brings.
func verifyWanted(
    _ records: [RecordPlan],
    at position: Int,
    in catalog: Catalog
) throws(VerificationFailure) {
    let entity = records[position].entity
    try entity.check("entity", of: catalog.entities.count)
    let fieldCount = catalog.entities[entity.position].fields.count
    for field in records[position].wanted {
        try field.check("wanted field", of: fieldCount)
    }
    try checkAscending(records[position].wanted, "wanted fields")
}

extension ChannelCheck {
    /// Checks how a record is found, created and updated.
    func verifyRecord(_ records: [RecordPlan], at position: Int) throws(VerificationFailure) {
        try checkPlace(records[position].place)
        let (index, ways) = (records[position].entity, records[position].ways)
        let entities = typing.catalog.entities
        try require(
            ways.isEmpty || entities[index.position].isSearchable,
            "\(entities[index.position].name) cannot be searched"
        )
        try require(!ways.isEmpty || records[position].update == nil, "an update of what is never searched")
        try each(ways, "way") { (way) throws(VerificationFailure) in
            try verifyWay(way, of: index, wanted: records[position].wanted, round: typing.rounds[position])
        }
        let phase = Phase.planning(record: position)
        try verifyFields(records[position].fields, of: index, in: phase)
        if let create = records[position].create {
            try within("create") { () throws(VerificationFailure) in
                if let condition = create.condition { try checkCondition(condition, in: phase) }
                try create.template?.check("template", of: entities[index.position].templates.count)
                try verifyFields(create.defaults, of: index, in: phase)
                try verifyFields(create.sets, of: index, in: phase)
            }
        }
        if let update = records[position].update {
            try within("update") { () throws(VerificationFailure) in
                if let condition = update.condition { try checkCondition(condition, in: phase) }
                try verifyFields(update.sets, of: index, in: phase)
                try checkMerged(records[position].fields, of: index, wanted: records[position].wanted)
                try checkMerged(update.sets, of: index, wanted: records[position].wanted)
            }
        }
    }

    /// Fails unless a search brings what the values are merged with.
    private func checkMerged(
        _ plans: [FieldPlan],
        of entity: Index<Entity>,
        wanted: [Index<Field>]
    ) throws(VerificationFailure) {
        let fields = typing.catalog.entities[entity.position].fields
        for position in plans.indices {
            let field = plans[position].field
            try require(wanted.contains(field), "\(fields[field.position].name) is merged but not wanted")
        }
    }

    /// Checks values for fields of `entity`, each field once.
    func verifyFields(
        _ plans: [FieldPlan],
        of entity: Index<Entity>,
        in phase: Phase
    ) throws(VerificationFailure) {
        var seen = SeenFields()
        let fields = typing.catalog.entities[entity.position].fields
        for position in plans.indices {
            let field = plans[position].field
            try field.check("field", of: fields.count)
            try within("field \(fields[field.position].name)") { () throws(VerificationFailure) in
                try checkPlace(plans[position].place)
                try require(seen.insert(field), "a second value")
                try checkInputs(plans[position].inputs)
                let shape = try shape(of: plans[position].value, in: phase)
                try checkFits(shape, fields, at: field, of: entity, asList: fields[field.position].isMany)
            }
        }
    }

    /// Fails unless a shape fits what a field of `entity` holds, with `isMany` as a list.
    private func checkFits(
        _ shape: Shape,
        _ fields: [Field],
        at field: Index<Field>,
        of entity: Index<Entity>,
        asList isMany: Bool
    ) throws(VerificationFailure) {
        let type = fields[field.position].type
        if isMany {
            try shape.checkList(of: type.kinds, fields[field.position].name)
        } else {
            try shape.checkOne(of: type.kinds, fields[field.position].name)
        }
        if type == .stage { try shape.checkStages(of: entity, in: typing.catalog) }
        if case .link(_, _, let entities) = type {
            try require(
                typing.known.sets.entities(shape.linked).allSatisfy { entities.contains($0) },
                "a record of another entity than \(fields[field.position].name) links to"
            )
        }
    }

    private func verifyWay(
        _ way: Way,
        of index: Index<Entity>,
        wanted: [Index<Field>],
        round: Int
    ) throws(VerificationFailure) {
        try checkPlace(way.place)
        try require(!way.comparisons.isEmpty, "no comparison")
        let entities = typing.catalog.entities
        let fields = entities[index.position].fields
        for comparison in way.comparisons {
            let shape = try shape(of: comparison.value, in: .search(round: round))
            guard case .field(let field) = comparison.target else {
                try require(
                    Kinds([.textual, .number, .link]).isSuperset(of: shape.kinds),
                    "\(shape.kinds.description) where an id is searched"
                )
                continue
            }
            try field.check("field", of: fields.count)
            try require(wanted.contains(field), "\(fields[field.position].name) is searched but not wanted")
            try require(
                !shape.mayBeList || shape.single.isEmpty,
                "a list or one value for \(fields[field.position].name)"
            )
            try checkFits(shape, fields, at: field, of: index, asList: shape.mayBeList)
        }
        guard let stages = way.stages else { return }
        for stage in stages {
            try stage.check("stage", of: entities[index.position].stages.count)
        }
        guard let field = entities[index.position].stageField else {
            throw VerificationFailure("stages of \(entities[index.position].name), which has no stage field")
        }
        try require(wanted.contains(field), "stages are searched but the stage is not wanted")
    }
}

/// Fields that were met. Next to all have a bit: an array of them took a hundredth of loading.
private struct SeenFields {
    private var first: UInt64 = 0
    private var others: Set<Index<Field>> = []

    /// - Returns: Whether it is the first time.
    mutating func insert(_ field: Index<Field>) -> Bool {
        guard field.position < UInt64.bitWidth else { return others.insert(field).inserted }
        let bit: UInt64 = 1 &<< UInt64(field.raw)
        defer { first |= bit }
        return first & bit == 0
    }
}
