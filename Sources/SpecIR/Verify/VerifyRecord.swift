/// Checks what typing an expression takes for granted: the record's entity and the fields that a hit brings.
func verifyWanted(_ record: RecordPlan, in catalog: Catalog) throws(VerificationFailure) {
    try record.entity.check("entity", of: catalog.entities.count)
    let entity = catalog.entities[record.entity.position]
    for field in record.wanted {
        try field.check("wanted field", of: entity.fields.count)
    }
    try checkAscending(record.wanted, "wanted fields")
}

extension ChannelCheck {
    /// Checks how a record is found, created and updated.
    mutating func verifyRecord(_ record: RecordPlan, at position: Int) throws(VerificationFailure) {
        try verifyPlace(record.place, in: typing.program)
        let entity = typing.catalog.entities[record.entity.position]
        try require(record.ways.isEmpty || entity.isSearchable, "\(entity.name) cannot be searched")
        try require(!record.ways.isEmpty || record.update == nil, "an update of what is never searched")
        try each(record.ways, "way") { (way) throws(VerificationFailure) in
            try verifyWay(way, of: record, round: typing.rounds[position])
        }
        let phase = Phase.planning(record: position)
        try verifyFields(record.fields, of: record.entity, in: phase)
        if let create = record.create {
            try within("create") { () throws(VerificationFailure) in
                if let condition = create.condition { try checkCondition(condition, in: phase) }
                try create.template?.check("template", of: entity.templates.count)
                try verifyFields(create.defaults, of: record.entity, in: phase)
                try verifyFields(create.sets, of: record.entity, in: phase)
            }
        }
        if let update = record.update {
            try within("update") { () throws(VerificationFailure) in
                if let condition = update.condition { try checkCondition(condition, in: phase) }
                try verifyFields(update.sets, of: record.entity, in: phase)
                for plan in record.fields + update.sets {
                    try require(
                        record.wanted.contains(plan.field),
                        "\(entity.fields[plan.field.position].name) is merged but not wanted"
                    )
                }
            }
        }
    }

    /// Checks values for fields of `entity`, each field once.
    mutating func verifyFields(
        _ plans: [FieldPlan],
        of entity: Index<Entity>,
        in phase: Phase
    ) throws(VerificationFailure) {
        var seen = SeenFields()
        let fields = typing.catalog.entities[entity.position].fields
        for plan in plans {
            try plan.field.check("field", of: fields.count)
            let field = fields[plan.field.position]
            try within("field \(field.name)") { () throws(VerificationFailure) in
                try verifyPlace(plan.place, in: typing.program)
                try require(seen.insert(plan.field), "a second value")
                try checkInputs(plan.inputs)
                let shape = try shape(of: plan.value, in: phase)
                try checkFits(shape, field, of: entity, asList: field.isMany)
            }
        }
    }

    /// Fails unless a shape fits what `field` holds, with `isMany` as a list.
    private func checkFits(
        _ shape: Shape,
        _ field: Field,
        of entity: Index<Entity>,
        asList isMany: Bool
    ) throws(VerificationFailure) {
        if isMany {
            try shape.checkList(of: field.type.kinds, field.name)
        } else {
            try shape.checkOne(of: field.type.kinds, field.name)
        }
        if field.type == .stage { try shape.checkStages(of: entity, in: typing.catalog) }
        if case .link(_, _, let entities) = field.type {
            try require(
                typing.known.sets.entities(shape.linked).allSatisfy { entities.contains($0) },
                "a record of another entity than \(field.name) links to"
            )
        }
    }

    private mutating func verifyWay(_ way: Way, of record: RecordPlan, round: Int) throws(VerificationFailure) {
        try verifyPlace(way.place, in: typing.program)
        try require(!way.comparisons.isEmpty, "no comparison")
        let entity = typing.catalog.entities[record.entity.position]
        for comparison in way.comparisons {
            let shape = try shape(of: comparison.value, in: .search(round: round))
            guard case .field(let position) = comparison.target else {
                try require(
                    Kinds([.textual, .number, .link]).isSuperset(of: shape.kinds),
                    "\(shape.kinds.description) where an id is searched"
                )
                continue
            }
            try position.check("field", of: entity.fields.count)
            let field = entity.fields[position.position]
            try require(record.wanted.contains(position), "\(field.name) is searched but not wanted")
            try require(!shape.mayBeList || shape.single.isEmpty, "a list or one value for \(field.name)")
            try checkFits(shape, field, of: record.entity, asList: shape.mayBeList)
        }
        guard let stages = way.stages else { return }
        for stage in stages {
            try stage.check("stage", of: entity.stages.count)
        }
        guard let field = entity.stageField else {
            throw VerificationFailure("stages of \(entity.name), which has no stage field")
        }
        try require(record.wanted.contains(field), "stages are searched but the stage is not wanted")
    }
}

/// Fields that were met: next to always few, which are compared one by one.
private struct SeenFields {
    private static let mostCompared = 16
    private var few: [Index<Field>] = []
    private var many: Set<Index<Field>> = []

    /// - Returns: Whether it is the first time.
    mutating func insert(_ field: Index<Field>) -> Bool {
        guard !few.contains(field) else { return false }
        if few.count == Self.mostCompared { return many.insert(field).inserted }
        few.append(field)
        return true
    }
}
