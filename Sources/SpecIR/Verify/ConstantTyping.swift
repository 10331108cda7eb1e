extension ChannelTyping {
    /// What asking a table gives: one of its values, or the value for what it does not have.
    func shape(of table: Index<LookupTable>) throws(VerificationFailure) -> Shape {
        if known.tables[table.position].catalog == channel.catalog { return known.tables[table.position].shape }
        var result = Shape()
        let asked = known.program.tables[table.position]
        for value in asked.values + (asked.fallback.map { [$0] } ?? []) {
            result = try result.union(try shape(of: value), in: &known.sets)
        }
        known.tables[table.position] = CatalogShape(catalog: channel.catalog, shape: result)
        return result
    }

    func shape(of constant: Index<Value>) throws(VerificationFailure) -> Shape {
        let asked = known.constants[constant.position]
        if asked.catalog == channel.catalog { return asked.shape }
        let shape = try shape(of: known.program.constants[constant.position])
        known.constants[constant.position] = CatalogShape(catalog: channel.catalog, shape: shape)
        return shape
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
}
