import SpecBase
import SpecIR

extension EditorModel {
    /// What can stand in a template: in its braces an expression, else a literal of the field's type.
    mutating func addTemplate(to request: inout CompletionRequest) {
        let path = request.context.path
        let wanted = wantedType(at: path, in: request.index)
        if let expression = openExpression(ofTemplate: request.context.text) {
            return addExpression(expression, wanting: wanted, to: &request)
        }
        guard !request.context.text.contains("{{") else { return }
        addLiterals(of: wanted, to: &request, asText: true)
        if request.context.text.isEmpty, request.context.quote == nil, let wanted {
            addNames(wanting: wanted, to: &request) { "\"{{\($0)}}\"" }
        }
    }

    /// What can stand at the end of an expression.
    mutating func addExpression(_ text: String, wanting placeType: ValueType?, to request: inout CompletionRequest) {
        let cursor = ExpressionCursor(text)
        request.replace(cursor.typed)
        if let base = cursor.base { return addParts(of: base, isQuoted: cursor.isQuoted, to: &request) }
        if cursor.tokens.last?.isSymbol(".") ?? false { return }
        if cursor.isBehindOperand, !cursor.isQuoted { return addOperators(to: &request) }
        var wanted = cursor.isCondition ? .boolean : placeType
        if let compared = cursor.compared {
            wanted = type(of: compared, in: request.index)?.element
        } else if let call = cursor.call {
            if addArgument(call.argument, of: call.function, isQuoted: cursor.isQuoted, to: &request) { return }
            let known = languageFunctions.first { $0.name == call.function }
            wanted = known.flatMap { $0.arguments.indices.contains(call.argument) ? $0.arguments[call.argument] : nil }
        }
        addLiterals(of: wanted, to: &request, asText: cursor.isQuoted)
        guard !cursor.isQuoted else { return }
        addNames(wanting: wanted, to: &request) { $0 }
        addFunctions(wanting: wanted, to: &request)
        for word in ["not", "true", "false"] { request.candidates.add(word, .word, rank: wanted == .boolean ? 4 : 6) }
    }

    private func addOperators(to request: inout CompletionRequest) {
        for word in ["and", "or", "else", "when", "in", "not in"] {
            request.candidates.add(word, .word, insertion: word + " ", rank: 0)
        }
    }

    /// Arguments that are names of tables, teams, users and records.
    ///
    /// - Returns: Whether nothing else can stand there.
    private mutating func addArgument(
        _ argument: Int,
        of function: String,
        isQuoted: Bool,
        to request: inout CompletionRequest
    ) -> Bool {
        switch (function, argument) {
        case ("lookup", 0):
            for file in files {
                guard case .tables(let tables) = file.declaration else { continue }
                for table in tables.tables {
                    request.candidates.add(table.name.value, .table, detail: "\(table.rows.count) rows", rank: 0)
                }
            }
        case ("next", 0):
            for people in files.compactMap(\.people) where people.crm?.value == request.index.catalogID {
                for team in people.teams {
                    let members = team.members.map(\.value).joined(separator: ", ")
                    request.candidates.add(team.name.value, .team, detail: members, rank: 0)
                }
            }
        case ("user", 0), ("group", 0):
            guard let id = request.index.catalogID, let catalog = declaration(ofCatalog: id) else { return true }
            for account in function == "user" ? catalog.users : catalog.groups where account.active?.value ?? true {
                request.candidates.add(
                    account.key.value,
                    .user,
                    detail: account.name?.value ?? "",
                    insertion: isQuoted ? nil : request.quoted(account.key.value),
                    rank: 0
                )
            }
        case ("url", 0):
            for record in request.index.channel?.records ?? [] {
                request.candidates.add(record.name.value, .record, rank: 0)
            }
        default: return false
        }
        return true
    }

    /// Words, stages, users and the like that are values of a type.
    private mutating func addLiterals(of wanted: ValueType?, to request: inout CompletionRequest, asText: Bool) {
        switch wanted?.element {
        case .enumeration(let words):
            for word in words {
                request.candidates.add(
                    word,
                    .word,
                    insertion: asText || isName(word) ? nil : request.quoted(word),
                    rank: 0
                )
            }
        case .stage(let entity):
            guard let catalog = catalog(of: request.index), catalog.entities.indices.contains(entity) else { return }
            addStages(of: catalog.entities[entity], to: &request, isQuoted: !asText)
        case .boolean where asText:
            for word in ["true", "false"] { request.candidates.add(word, .word, rank: 0) }
        case .reference(let users, let groups, _) where asText:
            addAccounts(to: &request, rank: 0, users: users, groups: groups)
        default: break
        }
    }

    private func addFunctions(wanting wanted: ValueType?, to request: inout CompletionRequest) {
        for function in languageFunctions {
            if function.name == "url", request.context.path.first != "reply" { continue }
            let fits = wanted.map { wanted in function.result.map { $0.isPart(of: wanted.element) } ?? true } ?? true
            request.candidates.add(
                function.name,
                .function,
                detail: function.signature,
                documentation: function.meaning + (function.missing.isEmpty ? "" : " Missing if \(function.missing)."),
                insertion: function.arguments.isEmpty ? "\(function.name)()" : "\(function.name)(",
                rank: fits ? 3 : 5
            )
        }
    }
}
