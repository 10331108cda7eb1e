import SpecBase
import SpecIR

extension ChannelChecker {
    mutating func checkRecords() {
        for position in channel.records.indices {
            checkRecord(position)
        }
        checkRounds()
    }

    private mutating func checkRecord(_ position: Int) {
        let declaration = channel.records[position].declaration
        let entity = checker.catalog.entities[channel.records[position].entity]
        let isKept = declaration.update?.leavesAlone ?? false
        let merge = declaration.update?.merge ?? .replace

        for field in declaration.fields where isKept {
            if let own = field.merge { checker.report(.mergeUnderKeep(own.range)) }
        }
        let fields = checker.fields(declaration.fields, of: entity, merge: merge)
        channel.records[position].fields = fields.filter { refersBack($0.value, from: position) }
        channel.records[position].ways = ways(of: position, entity)
        channel.records[position].pick = declaration.pick.map { Pick($0.value) } ?? .oldest
        checkPolicies(declaration, hasWays: !declaration.ways.isEmpty, entity)

        if case .block(let block) = declaration.create ?? .block(CreateBlock(range: declaration.range)) {
            channel.records[position].create = create(block, of: position, entity)
        }
        if case .block(let block) = declaration.update, !isKept {
            channel.records[position].update = CheckedUpdate(
                condition: condition(block.when, for: "update"),
                sets: sets(block.stage, block.responsible, block.fields, of: position, entity)
            )
            checkSetTwice(block.fields, block.stage != nil, block.responsible != nil, declaration, entity)
        } else if declaration.update != nil, !isKept {
            channel.records[position].update = CheckedUpdate(condition: nil, sets: [])
        }
    }

    /// What must be said where a record can be found, and what means nothing where it cannot.
    private mutating func checkPolicies(_ declaration: RecordDeclaration, hasWays: Bool, _ entity: EntitySymbols) {
        // A key that stands among the fields was reported there.
        let strayed = declaration.fields.contains {
            recordKeys.contains($0.name.value) && entity.field(named: $0.name.value) == nil
        }
        guard declaration.isComplete, !strayed else { return }
        if hasWays {
            if declaration.pick == nil { checker.report(.missingPick(declaration.name)) }
            if declaration.update == nil { checker.report(.missingUpdate(declaration.name)) }
            if !entity.isSearchable { checker.report(.notSearchable(declaration.name, entity: entity)) }
        } else {
            if let pick = declaration.pick {
                checker.report(.nothingFinds(declaration.name, key: "pick", at: pick.range))
            }
            if let update = declaration.update {
                checker.report(.nothingFinds(declaration.name, key: "update", at: update.range))
            }
        }
    }

    private mutating func create(_ block: CreateBlock, of position: Int, _ entity: EntitySymbols) -> CheckedCreate {
        let declaration = channel.records[position].declaration
        checkSetTwice(block.fields, block.stage != nil, block.responsible != nil, declaration, entity)
        var template: Int?
        if let name = block.template {
            template = entity.templates.firstIndex { $0.name == name.value }
            if template == nil, entity.isComplete {
                checker.report(.unknownTemplate(name, of: entity))
            }
        }
        return CheckedCreate(
            condition: condition(block.when, for: "create"),
            template: template,
            sets: sets(block.stage, block.responsible, block.fields, of: position, entity)
        )
    }

    private mutating func condition(_ syntax: ExpressionSyntax?, for place: String) -> Term? {
        guard let syntax, let term = checker.condition(syntax) else { return nil }
        return isKnown(term, by: .found, for: "\(place).when") ? term : nil
    }

    /// Stage, responsible and fields of a `create` or `update` block, as fields of the entity.
    private mutating func sets(
        _ stage: TemplateSyntax?,
        _ responsible: ExpressionSyntax?,
        _ fields: [FieldDeclaration],
        of position: Int,
        _ entity: EntitySymbols
    ) -> [CheckedField] {
        var sets: [CheckedField] = []
        if let stage {
            if let field = entity.stageField {
                if let value = checker.template(stage, .stage(entity: entity.position)),
                    isKnown(value, by: .found, for: "stage")
                {
                    sets.append(CheckedField(field: field, value: value, merge: .replace, range: stage.range))
                }
            } else if entity.isComplete {
                checker.report(.noSuchRole("stage", of: entity, at: stage.range))
            }
        }
        if let responsible {
            if let field = entity.responsibleField {
                if let value = checker.value(responsible, entity.fields[field].element),
                    isKnown(value, by: .found, for: "responsible")
                {
                    sets.append(CheckedField(field: field, value: value, merge: .replace, range: responsible.range))
                }
            } else if entity.isComplete {
                checker.report(.noSuchRole("responsible", of: entity, at: responsible.range))
            }
        }
        return sets
            + checker.fields(fields, of: entity, merge: .replace).filter { refersBack($0.value, from: position) }
    }

    /// A field stands under `fields`, or under `create` or `update`; not in both.
    private mutating func checkSetTwice(
        _ fields: [FieldDeclaration],
        _ setsStage: Bool,
        _ setsResponsible: Bool,
        _ record: RecordDeclaration,
        _ entity: EntitySymbols
    ) {
        var set = fields.map(\.name)
        for field in record.fields {
            let position = entity.field(named: field.name.value)?.position
            if setsStage && position != nil && position == entity.stageField
                || setsResponsible && position != nil && position == entity.responsibleField
            {
                set.append(field.name)
            }
        }
        for field in fields {
            let position = entity.field(named: field.name.value)?.position
            guard let position else { continue }
            if setsStage && position == entity.stageField || setsResponsible && position == entity.responsibleField {
                let role = position == entity.stageField ? "stage" : "responsible"
                checker.report(.setTwice(field.name, besides: role))
            }
        }
        for name in set {
            guard let other = record.fields.first(where: { $0.name.value == name.value }) else { continue }
            checker.report(.setTwice(name, earlier: other.name.range))
        }
    }
}

extension RecordDeclaration {
    /// Ranges of everything that makes the record one that can be found.
    var ways: [SourceRange] { fields.compactMap(\.search?.range) + find.map(\.range) }
}

extension UpdateDeclaration {
    /// `update: keep`.
    var leavesAlone: Bool {
        if case .policy(let policy) = self { policy.value == .keep } else { false }
    }

    var merge: SpecIR.MergePolicy {
        switch self {
        case .policy(let policy): SpecIR.MergePolicy(policy.value)
        case .block(let block): block.merge.map { SpecIR.MergePolicy($0.value) } ?? .keep
        }
    }

    var range: SourceRange {
        switch self {
        case .policy(let policy): policy.range
        case .block(let block): block.range
        }
    }
}

extension Pick {
    init(_ policy: PickPolicy) {
        switch policy {
        case .oldest: self = .oldest
        case .newest: self = .newest
        case .all: self = .all
        case .stop: self = .stop
        }
    }
}
