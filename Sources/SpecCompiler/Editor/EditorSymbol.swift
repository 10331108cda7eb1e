import SpecBase
import SpecIR

/// One thing of the workspace, by whatever name and file it is spoken of.
enum EditorSymbol: Hashable, Sendable {
    /// An input, let or record of a channel or source file.
    case local(path: String, String)
    case table(String)
    case team(String)
    /// A user or group of a catalogue.
    case account(catalog: String, String)
    case source(String)
    case catalog(String)
    case channel(String)
    case people(String)
    case entity(catalog: String, String)
    case field(catalog: String, entity: String, String)
    case pipeline(catalog: String, entity: String, String)
    /// `pipeline/STAGE`.
    case stage(catalog: String, entity: String, String)
    case template(catalog: String, entity: String, String)
}

extension EditorModel {
    /// What a thing that a file names is; `nil` where it is nothing that is declared.
    func symbol(of thing: Thing, in index: FileIndex) -> EditorSymbol? {
        switch thing {
        case .key, .function: return nil
        case .name(let name): return local(named: name, in: index)
        case .part(let base, let name, let isQuoted): return part(of: base, name, isQuoted: isQuoted, in: index)
        case .table(let name): return .table(name)
        case .team(let name): return .team(name)
        case .source(let id): return .source(id)
        case .catalog(let id): return .catalog(id)
        case .channel(let id): return .channel(id)
        case .people(let id): return .people(id)
        case .account(let name): return index.catalogID.map { .account(catalog: $0, name) }
        case .entity(let name): return index.catalogID.map { .entity(catalog: $0, name) }
        case .field(let owner, let name):
            return entity(of: owner, in: index).map { .field(catalog: $0.catalog, entity: $0.entity, name) }
        case .pipeline(let owner, let name):
            return entity(of: owner, in: index).map { .pipeline(catalog: $0.catalog, entity: $0.entity, name) }
        case .template(let owner, let name):
            return entity(of: owner, in: index).map { .template(catalog: $0.catalog, entity: $0.entity, name) }
        case .stage(let owner, let label):
            guard let owner = entity(of: owner, in: index) else { return nil }
            return fullStage(label, of: owner).map { .stage(catalog: owner.catalog, entity: owner.entity, $0) }
        }
    }

    /// An input, let or record: of the file itself, of the source that a channel names, or of a channel for which a
    /// source answers.
    func local(named name: String, in index: FileIndex) -> EditorSymbol? {
        if index.local(named: name) != nil { return .local(path: index.file.path, name) }
        if let source = source(of: index), source.local(named: name) != nil {
            return .local(path: source.file.path, name)
        }
        guard index.kind == .source else { return nil }
        return channels(of: index).first { $0.local(named: name) != nil }.map { .local(path: $0.file.path, name) }
    }

    private func part(of base: String, _ name: String, isQuoted: Bool, in index: FileIndex) -> EditorSymbol? {
        guard let owner = entity(of: .record(base), in: index) else { return nil }
        if !isQuoted, recordProperties.contains(where: { $0.name == name }) { return nil }
        guard declaration(ofEntity: owner)?.fields.contains(where: { $0.name.value == name }) ?? false else {
            return nil
        }
        return .field(catalog: owner.catalog, entity: owner.entity, name)
    }

    /// The catalogue's entity that fields and stages are of.
    func entity(of owner: Thing.Owner, in index: FileIndex) -> EntityName? {
        guard let catalog = index.catalogID else { return nil }
        switch owner {
        case .entity(let name): return EntityName(catalog: catalog, entity: name)
        case .record(let name):
            guard let record = index.channel?.records.first(where: { $0.name.value == name }) else { return nil }
            return EntityName(catalog: catalog, entity: (record.entity ?? record.name).value)
        }
    }

    /// An entity's declaration in the catalogue's file.
    func declaration(ofEntity name: EntityName) -> EntityDeclaration? {
        declaration(ofCatalog: name.catalog)?.entities.first { $0.name.value == name.entity }
    }

    /// `NEW` as `sales/NEW`, where it is a stage of the entity.
    func fullStage(_ label: String, of owner: EntityName) -> String? {
        guard let pipelines = declaration(ofEntity: owner)?.pipelines else { return nil }
        for pipeline in pipelines {
            for stage in pipeline.stages {
                let full = "\(pipeline.name.value)/\(stage.name.value)"
                if label == full || pipelines.count == 1 && label == stage.name.value { return full }
            }
        }
        return nil
    }
}

/// An entity of a catalogue.
struct EntityName: Hashable, Sendable {
    let catalog: String
    let entity: String
}
