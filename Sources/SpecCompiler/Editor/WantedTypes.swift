import SpecBase
import SpecIR

extension EditorModel {
    /// The type of value that a place of a channel wants; `nil` where any may stand.
    mutating func wantedType(at path: [String], in index: FileIndex) -> ValueType? {
        guard index.kind == .channel || index.kind == .catalog, let last = path.last else { return nil }
        switch last {
        case "accept", "when", "done": return .boolean
        case "due": return .datetime
        case "title", "text": return .text
        default: break
        }
        guard let owner = index.kind?.owner(of: path), let entity = entitySymbols(of: owner, in: index) else {
            return last == "responsible" ? .principal : nil
        }
        if last == "stage" || last == "stages" { return .stage(entity: entity.position) }
        if last == "responsible", path.count > 3 {
            guard path[0] == "records" else { return .principal }
            return entity.responsibleField.map { entity.fields[$0].element } ?? .user
        }
        let name = last == "value" ? path.dropLast().last : last
        let parent = (last == "value" ? path.dropLast(2) : path.dropLast()).last
        guard let name, parent == "fields" || parent == "by" else { return nil }
        return entity.field(named: name)?.type
    }

    /// An entity with its fields and stages looked up.
    mutating func entitySymbols(of owner: Thing.Owner, in index: FileIndex) -> EntitySymbols? {
        guard let name = entity(of: owner, in: index) else { return nil }
        return catalog(of: index)?.entity(named: name.entity)
    }

    /// The type of what stands on the other side of a comparison.
    mutating func type(of tokens: ArraySlice<ExpressionToken>, in index: FileIndex) -> ValueType? {
        guard let first = tokens.first, case .name(let name) = first.kind else { return nil }
        if tokens.count == 1 { return type(ofName: name, in: index) }
        if tokens.dropFirst().first?.isSymbol("(") ?? false {
            return languageFunctions.first { $0.name == name }?.result
        }
        switch tokens.dropFirst(2).first?.kind {
        case .name(let part): return type(ofPart: part, of: name, isQuoted: false, in: index)
        case .text(let part): return type(ofPart: part, of: name, isQuoted: true, in: index)
        default: return nil
        }
    }

    /// The type of an input, let or record.
    mutating func type(ofName name: String, in index: FileIndex) -> ValueType? {
        if let type = typedChannel(index.file.path)?.type(of: name) { return type }
        // A source's inputs have their types in each of its channels.
        guard index.kind == .source, let channel = channels(of: index).first else { return nil }
        return typedChannel(channel.file.path)?.type(of: name)
    }

    /// The type of a part of a record, of the event or of a mail.
    mutating func type(ofPart part: String, of base: String, isQuoted: Bool, in index: FileIndex) -> ValueType? {
        if base == "event" { return part == "received_at" ? .datetime : .text }
        if base == "mail" { return MailProperty.allCases.first { $0.name == part }?.type }
        guard let entity = entitySymbols(of: .record(base), in: index) else { return nil }
        if !isQuoted {
            switch part {
            case "found": return .boolean
            case "count": return .integer
            case "id": return .text
            case "url": return .url
            case "stage": return .stage(entity: entity.position)
            case "responsible": return .user
            default: break
            }
        }
        return entity.field(named: part)?.type
    }

    /// A type in words.
    mutating func words(for type: ValueType, in index: FileIndex) -> String {
        switch type {
        case .boolean: return "a boolean"
        case .list(let element) where !element.isList: return "a list, each \(words(for: element, in: index))"
        default: break
        }
        if let catalog = catalog(of: index) { return catalog.describe(type) }
        guard index.kind == .source, let channel = channels(of: index).first else { return "" }
        return catalog(of: channel)?.describe(type) ?? ""
    }
}
