/// Reads answers of Bitrix24: `crm.*.fields`, `crm.category.list`, `crm.status.list`, `user.get`.
struct BitrixAnswers {
    var answers = CRMAnswers()

    /// Rows of lists by what they are rows of, to tell whether all pages are there.
    private var counts: [String: (rows: Int, total: Int, path: String)] = [:]
    private var statuses: [(list: String, stage: CRMStage)] = []
    private var categories: [CRMPipeline]?

    static let known = """
        crm.deal.fields, crm.contact.fields, crm.lead.fields, crm.company.fields, crm.category.list, crm.status.list, \
        user.get
        """

    mutating func read(_ answer: Answer, path: String) throws(AnswerError) {
        guard let result = answer["result"] else { throw unknown(path) }
        if let rows = result.elements {
            guard let first = rows.first else {
                throw AnswerError(path: path, words: "an empty list; a wrong id is answered so, without an error")
            }
            if first["STATUS_ID"] != nil, first["ENTITY_ID"] != nil {
                count(rows.count, of: "status \(first["ENTITY_ID"]?.text ?? "")", answer, path)
                for row in rows { readStatus(row) }
            } else if first["ID"] != nil, first["EMAIL"] != nil || first["LAST_NAME"] != nil || first["ACTIVE"] != nil {
                count(rows.count, of: "users", answer, path)
                answers.users = (answers.users ?? []) + rows.compactMap(account)
            } else {
                throw unknown(path)
            }
        } else if let rows = result["categories"]?.elements {
            guard !rows.isEmpty, rows.allSatisfy({ ["2", nil].contains($0["entityTypeId"]?.text) }) else {
                throw AnswerError(
                    path: path,
                    words: "only pipelines of deals are read: crm.category.list of entityTypeId 2"
                )
            }
            count(rows.count, of: "categories", answer, path)
            categories =
                (categories ?? [])
                + rows.compactMap { row in
                    row["id"]?.text.map { CRMPipeline(id: $0, title: row["name"]?.text ?? $0, stages: nil) }
                }
        } else if let first = result.entries.first, first.value["isReadOnly"] != nil, first.value["type"] != nil {
            try readFields(result, path)
        } else {
            throw unknown(path)
        }
    }

    /// Puts pipelines and stages together when everything was read.
    mutating func finish() throws(AnswerError) {
        for (what, count) in sortedByBytes(counts) where count.rows < count.total {
            let words =
                "\(count.rows) of \(count.total) are here (\(what)); save the other pages, too, and name them all"
            throw AnswerError(path: count.path, words: words)
        }
        for list in distinctLists where list != "STATUS" && !list.hasPrefix("DEAL_STAGE") {
            answers.words[list] = statuses.filter { $0.list == list }.map {
                CRMWord(id: $0.stage.id, name: $0.stage.id)
            }
        }
        let leads = stages(of: "STATUS")
        if !leads.isEmpty {
            answers.pipelines["lead"] = [CRMPipeline(id: "", title: "leads", stages: leads)]
            answers.knowsAllPipelines.insert("lead")
        }
        var deals = categories ?? []
        for list in distinctLists where list.hasPrefix("DEAL_STAGE") {
            let id = list == "DEAL_STAGE" ? "0" : String(list.dropFirst("DEAL_STAGE_".count))
            if let index = deals.firstIndex(where: { $0.id == id }) {
                deals[index].stages = stages(of: list)
            } else {
                deals.append(
                    CRMPipeline(id: id, title: id == "0" ? "main" : "pipeline \(id)", stages: stages(of: list))
                )
            }
        }
        if !deals.isEmpty { answers.pipelines["deal"] = deals }
        if categories != nil { answers.knowsAllPipelines.insert("deal") }
    }

    private var distinctLists: [String] {
        var lists: [String] = []
        for status in statuses where !lists.contains(status.list) { lists.append(status.list) }
        return lists
    }

    private func stages(of list: String) -> [CRMStage] {
        statuses.filter { $0.list == list }.map(\.stage)
    }

    private mutating func count(_ rows: Int, of what: String, _ answer: Answer, _ path: String) {
        let total = answer["total"]?.text.flatMap { Int($0) } ?? rows
        counts[what] = ((counts[what]?.rows ?? 0) + rows, total, path)
    }

    private mutating func readStatus(_ row: Answer) {
        guard let list = row["ENTITY_ID"]?.text, let id = row["STATUS_ID"]?.text else { return }
        let semantics = row["SEMANTICS"]?.text ?? row["EXTRA"]?["SEMANTICS"]?.text
        let outcome = ["S": "won", "success": "won", "F": "lost", "failure": "lost", "apology": "lost"]
        let word = semantics.flatMap { outcome[$0] } ?? "open"
        let stage = CRMStage(id: id, name: Self.stageName(id), outcome: word, title: row["NAME"]?.text)
        statuses.append((list, stage))
    }

    /// The id without its category. The CRM keeps 21 characters of an id, so that the name of one may lack its end.
    private static func stageName(_ id: String) -> String {
        guard id.first == "C", let colon = id.firstIndex(of: ":") else { return id }
        let name = String(id[id.index(after: colon)...])
        let whole = ["PREPARATION", "PREPAYMENT_INVOICE", "EXECUTING", "FINAL_INVOICE"]
        return id.utf8.count == 21 ? whole.first { $0.hasPrefix(name) } ?? name : name
    }

    private func account(_ row: Answer) -> CRMAccount? {
        guard let id = row["ID"]?.text else { return nil }
        let name = [row["NAME"]?.text, row["LAST_NAME"]?.text].compactMap(\.self).joined(separator: " ")
        return CRMAccount(id: id, name: name, email: row["EMAIL"]?.text ?? "", isActive: row["ACTIVE"]?.isFalse != true)
    }

    private mutating func readFields(_ result: Answer, _ path: String) throws(AnswerError) {
        let entity: String
        if result["STAGE_ID"] != nil {
            entity = "deal"
        } else if result["STATUS_ID"] != nil {
            entity = "lead"
        } else if result["COMPANY_TYPE"] != nil {
            entity = "company"
        } else if result["LAST_NAME"] != nil {
            entity = "contact"
        } else {
            throw AnswerError(path: path, words: "fields of something unknown; there are \(Self.known)")
        }
        let fields = result.entries.compactMap { Self.field($0, of: entity) }
        answers.fields[entity] = fields
        answers.otherFields[entity] = Set(result.entries.map(\.key)).subtracting(fields.map(\.name))
    }

    private static func field(_ entry: Answer.Entry, of entity: String) -> CRMField? {
        let value = entry.value
        guard value["isReadOnly"]?.isTrue != true, let type = value["type"]?.text else { return nil }
        var field = CRMField(name: entry.key, type: "text")
        field.isMany = value["isMultiple"]?.isTrue == true
        field.isRequired = value["isRequired"]?.isTrue == true
        if entry.key.hasPrefix("UF_") {
            field.title = [value["listLabel"], value["formLabel"], value["title"]].compactMap { $0?.text }
                .first { $0 != entry.key }
        }
        let isStage = entity == "deal" && entry.key == "STAGE_ID" || entity == "lead" && entry.key == "STATUS_ID"
        let types = [
            "integer": "integer", "double": "decimal", "char": "boolean", "boolean": "boolean", "date": "date",
            "datetime": "datetime", "user": "user", "employee": "user", "url": "url", "crm_contact": "contact",
            "crm_company": "company", "crm_lead": "lead", "crm_deal": "deal",
        ]
        switch type {
        // A deal's pipeline follows from its stage; files are not written.
        case "crm_category", "file": return nil
        case "crm_status" where isStage: field.type = "stage"
        case "crm_status": field.wordList = value["statusType"]?.text
        case "crm_multifield":
            field.type = ["PHONE": "phone", "EMAIL": "email"][entry.key] ?? "text"
            field.isMany = true
        case "enumeration":
            field.type = "enum"
            field.words =
                (value["items"] ?? value["ITEMS"])?.elements?.compactMap { item in
                    item["ID"]?.text.map { CRMWord(id: $0, name: item["VALUE"]?.text ?? $0) }
                } ?? []
        default: field.type = types[type] ?? "text"
        }
        return field
    }

    private func unknown(_ path: String) -> AnswerError {
        AnswerError(path: path, words: "no answer that is known; of Bitrix24 there are \(Self.known)")
    }
}
