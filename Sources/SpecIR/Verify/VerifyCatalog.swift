/// Checks a catalogue: zones, links between entities, fields with a role, stages.
func verifyCatalog(_ catalog: Catalog, in program: Program) throws(VerificationFailure) {
    try catalog.zone.check("zone", of: program.zones.count)
    for entity in catalog.entities {
        try within("entity \(entity.name)") { () throws(VerificationFailure) in
            try verifyEntity(entity, of: catalog, in: program)
        }
    }
    guard let people = catalog.people else { return }
    try within("people \(people.id)") { () throws(VerificationFailure) in
        try verifyPeople(people, of: catalog)
    }
}

private func verifyEntity(
    _ entity: Entity,
    of catalog: Catalog,
    in program: Program
) throws(VerificationFailure) {
    for field in entity.fields {
        try within("field \(field.name)") { () throws(VerificationFailure) in
            try verifyField(field, of: catalog, words: program.words.count)
        }
    }
    try within("stage field") { () throws(VerificationFailure) in
        guard let field = entity.stageField else { return }
        try field.check("field", of: entity.fields.count)
        let type = entity.fields[field.position]
        try require(type.type == .stage && !type.isMany, "\(type.name) does not hold a stage")
    }
    try within("responsible field") { () throws(VerificationFailure) in
        guard let field = entity.responsibleField else { return }
        try field.check("field", of: entity.fields.count)
        let type = entity.fields[field.position]
        try require(!type.isMany && type.type.holdsPrincipals, "\(type.name) does not hold a user")
    }
    for created in entity.creates {
        try created.check("created entity", of: catalog.entities.count)
    }
    for stage in entity.stages {
        try within("stage \(stage.label)") { () throws(VerificationFailure) in
            try stage.pipeline.check("pipeline", of: entity.pipelines.count)
        }
    }
}

private func verifyField(_ field: Field, of catalog: Catalog, words: Int) throws(VerificationFailure) {
    for word in field.words {
        try word.check("word", of: words)
    }
    try require(field.words.isEmpty || field.type == .enumeration, "words of a field that is no enum")
    if case .link(let users, let groups, let entities) = field.type {
        try require(users || groups || !entities.isEmpty, "a link to nothing")
        for entity in entities {
            try entity.check("entity", of: catalog.entities.count)
        }
    }
}

extension FieldType {
    fileprivate var holdsPrincipals: Bool {
        if case .link(let users, let groups, _) = self { users || groups } else { false }
    }
}
