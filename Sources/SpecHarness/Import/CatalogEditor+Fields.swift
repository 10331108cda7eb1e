extension CatalogEditor {
    mutating func refreshFields(
        _ fields: [CRMField],
        of name: String,
        _ entity: Document,
        _ answers: CRMAnswers,
        _ outline: EntityOutline
    ) {
        guard let block = entity["fields"] else { return }
        let known = block.entries
        let links = linkTypes(answers)
        for entry in known {
            guard let field = fields.first(where: { $0.isCalled(entry.key) }) else { continue }
            refreshField(entry, field, of: name, answers, links: links)
        }
        let others = answers.otherFields[name] ?? []
        let gone = known.indices.filter { index in
            let key = known[index].key
            let isOurs = outline.fields.contains { $0.name == key } || others.contains(key) || key.contains(".")
            return !isOurs && !fields.contains { $0.isCalled(key) }
        }
        for index in gone { changes.append("removed: \(name).\(known[index].key)") }
        var names = Set(known.map(\.key))
        var added: [Document.Entry] = []
        let hasStages = entity["pipelines"] != nil
        for field in fields where !isKnownOnly && !known.contains(where: { field.isCalled($0.key) }) {
            guard field.type != "stage" || hasStages else { continue }
            let key = unique(field.name, id: field.name, among: &names)
            changes.append("added: \(name).\(key)\(field.title.map { " ('\($0)')" } ?? "")")
            added.append(Document.Entry(key, fieldDocument(field, answers, links: links), origin: field.title))
        }
        editor.change(block, removing: Set(gone), adding: added)
    }

    private mutating func refreshField(
        _ entry: Document.Entry,
        _ field: CRMField,
        of name: String,
        _ answers: CRMAnswers,
        links: Set<String>
    ) {
        let path = "\(name).\(entry.key)"
        let words = words(of: field, answers)
        let now = type(of: field, words: words, links: links)
        guard let type = entry.value["type"] else { return }
        let old = type.scalar.map { [$0] } ?? type.elements.compactMap(\.scalar)
        var added: [Document.Entry] = []
        var gone: Set<Int> = []
        // A text of the CRM may well be read as something finer.
        if !old.contains(now), now != "text" || ["boolean", "stage"].contains(old.first ?? "") {
            changes.append("type changed: \(path): \(old.joined(separator: ", ")) is \(now) now")
            editor.replace(type, with: .bare(now))
            if let values = entry.value.entries.firstIndex(where: { $0.key == "values" }) { gone.insert(values) }
            if now == "enum" { added.append(Document.Entry("values", wordsDocument(words))) }
        } else if now == "enum", let values = entry.value["values"] {
            refreshWords(words, values, of: path)
        }
        for (key, isSo) in [("many", field.isMany), ("required", field.isRequired)] {
            let was = entry.value[key]?.scalar == "true"
            // What only we require is ours to say.
            guard was != isSo, key == "many" || isSo else { continue }
            changes.append("changed: \(path) is \(isSo ? "" : "not ")\(key)\(isSo ? "" : " any more")")
            let word = Document.bare(isSo ? "true" : "false")
            if let flag = entry.value[key] {
                editor.replace(flag, with: word)
            } else {
                added.append(Document.Entry(key, word))
            }
        }
        editor.change(entry.value, removing: gone, adding: added)
    }

    private mutating func refreshWords(_ words: [CRMWord], _ values: Document, of path: String) {
        let old: [(name: String, theirs: [String])] =
            values.entries.isEmpty
            ? values.elements.compactMap { $0.scalar.map { ($0, [$0]) } }
            : values.entries.map { entry in
                (entry.key, entry.value.scalar.map { [$0] } ?? entry.value.elements.compactMap(\.scalar))
            }
        let gone = old.filter { word in !words.contains { word.theirs.contains($0.id) } }
        let new = isKnownOnly ? [] : words.filter { word in !old.contains { $0.theirs.contains(word.id) } }
        guard !gone.isEmpty || !new.isEmpty else { return }
        for word in gone { changes.append("removed: \(path) has no '\(word.name)' any more") }
        for word in new { changes.append("added: \(path) has '\(word.name)', too") }
        let kept = old.filter { word in !gone.contains { $0.name == word.name } }
        let all =
            kept.map { Document.Entry($0.name, texts($0.theirs)) } + new.map { Document.Entry($0.name, .text($0.id)) }
        let isPlain = all.allSatisfy { $0.value.scalar == $0.key }
        editor.replace(values, with: isPlain ? .list(all.map { .text($0.key) }, .flow) : .map(all, .flow))
    }

    private func texts(_ texts: [String]) -> Document {
        texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) }, .flow)
    }

    /// What is written for a field that is new.
    func fieldDocument(_ field: CRMField, _ answers: CRMAnswers, links: Set<String>) -> Document {
        let words = words(of: field, answers)
        let type = type(of: field, words: words, links: links)
        var entries = [Document.Entry("type", .bare(type))]
        if field.isMany { entries.append(Document.Entry("many", .bare("true"))) }
        if field.isRequired { entries.append(Document.Entry("required", .bare("true"))) }
        if type == "enum" { entries.append(Document.Entry("values", wordsDocument(words))) }
        return .map(entries, .flow)
    }

    private func wordsDocument(_ words: [CRMWord]) -> Document {
        if words.allSatisfy({ $0.id == $0.name }) { return .list(words.map { .text($0.name) }, .flow) }
        var names: Set<String> = []
        let entries = words.map { word in
            Document.Entry(unique(word.name, id: word.id, among: &names), .text(word.id))
        }
        return .map(entries, .flow)
    }

    private func words(of field: CRMField, _ answers: CRMAnswers) -> [CRMWord] {
        field.wordList.flatMap { answers.words[$0] } ?? field.words
    }

    /// A list without words is a text, and so is a link to what the catalogue does not have.
    private func type(of field: CRMField, words: [CRMWord], links: Set<String>) -> String {
        if field.wordList != nil || field.type == "enum" { return words.isEmpty ? "text" : "enum" }
        let entities = ["contact", "company", "lead", "deal"]
        return entities.contains(field.type) && !links.contains(field.type) ? "text" : field.type
    }
}

extension CRMField {
    /// Whether a catalogue may call the field so: by its code in any case, or by its title.
    fileprivate func isCalled(_ key: String) -> Bool {
        key == name || key == title || key.lowercased() == name.lowercased()
    }
}
