import SpecBase

extension FileKind {
    /// What a key that is the author's names.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - path: The keys that lead to its block.
    /// - Returns: `nil` for a key that names nothing which could be asked about.
    func thing(ofKey key: String, in path: [String]) -> (thing: Thing, isDeclaration: Bool)? {
        switch self {
        case .channel, .source:
            if path.count == 1, ["inputs", "let", "records"].contains(path[0]) { return (.name(key), true) }
            if path.last == "fields" || path.suffix(2) == ["find", "by"], let owner = owner(of: path) {
                return (.field(owner, key), false)
            }
            return nil
        case .catalog:
            if path == ["users"] || path == ["groups"] { return (.account(key), true) }
            if path == ["entities"] { return (.entity(key), true) }
            guard path.first == "entities", path.count > 2 else { return nil }
            let owner = Thing.Owner.entity(path[1])
            switch path.dropFirst(2) {
            case ["fields"]: return (.field(owner, key), true)
            case ["pipelines"]: return (.pipeline(owner, key), true)
            case ["templates"]: return (.template(owner, key), true)
            default: break
            }
            if path.count == 5, path[2] == "pipelines", path[4] == "stages" {
                return (.stage(owner, "\(path[3])/\(key)"), true)
            }
            if path.count == 5, path[2] == "templates", path[4] == "fields" { return (.field(owner, key), false) }
            return nil
        case .people:
            if path == ["employees"] { return (.account(key), false) }
            if path == ["teams"] { return (.team(key), true) }
            return nil
        case .tables:
            return path == ["tables"] ? (.table(key), true) : nil
        }
    }

    /// What a scalar that is no expression names.
    func thing(ofText text: String, at path: [String]) -> (thing: Thing, isDeclaration: Bool)? {
        guard let last = path.last else { return nil }
        switch (self, path.count == 1, last) {
        case (.channel, true, "channel"): return (.channel(text), true)
        case (.channel, true, "source"): return (.source(text), false)
        case (.channel, true, "crm"), (.people, true, "crm"): return (.catalog(text), false)
        case (.source, true, "source"): return (.source(text), true)
        case (.catalog, true, "catalog"): return (.catalog(text), true)
        case (.people, true, "people"): return (.people(text), true)
        case (.people, true, "senior"): return (.account(text), false)
        case (.people, false, "members"): return path[0] == "teams" ? (.account(text), false) : nil
        case (.channel, false, _): return thing(ofText: text, inRecord: path)
        case (.catalog, false, _): return thing(ofText: text, inEntity: path)
        default: return nil
        }
    }

    private func thing(ofText text: String, inRecord path: [String]) -> (thing: Thing, isDeclaration: Bool)? {
        guard path[0] == "records", path.count > 2 else { return nil }
        let owner = Thing.Owner.record(path[1])
        switch path.dropFirst(2) {
        case ["entity"]: return (.entity(text), false)
        case ["find", "by"]: return (.field(owner, text), false)
        case ["create", "template"]: return (.template(owner, text), false)
        case ["create", "stage"], ["update", "stage"], ["find", "stages"]: return (.stage(owner, text), false)
        default: break
        }
        return path.suffix(2) == ["search", "stages"] ? (.stage(owner, text), false) : nil
    }

    private func thing(ofText text: String, inEntity path: [String]) -> (thing: Thing, isDeclaration: Bool)? {
        guard path[0] == "entities", path.count > 2 else { return nil }
        let owner = Thing.Owner.entity(path[1])
        switch path.dropFirst(2) {
        case ["stage"], ["responsible"]: return (.field(owner, text), false)
        case ["creates"]: return (.entity(text), false)
        default: break
        }
        if path.count == 5, path[2] == "fields", path[4] == "type" {
            let isType = InputType(rawValue: text) != nil || ["user", "group", "stage"].contains(text)
            return isType ? nil : (.entity(text), false)
        }
        return nil
    }

    /// Whose fields and stages a place is about.
    func owner(of path: [String]) -> Thing.Owner? {
        switch self {
        case .channel:
            if path.first == "records", path.count > 1 { return .record(path[1]) }
            guard path.first == "rules", path.count > 3, ActionKind(rawValue: path[3]) != nil else { return nil }
            return .entity(path[3])
        case .catalog:
            return path.first == "entities" && path.count > 1 ? .entity(path[1]) : nil
        case .source, .people, .tables:
            return nil
        }
    }
}
