extension ChannelCheck {
    /// Checks a decision table. It need not end in an unconditional row; see ``verify(_:)``.
    func verifyRules(_ table: RuleTable) throws(VerificationFailure) {
        try require(!table.rows.isEmpty, "no row")
        try require(
            table.rows.dropLast().allSatisfy { $0.condition != nil },
            "a row after one that always holds"
        )
        try each(table.rows, "row") { (row) throws(VerificationFailure) in
            try checkPlace(row.place)
            if let condition = row.condition { try checkCondition(condition, in: .planned) }
            try each(row.actions, "action") { (action) throws(VerificationFailure) in
                try verifyAction(action)
            }
        }
    }

    private func verifyAction(_ action: Action) throws(VerificationFailure) {
        try checkPlace(action.place)
        try checkInputs(action.inputs)
        try require(!action.about.isEmpty, "about nothing")
        for reference in action.about {
            let shape = try shape(of: reference, in: .planned)
            try require(Kinds.link.isSuperset(of: shape.kinds), "\(shape.kinds.description) where a record is meant")
        }
        switch action.kind {
        case .task, .activity: try require(action.title != nil, "no title")
        case .comment: try require(action.text != nil, "no text")
        }
        try check(action.title, FieldType.text.kinds, "the title")
        try check(action.text, FieldType.text.kinds, "the text")
        try check(action.responsible, [.user, .group], "the responsible")
        try check(action.due, [.datetime, .date], "the due time")
        try check(action.done, .boolean, "a condition")
        guard let entity = action.entity else { return try require(action.fields.isEmpty, "fields of no entity") }
        try entity.check("entity", of: typing.catalog.entities.count)
        try verifyFields(action.fields, of: entity, in: .planned)
    }

    private func check(
        _ root: Index<Expression>?,
        _ kinds: Kinds,
        _ name: String
    ) throws(VerificationFailure) {
        guard let root else { return }
        try shape(of: root, in: .planned).checkOne(of: kinds, name)
    }
}
