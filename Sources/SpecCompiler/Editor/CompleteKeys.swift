import SpecBase
import SpecIR

extension EditorModel {
    /// The keys that the block at the place can still have.
    mutating func addKeys(_ shapes: [KeyShape], to request: inout CompletionRequest) {
        for block in shapes.flatMap(\.blocks) { addKeys(of: block, to: &request) }
        for shape in shapes.flatMap(\.innermost) {
            if case .named(let named) = shape { addNames(named, to: &request) }
        }
    }

    private func addKeys(of block: BlockKeys, to request: inout CompletionRequest) {
        let there = request.context.siblings
        if let alone = block.alone, there.contains(alone) { return }
        let isChosen = block.oneOf.contains(where: there.contains)
        for key in block.keys where !there.contains(key.name) {
            if isChosen, block.oneOf.contains(key.name) { continue }
            if key.name == block.alone, !there.isEmpty { continue }
            var rank = key.isRequired || block.oneOf.contains(key.name) ? 0 : 1
            switch key.companion {
            case .keys(let others) where !others.contains(where: there.contains): rank = 3
            case .words: rank = 2
            default: break
            }
            let fallback = key.fallback.map { " Default: \($0)." } ?? ""
            request.candidates.add(
                key.name,
                .key,
                detail: key.isRequired ? "required" : "",
                documentation: key.meaning + fallback,
                insertion: request.context.hasColon ? key.name : key.name + key.shape.behindKey,
                rank: rank
            )
        }
    }

    /// Keys that are names of the catalogue: fields, and users under `employees`.
    private mutating func addNames(_ named: AuthorKeys, to request: inout CompletionRequest) {
        let path = request.context.path
        let behind = request.context.hasColon ? "" : named.value.behindKey
        if request.kind == .people, path == ["employees"] {
            return addAccounts(to: &request, rank: 0, behind: behind, isKey: true)
        }
        guard path.last == "fields" || path.suffix(2) == ["find", "by"],
            request.kind != .catalog || path.contains("templates"),
            let owner = request.kind.owner(of: path)
        else { return }
        addFields(of: owner, to: &request, behind: behind)
    }

    /// The fields of an entity that are not there yet.
    mutating func addFields(of owner: Thing.Owner, to request: inout CompletionRequest, behind: String = "") {
        guard let entity = entitySymbols(of: owner, in: request.index) else { return }
        let finds = request.context.path.last == "by"
        for field in entity.fields where !request.context.siblings.contains(field.name) {
            if finds, !field.identifies, !field.isLink { continue }
            let isRole = field.position == entity.stageField || field.position == entity.responsibleField
            request.candidates.add(
                field.name,
                .field,
                detail: detail(of: field, in: request.index),
                insertion: field.name.asKey + behind,
                rank: field.isRequired ? 0 : isRole ? 2 : 1
            )
        }
    }

    /// A field's type and traits in a few words.
    mutating func detail(of field: FieldSymbols, in index: FileIndex) -> String {
        let traits = (field.isRequired ? ["required"] : []) + (field.isKey ? ["key"] : [])
        return ([words(for: field.type, in: index)] + traits).joined(separator: ", ")
    }

    /// The users of the file's catalogue, those who left last; groups where they fit.
    mutating func addAccounts(
        to request: inout CompletionRequest,
        rank: Int,
        users: Bool = true,
        groups: Bool = false,
        behind: String = "",
        isKey: Bool = false
    ) {
        guard let id = request.index.catalogID, let catalog = declaration(ofCatalog: id) else { return }
        let accounts = (users ? catalog.users : []) + (groups ? catalog.groups : [])
        for account in accounts where !isKey || !request.context.siblings.contains(account.key.value) {
            let isActive = account.active?.value ?? true
            if !isActive, !isKey { continue }
            request.candidates.add(
                account.key.value,
                .user,
                detail: (account.name?.value ?? "") + (isActive ? "" : " (inactive)"),
                insertion: account.key.value + behind,
                rank: isActive ? rank : rank + 1
            )
        }
    }
}

extension KeyShape {
    /// What is typed behind a key: blocks begin on the next line.
    var behindKey: String {
        let isBlock = innermost.allSatisfy { shape in
            switch shape {
            case .block, .named: true
            default: false
            }
        }
        if isBlock { return ":" }
        if case .list = self { return ":" }
        if case .filledList = self { return ":" }
        return ": "
    }
}

extension String {
    /// The text as a key of YAML, in quotes where it needs them.
    fileprivate var asKey: String {
        let isPlain = unicodeScalars.allSatisfy { $0.continuesName || $0 == "." || $0 == "-" || $0 == "/" }
        let begins = unicodeScalars.first?.continuesName ?? false
        return isPlain && begins ? self : "\"\(self)\""
    }
}
