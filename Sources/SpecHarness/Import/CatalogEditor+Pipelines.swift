extension CatalogEditor {
    mutating func refreshPipelines(_ pipelines: [CRMPipeline], of name: String, _ entity: Document, isAll: Bool) {
        guard let block = entity["pipelines"] else {
            let added = isKnownOnly ? [] : pipelineEntries(pipelines, of: name)
            if !added.isEmpty { editor.change(entity, adding: [Document.Entry("pipelines", .map(added))]) }
            return
        }
        let known = block.entries
        func isSame(_ entry: Document.Entry, _ pipeline: CRMPipeline) -> Bool {
            guard let id = entry.value["id"]?.scalar else { return known.count == 1 && pipelines.count == 1 }
            return id == pipeline.id
        }
        for entry in known {
            guard let pipeline = pipelines.first(where: { isSame(entry, $0) }), let stages = pipeline.stages else {
                continue
            }
            refreshStages(stages, of: "\(name) stage \(entry.key)", entry.value)
        }
        let gone = known.indices.filter { index in isAll && !pipelines.contains { isSame(known[index], $0) } }
        for index in gone { changes.append("removed: \(name) pipeline \(known[index].key)") }
        let new = pipelines.filter { pipeline in !known.contains { isSame($0, pipeline) } }
        let added = isKnownOnly ? [] : pipelineEntries(new, of: name, taken: known.map(\.key))
        editor.change(block, removing: Set(gone), adding: added)
    }

    /// The pipelines whose stages are known; the others are told.
    mutating func pipelineEntries(
        _ pipelines: [CRMPipeline],
        of name: String,
        taken: [String] = []
    ) -> [Document.Entry] {
        var names = Set(taken)
        var entries: [Document.Entry] = []
        for pipeline in pipelines {
            guard let stages = pipeline.stages, !stages.isEmpty else {
                changes.append(
                    "left out: \(name) pipeline '\(pipeline.title)' (\(pipeline.id)): no answer has its stages"
                )
                continue
            }
            let key = unique(pipeline.title, id: pipeline.id, among: &names)
            changes.append("added: \(name) pipeline \(key)")
            var parts: [Document.Entry] = []
            if !pipeline.id.isEmpty { parts.append(Document.Entry("id", .text(pipeline.id))) }
            var taken: Set<String> = []
            let printed = stages.map { stage in
                let key = unique(stage.name, id: stage.id, among: &taken)
                return Document.Entry(key, stageDocument(stage, key: key), origin: stage.title)
            }
            parts.append(Document.Entry("stages", .map(printed)))
            entries.append(Document.Entry(key, .map(parts)))
        }
        return entries
    }

    private mutating func refreshStages(_ stages: [CRMStage], of what: String, _ pipeline: Document) {
        guard let block = pipeline["stages"] else { return }
        let known = block.entries
        for entry in known {
            let id = entry.value["id"]?.scalar ?? entry.key
            guard let stage = stages.first(where: { $0.isCalled(id) }) else { continue }
            if let written = entry.value["id"], id != stage.id {
                changes.append("changed: \(what)/\(entry.key): the CRM cuts '\(id)' to '\(stage.id)'")
                editor.replace(written, with: .text(stage.id))
            }
            let outcome = entry.value.scalar == nil ? entry.value["is"] : entry.value
            if let outcome, let old = outcome.scalar, old != stage.outcome {
                changes.append("changed: \(what)/\(entry.key): \(old) is \(stage.outcome) now")
                editor.replace(outcome, with: .bare(stage.outcome))
            }
        }
        func idOf(_ entry: Document.Entry) -> String { entry.value["id"]?.scalar ?? entry.key }
        let gone = known.indices.filter { index in !stages.contains { $0.isCalled(idOf(known[index])) } }
        for index in gone { changes.append("removed: \(what)/\(known[index].key)") }
        var names = Set(known.map(\.key))
        var added: [Document.Entry] = []
        for stage in stages where !isKnownOnly && !known.contains(where: { stage.isCalled(idOf($0)) }) {
            let key = unique(stage.name, id: stage.id, among: &names)
            changes.append("added: \(what)/\(key)")
            added.append(Document.Entry(key, stageDocument(stage, key: key), origin: stage.title))
        }
        editor.change(block, removing: Set(gone), adding: added)
    }
}

private func stageDocument(_ stage: CRMStage, key: String) -> Document {
    if stage.id == key { return .bare(stage.outcome) }
    return .map([Document.Entry("id", .text(stage.id)), Document.Entry("is", .bare(stage.outcome))], .flow)
}

extension CRMStage {
    /// Whether an id is the stage's, also if it is written whole where the CRM keeps 21 characters.
    fileprivate func isCalled(_ written: String) -> Bool {
        written == id || id.utf8.count == 21 && written.utf8.count > 21 && written.hasPrefix(id)
    }
}
