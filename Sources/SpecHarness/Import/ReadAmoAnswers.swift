/// Reads answers of amoCRM: `leads/pipelines`, `leads/custom_fields`, `contacts/custom_fields`, `users`.
struct AmoAnswers {
    var answers = CRMAnswers()

    /// Pages that an answer says come next, and those that are here, by the address without its parameters.
    private var wanted: [(list: String, page: Int, path: String)] = []
    private var pages: Set<String> = []

    static let known = "leads/pipelines, leads/custom_fields, contacts/custom_fields, companies/custom_fields, users"

    mutating func read(_ answer: Answer, path: String) throws(AnswerError) {
        guard let embedded = answer["_embedded"] else { throw unknown(path) }
        if let rows = embedded["pipelines"]?.elements {
            answers.pipelines["lead"] = (answers.pipelines["lead"] ?? []) + rows.compactMap(pipeline)
            answers.knowsAllPipelines.insert("lead")
            note("pipelines", answer, path)
        } else if let rows = embedded["custom_fields"]?.elements {
            let address = answer["_links"]?["self"]?["href"]?.text ?? ""
            let type = rows.first?["entity_type"]?.text
            let entities = ["leads": "lead", "contacts": "contact", "companies": "company"]
            guard
                let entity = entities.sorted(by: { $0.key < $1.key })
                    .first(where: { $0.key == type || address.contains("/\($0.key)/") })?.value
            else {
                throw AnswerError(path: path, words: "custom fields of something unknown; there are \(Self.known)")
            }
            answers.fields[entity] = (answers.fields[entity] ?? []) + rows.compactMap(Self.field)
            let others = rows.filter { Self.field($0) == nil }.compactMap { $0["code"]?.text ?? $0["name"]?.text }
            answers.otherFields[entity, default: []].formUnion(others)
            note("fields of \(entity)", answer, path)
        } else if let rows = embedded["users"]?.elements {
            answers.users =
                (answers.users ?? [])
                + rows.compactMap { row in
                    row["id"]?.text.map { id in
                        CRMAccount(
                            id: id,
                            name: row["name"]?.text ?? "",
                            email: row["email"]?.text ?? "",
                            isActive: row["rights"]?["is_active"]?.isFalse != true
                        )
                    }
                }
            note("users", answer, path)
        } else {
            throw unknown(path)
        }
    }

    func finish() throws(AnswerError) {
        for next in wanted where !pages.contains("\(next.list) \(next.page)") {
            let words = "page \(next.page) of the \(next.list) is missing; save it, too, and name all pages"
            throw AnswerError(path: next.path, words: words)
        }
    }

    private mutating func note(_ list: String, _ answer: Answer, _ path: String) {
        let page = answer["_page"]?.text.flatMap { Int($0) } ?? 1
        pages.insert("\(list) \(page)")
        if answer["_links"]?["next"]?["href"]?.text != nil { wanted.append((list, page + 1, path)) }
    }

    private func pipeline(_ row: Answer) -> CRMPipeline? {
        guard let id = row["id"]?.text else { return nil }
        let stages = row["_embedded"]?["statuses"]?.elements?.compactMap { status -> CRMStage? in
            guard let id = status["id"]?.text else { return nil }
            // The two last statuses have these ids in every pipeline, whatever they are called.
            let outcome = ["142": "won", "143": "lost"][id] ?? "open"
            return CRMStage(id: id, name: status["name"]?.text ?? id, outcome: outcome)
        }
        return CRMPipeline(id: id, title: row["name"]?.text ?? id, stages: stages)
    }

    private static func field(_ row: Answer) -> CRMField? {
        guard let id = row["id"]?.text, let type = row["type"]?.text else { return nil }
        let code = row["code"]?.text
        let types = [
            "numeric": "decimal", "price": "decimal", "monetary": "decimal", "checkbox": "boolean", "select": "enum",
            "radiobutton": "enum", "multiselect": "enum", "category": "enum", "date": "date", "birthday": "date",
            "date_time": "datetime", "url": "url",
        ]
        if ["file", "items", "chained_list", "linked_entity", "legal_entity", "payer", "supplier"].contains(type) {
            return nil
        }
        var field = CRMField(name: code ?? "cf_\(id)", type: types[type] ?? "text")
        if code == nil { field.title = row["name"]?.text }
        field.isMany = type == "multiselect" || type == "multitext"
        if type == "multitext" { field.type = ["PHONE": "phone", "EMAIL": "email"][code ?? ""] ?? "text" }
        if field.type == "enum" {
            field.words =
                row["enums"]?.elements?.compactMap { word in
                    word["id"]?.text.map { CRMWord(id: $0, name: word["value"]?.text ?? $0) }
                } ?? []
        }
        return field
    }

    private func unknown(_ path: String) -> AnswerError {
        AnswerError(path: path, words: "no answer that is known; of amoCRM there are \(Self.known)")
    }
}
