import SpecBase

extension EditorModel {
    /// Refuses a new name that the language does not take, or that is taken.
    func check(_ name: String, for symbol: EditorSymbol) throws(RenameRefusal) {
        switch symbol {
        case .local(let path, let old):
            try checkName(name)
            try checkScope(of: path, old, for: name)
        case .table(let old):
            try checkName(name)
            try checkFree(name, old, "table", among: files.flatMap { $0.tableNames })
        case .team(let old):
            try checkName(name)
            try checkFree(name, old, "team", among: files.flatMap { $0.people?.teams.map(\.name.value) ?? [] })
        case .account(let catalog, let old):
            try checkAccount(name)
            let accounts = declaration(ofCatalog: catalog).map { $0.users + $0.groups } ?? []
            try checkFree(name, old, "user or group", among: accounts.map(\.key.value))
        case .source(let old):
            try checkID(name)
            try checkFree(name, old, "source", among: files.compactMap { $0.source?.id.value })
        case .catalog(let old):
            try checkID(name)
            try checkFree(name, old, "catalogue", among: files.compactMap { $0.catalog?.id.value })
        case .channel(let old):
            try checkID(name)
            try checkFree(name, old, "channel", among: files.compactMap { $0.channel?.id.value })
        case .people(let old):
            try checkID(name)
            try checkFree(name, old, "people file", among: files.compactMap { $0.people?.id.value })
        case .template(let catalog, let entity, let old):
            try checkAccount(name)
            let declared = declaration(ofEntity: EntityName(catalog: catalog, entity: entity))?.templates ?? []
            try checkFree(name, old, "template", among: declared.map(\.name.value))
        case .entity, .field, .pipeline, .stage: try refuseOfCRM(symbol)
        }
    }

    /// Refuses what is the CRM's to name.
    func refuseOfCRM(_ symbol: EditorSymbol) throws(RenameRefusal) {
        switch symbol {
        case .entity(_, let name):
            throw RenameRefusal("'\(name)' is an entity's name in the CRM, which specs only repeat")
        case .field(_, _, let name):
            throw RenameRefusal("'\(name)' is a field's name in the CRM, which specs only repeat")
        case .pipeline(_, _, let name), .stage(_, _, let name):
            throw RenameRefusal("'\(name)' is named by golden cases and the CRM, which a rename does not reach")
        default: break
        }
    }

    private func checkName(_ name: String) throws(RenameRefusal) {
        if keywords.contains(name) { throw RenameRefusal("'\(name)' is a keyword and cannot be a name") }
        guard isName(name) else {
            throw RenameRefusal("'\(name.shortened)' is no name; a name has letters, digits and '_', a letter first")
        }
    }

    private func checkID(_ id: String) throws(RenameRefusal) {
        guard !id.isEmpty, id.utf8.allSatisfy(\.isIDByte) else {
            throw RenameRefusal("'\(id.shortened)' is no id; an id has lower-case Latin letters, digits and '-'")
        }
    }

    /// Names of users stand in texts of expressions and in YAML without quotes.
    private func checkAccount(_ name: String) throws(RenameRefusal) {
        let scalars = name.unicodeScalars
        let isPlain = scalars.allSatisfy { $0.continuesName || $0 == "." || $0 == "-" || $0 == "@" }
        guard let first = scalars.first, first.continuesName, isPlain else {
            throw RenameRefusal("'\(name.shortened)' cannot stand for it; letters, digits, '_', '.', '-' and '@' can")
        }
    }

    private func checkFree(_ name: String, _ old: String, _ what: String, among names: [String])
        throws(RenameRefusal)
    {
        if name != old, names.contains(name) { throw RenameRefusal("there is a \(what) '\(name)' already") }
    }

    /// Refuses a name that means something else where the old one is known.
    private func checkScope(of path: String, _ old: String, for name: String) throws(RenameRefusal) {
        guard name != old, let index = self[path] else { return }
        if name == "event" || name == "mail" { throw RenameRefusal("'\(name)' is given in every channel") }
        // A source's inputs are known in all its channels.
        for file in [index] + (index.kind == .source ? channels(of: index) : []) {
            if file.kind == .source ? file.local(named: name) != nil : local(named: name, in: file) != nil {
                throw RenameRefusal("'\(name)' is declared already in what '\(file.file.path)' may name")
            }
            if file.occurrences.contains(where: { $0.thing == .name(name) }) {
                throw RenameRefusal("'\(name)' is a word of an enum in '\(file.file.path)', and the name would hide it")
            }
        }
    }
}

extension UInt8 {
    fileprivate var isIDByte: Bool { 0x61...0x7A ~= self || 0x30...0x39 ~= self || self == 0x2D }
}

extension FileIndex {
    fileprivate var tableNames: [String] {
        if case .tables(let file) = declaration { file.tables.map(\.name.value) } else { [] }
    }
}
