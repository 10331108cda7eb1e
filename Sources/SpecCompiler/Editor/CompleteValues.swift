import SpecBase
import SpecIR

extension EditorModel {
    /// What can stand as a scalar at the place.
    mutating func addValues(_ shapes: [KeyShape], to request: inout CompletionRequest) {
        for shape in shapes {
            switch shape {
            case .words(let words), .suggested(let words):
                for word in words { request.candidates.add(word, .word, rank: 1) }
            case .boolean:
                for word in ["true", "false"] { request.candidates.add(word, .word, rank: 1) }
            case .expression, .condition:
                let wanted = shape == .condition ? .boolean : wantedType(at: request.context.path, in: request.index)
                addExpression(request.context.text, wanting: wanted, to: &request)
                return
            case .template, .json:
                addTemplate(to: &request)
                return
            default: break
            }
        }
        addReferences(to: &request)
    }

    /// Names that a scalar which is no expression can have at its place.
    private mutating func addReferences(to request: inout CompletionRequest) {
        let path = request.context.path
        guard let last = path.last else { return }
        switch (request.kind, path.count == 1, last) {
        case (.channel, true, "crm"), (.people, true, "crm"):
            for catalog in files.compactMap(\.catalog) {
                request.candidates.add(catalog.id.value, .catalog, detail: catalog.kind?.value.rawValue ?? "", rank: 0)
            }
        case (.channel, true, "source"):
            for source in files.compactMap(\.source) {
                request.candidates.add(source.id.value, .source, detail: source.address.name ?? "", rank: 0)
            }
        case (.people, true, "senior"): addAccounts(to: &request, rank: 0)
        case (.people, false, "members") where path[0] == "teams": addAccounts(to: &request, rank: 0)
        case (.channel, false, _), (.catalog, false, _): addNames(at: path, to: &request)
        default: break
        }
    }

    private mutating func addNames(at path: [String], to request: inout CompletionRequest) {
        let parts = Array(path.dropFirst(2))
        if path[0] == "let", parts.last == "is" || parts.last == "else" {
            return addCaseWords(of: path[1], to: &request)
        }
        if path[0] == "inputs", parts == ["default"] { return addWords(ofInput: path[1], to: &request) }
        guard let owner = request.kind.owner(of: path) else { return }
        switch (path[0], parts) {
        case ("records", ["entity"]): addEntities(to: &request, rank: 0)
        case ("records", ["find", "by"]): addFields(of: owner, to: &request)
        case ("records", ["create", "template"]):
            for template in entitySymbols(of: owner, in: request.index)?.templates ?? [] {
                request.candidates.add(template.name, .word, rank: 0)
            }
        case ("records", _) where parts.last == "stages": addStages(of: owner, to: &request, withOutcomes: true)
        case ("entities", ["stage"]), ("entities", ["responsible"]): addFields(of: owner, to: &request)
        case ("entities", ["creates"]): addEntities(to: &request, rank: 0)
        case ("entities", _) where parts.count == 3 && parts[0] == "fields" && parts[2] == "type":
            addEntities(to: &request, rank: 2)
        default: break
        }
    }

    private mutating func addEntities(to request: inout CompletionRequest, rank: Int) {
        guard let id = request.index.catalogID, let catalog = declaration(ofCatalog: id) else { return }
        for entity in catalog.entities { request.candidates.add(entity.name.value, .entity, rank: rank) }
    }

    /// The stages of an entity, and the words for several of them where they can stand.
    mutating func addStages(
        of owner: Thing.Owner,
        to request: inout CompletionRequest,
        withOutcomes: Bool = false,
        isQuoted: Bool = false
    ) {
        guard let entity = entitySymbols(of: owner, in: request.index) else { return }
        addStages(of: entity, to: &request, isQuoted: isQuoted)
        guard withOutcomes, entity.pipelines.count > 1 else { return }
        for pipeline in entity.pipelines {
            for outcome in StageOutcome.allCases {
                request.candidates.add("\(pipeline.name)/\(outcome.rawValue)", .word, detail: pipeline.name, rank: 2)
            }
        }
    }

    mutating func addStages(of entity: EntitySymbols, to request: inout CompletionRequest, isQuoted: Bool) {
        for stage in entity.stages {
            request.candidates.add(
                stage.label,
                .stage,
                detail: "\(entity.name), \(stage.kind)",
                insertion: isQuoted ? request.quoted(stage.label) : nil,
                rank: 0
            )
        }
    }

    private func addWords(ofInput name: String, to request: inout CompletionRequest) {
        let inputs = request.index.channel?.inputs ?? request.index.source?.inputs ?? []
        guard let input = inputs.first(where: { $0.name.value == name }) else { return }
        for word in input.values { request.candidates.add(word.word.value, .word, detail: name, rank: 0) }
    }

    /// Words that the rows of a `case` have already, and those of the fields that are given its value.
    private mutating func addCaseWords(of name: String, to request: inout CompletionRequest) {
        guard let channel = request.index.channel else { return }
        for record in channel.records {
            for field in record.fields {
                guard case .template(let template) = field.value, case .name(name) = template.loneExpression?.kind,
                    let entity = entitySymbols(of: .record(record.name.value), in: request.index),
                    case .enumeration(let words) = entity.field(named: field.name.value)?.element
                else { continue }
                for word in words { request.candidates.add(word, .word, detail: field.name.value, rank: 0) }
            }
        }
        guard let binding = channel.lets.first(where: { $0.name.value == name }),
            case .cases(let cases) = binding.value
        else { return }
        for row in cases.rows { request.candidates.add(row.word.value, .word, rank: 1) }
        if let last = cases.otherwise { request.candidates.add(last.value, .word, rank: 1) }
    }
}
