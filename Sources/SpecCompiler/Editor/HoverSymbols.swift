import SpecBase
import SpecIR

extension EditorModel {
    /// What is told of a thing of the catalogue or of another file.
    mutating func text(of symbol: EditorSymbol) -> String? {
        switch symbol {
        case .local: return nil
        case .table(let name): return tableText(name)
        case .team(let name): return teamText(name)
        case .account(let catalog, let name): return accountText(name, declaration(ofCatalog: catalog))
        case .source(let id):
            guard let source = files.lazy.compactMap(\.source).first(where: { $0.id.value == id }) else { return nil }
            let address = source.address.name.map { " at `\($0)`" } ?? ""
            let names = source.inputs.map { "`\($0.name.value)`" }.joined(separator: ", ")
            return "**\(id)** — source\(address)" + (names.isEmpty ? "" : "\n\nInputs: \(names)")
        case .catalog(let id):
            guard let catalog = declaration(ofCatalog: id) else { return nil }
            let entities = catalog.entities.map { "`\($0.name.value)`" }.joined(separator: ", ")
            return "**\(id)** — catalogue of \(catalog.kind?.value.rawValue ?? "a CRM")\n\nEntities: \(entities)"
        case .channel(let id): return "**\(id)** — channel"
        case .people(let id): return "**\(id)** — people file"
        case .entity(let catalog, let name): return entityText(EntityName(catalog: catalog, entity: name))
        case .field(let catalog, let entity, let name):
            return fieldText(name, EntityName(catalog: catalog, entity: entity))
        case .pipeline(let catalog, let entity, let name):
            let declared = declaration(ofEntity: EntityName(catalog: catalog, entity: entity))?.pipelines
            guard let pipeline = declared?.first(where: { $0.name.value == name }) else { return nil }
            let stages = pipeline.stages.map { "`\($0.name.value)`" }.joined(separator: ", ")
            return "**\(name)** — pipeline of `\(entity)`\n\nStages: \(stages)"
        case .stage(let catalog, let entity, let label):
            return stageText(label, EntityName(catalog: catalog, entity: entity))
        case .template(_, let entity, let name): return "**\(name)** — template of `\(entity)`"
        }
    }

    private func tableText(_ name: String) -> String? {
        for file in files {
            guard case .tables(let tables) = file.declaration,
                let table = tables.tables.first(where: { $0.name.value == name })
            else { continue }
            var text = "**\(name)** — table, \(table.rows.count) rows\n\n"
            for row in table.rows.prefix(12) { text += "- `\(row.key.value)` → `\(row.value.value)`\n" }
            if table.rows.count > 12 { text += "- …\n" }
            text +=
                table.otherwise.map { "- else → `\($0.value)`" }
                ?? "\nA key without a row gives nothing: there is no `else`."
            return text
        }
        return nil
    }

    private func teamText(_ name: String) -> String? {
        for people in files.compactMap(\.people) {
            guard let team = people.teams.first(where: { $0.name.value == name }) else { continue }
            let members = team.members.map { "`\($0.value)`" }.joined(separator: ", ")
            return "**\(name)** — team that takes turns: \(members)"
        }
        return nil
    }

    private func accountText(_ name: String, _ catalog: CatalogDeclaration?) -> String? {
        guard let catalog else { return nil }
        let isGroup = catalog.groups.contains { $0.key.value == name }
        guard let account = (catalog.users + catalog.groups).first(where: { $0.key.value == name }) else { return nil }
        var text = "**\(name)** — \(isGroup ? "group" : "user")"
        if let shown = account.name?.value { text += ", \(shown)" }
        if !(account.active?.value ?? true) { text += ", inactive" }
        if let email = account.email?.value { text += "\n\n\(email)" }
        return text
    }

    private func entityText(_ name: EntityName) -> String? {
        guard let entity = declaration(ofEntity: name) else { return nil }
        let search = entity.search?.value ?? true
        var text = "**\(name.entity)** — entity of `\(name.catalog)`, \(entity.fields.count) fields"
        if !search { text += "\n\nThe CRM cannot be asked for it." }
        if !entity.pipelines.isEmpty {
            text += "\n\nPipelines: " + entity.pipelines.map { "`\($0.name.value)`" }.joined(separator: ", ")
        }
        return text
    }

    private func fieldText(_ name: String, _ owner: EntityName) -> String? {
        guard let field = declaration(ofEntity: owner)?.fields.first(where: { $0.name.value == name }) else {
            return nil
        }
        var type = field.types.map(\.value).joined(separator: " or ")
        if field.many?.value ?? false { type = "many values, each \(type)" }
        var text = "**\(name)** — field of `\(owner.entity)`: \(type)"
        if field.required?.value ?? false { text += ", required on create" }
        let identifies = field.types.contains { $0.value == "phone" || $0.value == "email" }
        if field.key?.value ?? identifies { text += ", identifies a record" }
        if !field.values.isEmpty {
            text += "\n\nWords: " + field.values.map { "`\($0.word.value)`" }.joined(separator: ", ")
        }
        if !field.empty.isEmpty {
            text += "\n\nCounts as empty: " + field.empty.map { "`\($0.value)`" }.joined(separator: ", ")
        }
        return text
    }

    private func stageText(_ label: String, _ owner: EntityName) -> String? {
        let parts = label.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2,
            let pipeline = declaration(ofEntity: owner)?.pipelines.first(where: { $0.name.value == parts[0] }),
            let stage = pipeline.stages.first(where: { $0.name.value == parts[1] })
        else { return nil }
        let outcome = stage.outcome.map { ", \($0.value.rawValue)" } ?? ""
        let id = stage.id.map { ", `\($0.value)` in the CRM" } ?? ""
        return "**\(parts[1])** — stage of `\(owner.entity)` in `\(parts[0])`\(outcome)\(id)"
    }
}
