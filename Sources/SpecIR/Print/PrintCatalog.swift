import SpecBase

func print(_ catalog: Catalog, of program: Program, to text: inout PrintedText) {
    text.block("catalogue \(catalog.id)") { text in
        text.line("kind \(catalog.kind)")
        text.line("portal \(catalog.portal)")
        if let connection = catalog.connection {
            text.line("connection user \(quoted(connection.user)) secret \(quoted(connection.secret))")
        }
        text.line("zone \(program.zones[catalog.zone.position].name)")
        text.line("region \(catalog.region)")
        for principal in catalog.principals {
            var facts = ["\(principal.isGroup ? "group" : "user") \(principal.name): id \(quoted(principal.id))"]
            facts.append("title \(quoted(principal.title))")
            if let email = principal.email { facts.append("email \(email)") }
            if !principal.isActive { facts.append("inactive") }
            text.line(facts.joined(separator: ", "))
        }
        for entity in catalog.entities {
            print(entity, of: catalog, words: program.words, to: &text)
        }
        if let people = catalog.people { print(people, of: catalog, to: &text) }
    }
}

private func print(_ entity: Entity, of catalog: Catalog, words: [String], to text: inout PrintedText) {
    text.block("entity \(entity.name)") { text in
        if let url = entity.url { text.line("url \(url)") }
        if let field = entity.stageField { text.line("stage \(entity.fields[field.position].name)") }
        if let field = entity.responsibleField { text.line("responsible \(entity.fields[field.position].name)") }
        if !entity.isSearchable { text.line("not searchable") }
        if !entity.creates.isEmpty { text.line("creates \(names(of: entity.creates, in: catalog))") }
        for field in entity.fields {
            text.line("field \(field.name): \(facts(of: field, in: catalog, words: words).joined(separator: ", "))")
        }
        for pipeline in entity.pipelines {
            text.line("pipeline \(pipeline.name): id \(quoted(pipeline.id))")
        }
        for stage in entity.stages {
            let pipeline = entity.pipelines[stage.pipeline.position].name
            text.line(
                "stage \(stage.label): name \(stage.name), id \(quoted(stage.id)), pipeline \(pipeline), \(stage.kind)"
            )
        }
        for template in entity.templates {
            text.line("template \(template.name): id \(quoted(template.id))")
        }
    }
}

private func facts(of field: Field, in catalog: Catalog, words: [String]) -> [String] {
    var facts: [String] = []
    switch field.type {
    case .link(let users, let groups, let entities):
        let targets = [users ? "users" : nil, groups ? "groups" : nil].compactMap { $0 }
        facts.append(
            "link to \((targets + entities.map { catalog.entities[$0.position].name }).joined(separator: " "))"
        )
    case .enumeration: facts.append("enum \(field.words.map { words[$0.position] }.joined(separator: " "))")
    default: facts.append("\(field.type)")
    }
    if field.isMany { facts.append("many") }
    if field.isRequired { facts.append("required") }
    if field.isKey { facts.append("key") }
    if !field.emptyTexts.isEmpty { facts.append("empty \(field.emptyTexts.map { quoted($0) }.joined(separator: " "))") }
    return facts
}

private func names(of entities: [Index<Entity>], in catalog: Catalog) -> String {
    entities.map { catalog.entities[$0.position].name }.joined(separator: ", ")
}
