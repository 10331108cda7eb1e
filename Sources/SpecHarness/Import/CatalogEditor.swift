import SpecBase

/// Brings a catalogue up to what the CRM has, and says what changed.
struct CatalogEditor {
    let root: Document

    /// Whether nothing that the file lacks is added.
    let isKnownOnly: Bool
    var editor: TextEditor
    var changes: [String] = []

    init(_ file: SourceFile, root: Document, isKnownOnly: Bool) {
        self.root = root
        self.isKnownOnly = isKnownOnly
        editor = TextEditor(file.text)
    }

    /// Entities with what they are made of.
    mutating func refresh(_ answers: CRMAnswers, kind: String) {
        var topLevel: [Document.Entry] = []
        if let users = answers.users { topLevel += refreshAccounts(users, key: "users", what: "user") }
        if let groups = answers.groups { topLevel += refreshAccounts(groups, key: "groups", what: "group") }
        var entities: [Document.Entry] = []
        for name in EntityOutline.names(of: kind) where answers.mentions(name) {
            guard let entity = root["entities"]?[name] else {
                if !isKnownOnly, let made = newEntity(name, answers, kind: kind) { entities.append(made) }
                continue
            }
            let outline = EntityOutline(name, of: kind)
            if let fields = answers.fields[name] { refreshFields(fields, of: name, entity, answers, outline) }
            if let pipelines = answers.pipelines[name] {
                let isAll = answers.knowsAllPipelines.contains(name)
                refreshPipelines(pipelines, of: name, entity, isAll: isAll)
            }
            if let templates = answers.templates[name] { refreshTemplates(templates, of: name, entity) }
        }
        if let known = root["entities"] {
            editor.change(known, adding: entities)
        } else if !entities.isEmpty {
            topLevel.append(Document.Entry("entities", .map(entities)))
        }
        editor.change(root, adding: topLevel)
    }

    // MARK: - Users, groups, templates

    /// - Returns: The whole block where the file has none.
    private mutating func refreshAccounts(_ accounts: [CRMAccount], key: String, what: String) -> [Document.Entry] {
        let block = root[key]
        let known = block?.entries ?? []
        for entry in known {
            guard let account = accounts.first(where: { $0.id == entry.value["id"]?.scalar }) else { continue }
            refreshAccount(entry, account, what: what)
        }
        let gone = known.indices.filter { index in
            !accounts.contains { $0.id == known[index].value["id"]?.scalar }
        }
        for index in gone { changes.append("removed: \(what) \(known[index].key)") }
        var names = Set(root["users"]?.entries.map(\.key) ?? []).union(root["groups"]?.entries.map(\.key) ?? [])
        var added: [Document.Entry] = []
        for account in accounts where !isKnownOnly && !known.contains(where: { $0.value["id"]?.scalar == account.id }) {
            let name = unique(accountName(account), id: account.id, among: &names)
            changes.append("added: \(what) \(name)")
            added.append(Document.Entry(name, accountDocument(account)))
        }
        guard let block else { return added.isEmpty ? [] : [Document.Entry(key, .map(added))] }
        editor.change(block, removing: Set(gone), adding: added)
        return []
    }

    private mutating func refreshAccount(_ entry: Document.Entry, _ account: CRMAccount, what: String) {
        var added: [Document.Entry] = []
        if let name = entry.value["name"], let old = name.scalar, !account.name.isEmpty, old != account.name {
            changes.append("renamed: \(what) \(entry.key): '\(old)' is '\(account.name)' now")
            editor.replace(name, with: .text(account.name))
        }
        if let email = entry.value["email"], let old = email.scalar, !account.email.isEmpty,
            old.lowercased() != account.email.lowercased()
        {
            changes.append("changed: \(what) \(entry.key): \(old) is \(account.email) now")
            editor.replace(email, with: .text(account.email))
        }
        let wasActive = entry.value["active"]?.scalar != "false"
        if wasActive != account.isActive {
            changes.append("changed: \(what) \(entry.key) is \(account.isActive ? "active" : "not active any more")")
            let word = Document.bare(account.isActive ? "true" : "false")
            if let active = entry.value["active"] {
                editor.replace(active, with: word)
            } else {
                added.append(Document.Entry("active", word))
            }
        }
        editor.change(entry.value, adding: added)
    }

    private mutating func refreshTemplates(_ templates: [CRMAccount], of name: String, _ entity: Document) {
        let block = entity["templates"]
        let known = block?.entries ?? []
        let gone = known.indices.filter { index in !templates.contains { $0.id == known[index].value["id"]?.scalar } }
        for index in gone { changes.append("removed: \(name) template \(known[index].key)") }
        var names = Set(known.map(\.key))
        var added: [Document.Entry] = []
        for template in templates
        where !isKnownOnly && !known.contains(where: { $0.value["id"]?.scalar == template.id }) {
            let key = unique(template.name, id: template.id, among: &names)
            changes.append("added: \(name) template \(key)")
            added.append(Document.Entry(key, .map([Document.Entry("id", .text(template.id))], .flow)))
        }
        if let block {
            editor.change(block, removing: Set(gone), adding: added)
        } else if !added.isEmpty {
            editor.change(entity, adding: [Document.Entry("templates", .map(added))])
        }
    }

    // MARK: - Entities that the file has not yet

    private mutating func newEntity(_ name: String, _ answers: CRMAnswers, kind: String) -> Document.Entry? {
        let outline = EntityOutline(name, of: kind)
        var entries: [Document.Entry] = []
        if let url = outline.url { entries.append(Document.Entry("url", .bare(url))) }
        let pipelines = pipelineEntries(answers.pipelines[name] ?? [], of: name)
        if !pipelines.isEmpty, let stage = outline.stage { entries.append(Document.Entry("stage", .bare(stage))) }
        if let responsible = outline.responsible { entries.append(Document.Entry("responsible", .bare(responsible))) }
        var fields = outline.fields.filter { $0.type != "stage" || !pipelines.isEmpty }
        let types = linkTypes(answers)
        for field in answers.fields[name] ?? [] where !fields.contains(where: { $0.name == field.name }) {
            guard field.type != "stage" || !pipelines.isEmpty else { continue }
            fields.append(field)
        }
        guard !fields.isEmpty else { return nil }
        var names: Set<String> = []
        let printed = fields.map { field in
            let key = unique(field.name, id: field.name, among: &names)
            return Document.Entry(key, fieldDocument(field, answers, links: types), origin: field.title)
        }
        entries.append(Document.Entry("fields", .map(printed)))
        if !pipelines.isEmpty { entries.append(Document.Entry("pipelines", .map(pipelines))) }
        if let templates = answers.templates[name], !templates.isEmpty {
            var names: Set<String> = []
            let made = templates.map { template in
                let key = unique(template.name, id: template.id, among: &names)
                return Document.Entry(key, .map([Document.Entry("id", .text(template.id))], .flow))
            }
            entries.append(Document.Entry("templates", .map(made)))
        }
        changes.append("added: \(name), with \(fields.count) field\(fields.count == 1 ? "" : "s")")
        return Document.Entry(name, .map(entries))
    }

    /// The entities that a link can be to.
    func linkTypes(_ answers: CRMAnswers) -> Set<String> {
        Set(root["entities"]?.entries.map(\.key) ?? []).union(answers.fields.keys)
    }
}

extension CRMAnswers {
    /// Whether an answer is about an entity.
    fileprivate func mentions(_ entity: String) -> Bool {
        fields[entity] != nil || pipelines[entity] != nil || templates[entity] != nil
    }
}

/// A name, with the id behind it where another has it.
func unique(_ name: String, id: String, among names: inout Set<String>) -> String {
    var word = name.replacing("/", with: "-")
    if word.isEmpty { word = id }
    if !names.insert(word).inserted {
        word = "\(word) (\(id))"
        names.insert(word)
    }
    return word
}

/// What specs call a user: what stands before the `@`.
private func accountName(_ account: CRMAccount) -> String {
    let local = account.email.prefix { $0 != "@" }
    return local.isEmpty ? account.name : String(local).lowercased()
}

private func accountDocument(_ account: CRMAccount) -> Document {
    var entries = [Document.Entry("id", .text(account.id))]
    if !account.name.isEmpty { entries.append(Document.Entry("name", .text(account.name))) }
    if !account.email.isEmpty { entries.append(Document.Entry("email", .text(account.email))) }
    if !account.isActive { entries.append(Document.Entry("active", .bare("false"))) }
    return .map(entries, .flow)
}
