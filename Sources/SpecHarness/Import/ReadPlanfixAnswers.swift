/// Reads answers of Planfix: templates, custom fields, users, groups, statuses of a process.
///
/// Its lists do not say what they are lists for, so that the names of the files do: `customfield-task.json`,
/// `process-7-statuses.json`.
struct PlanfixAnswers {
    var answers = CRMAnswers()

    static let known = """
        task/templates, customfield/task, customfield/contact, user/list, user/groups, process/ID/statuses (the last three \
        by what they hold; fields, templates and statuses also by the file's name: customfield-task.json, \
        templates-contact.json, process-7.json)
        """

    mutating func read(_ answer: Answer, path: String) throws(AnswerError) {
        let file = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
        let entity = file.contains("contact") ? "contact" : file.contains("task") ? "task" : nil
        if let rows = answer["users"]?.elements {
            answers.users = (answers.users ?? []) + rows.compactMap { account($0, prefix: "user") }
        } else if let rows = (answer["groups"] ?? answer["usergroups"])?.elements {
            answers.groups = (answers.groups ?? []) + rows.compactMap { account($0, prefix: "group") }
        } else if let rows = answer["templates"]?.elements {
            let entity = entity ?? "task"
            answers.templates[entity] = (answers.templates[entity] ?? []) + rows.compactMap { account($0, prefix: nil) }
        } else if let rows = (answer["customfields"] ?? answer["customFields"])?.elements {
            guard let entity else {
                let words = "custom fields of tasks or of contacts? say so in the file's name: customfield-task.json"
                throw AnswerError(path: path, words: words)
            }
            answers.fields[entity] = (answers.fields[entity] ?? []) + rows.compactMap(Self.field)
        } else if let rows = answer["statuses"]?.elements {
            let digits = file.unicodeScalars.drop { !("0"..."9" ~= $0) }.prefix { "0"..."9" ~= $0 }
            guard !digits.isEmpty else {
                throw AnswerError(
                    path: path,
                    words: "statuses of which process? say so in the file's name: process-7.json"
                )
            }
            let id = String(String.UnicodeScalarView(digits))
            let pipeline = CRMPipeline(id: id, title: "process \(id)", stages: rows.compactMap(stage))
            answers.pipelines["task"] = (answers.pipelines["task"] ?? []) + [pipeline]
        } else {
            throw AnswerError(path: path, words: "no answer that is known; of Planfix there are \(Self.known)")
        }
    }

    /// Ids of users and groups come as `user:1` or as a number.
    private func account(_ row: Answer, prefix: String?) -> CRMAccount? {
        guard let id = row["id"]?.text else { return nil }
        let name = [row["name"]?.text, row["midname"]?.text, row["lastname"]?.text].compactMap(\.self)
        return CRMAccount(
            id: prefix == nil || id.contains(":") ? id : "\(prefix ?? ""):\(id)",
            name: name.joined(separator: " "),
            email: row["email"]?.text ?? "",
            isActive: row["status"]?.text.map { !["inactive", "fired", "blocked"].contains($0.lowercased()) } ?? true
        )
    }

    private func stage(_ row: Answer) -> CRMStage? {
        guard let id = row["id"]?.text else { return nil }
        // The built-in statuses 3 and 5 are "done" and "cancelled"; others are what people made of them.
        let outcome = ["3": "won", "5": "lost"][id] ?? "open"
        return CRMStage(id: id, name: row["name"]?.text ?? id, outcome: outcome)
    }

    private static func field(_ row: Answer) -> CRMField? {
        guard let id = row["id"]?.text else { return nil }
        let types = [
            "1": "decimal", "3": "date", "4": "time", "5": "datetime", "7": "boolean", "8": "enum", "10": "contact",
            "11": "user",
        ]
        var field = CRMField(name: row["name"]?.text ?? "field \(id)", type: types[row["type"]?.text ?? ""] ?? "text")
        if field.type == "enum" {
            field.words =
                row["enumValues"]?.elements?.compactMap { value in
                    value.text.map { CRMWord(id: $0, name: $0) }
                } ?? []
        }
        return field
    }
}
