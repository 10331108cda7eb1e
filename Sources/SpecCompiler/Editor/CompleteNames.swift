import SpecBase
import SpecIR

extension EditorModel {
    /// The inputs, lets and records that are known at the place, and the event.
    mutating func addNames(
        wanting wanted: ValueType?,
        to request: inout CompletionRequest,
        _ written: (String) -> String
    ) {
        let path = request.context.path
        let isBeforeSearch = path.first == "accept" || path.first == "once"
        for (name, what, detail) in names(in: request.index) {
            if isBeforeSearch, what == .record { continue }
            // A let may use earlier ones alone.
            if path.first == "let", what == .binding, isReached(name, by: path, in: request.index) { continue }
            let type = type(ofName: name, in: request.index)
            request.candidates.add(
                name,
                what.completion,
                detail: type.map { words(for: $0, in: request.index) } ?? detail,
                insertion: written(name),
                rank: rank(type, wanted)
            )
        }
        let rank = wanted == .datetime || wanted == nil ? 2 : 4
        request.candidates.add(
            "event",
            .binding,
            detail: "what is known of every event",
            insertion: written("event."),
            rank: rank
        )
        if isMail(request.index) {
            request.candidates.add(
                "mail",
                .binding,
                detail: "what is known of every mail",
                insertion: written("mail."),
                rank: rank
            )
        }
    }

    private func rank(_ type: ValueType?, _ wanted: ValueType?) -> Int {
        guard let type, let wanted else { return 2 }
        if type.isPart(of: wanted) || type.element.isPart(of: wanted.element) { return 1 }
        return wanted.element == .text && type.isTextual ? 2 : 4
    }

    /// Whether a let stands where a let is typed, or below.
    private func isReached(_ name: String, by path: [String], in index: FileIndex) -> Bool {
        let lets = index.channel?.lets.map(\.name.value) ?? []
        guard path.count > 1, let own = lets.firstIndex(of: path[1]), let other = lets.firstIndex(of: name) else {
            return false
        }
        return other >= own
    }

    /// The names that are known in a file, those of its source before its own.
    private func names(in index: FileIndex) -> [(name: String, what: LocalKind, detail: String)] {
        let source = source(of: index).map { file in file.names.map { ($0.name.value, $0.what, file.file.path) } } ?? []
        return source + index.names.map { ($0.name.value, $0.what, "") }
    }

    /// Whether the events of a file are mail.
    func isMail(_ index: FileIndex) -> Bool {
        switch index.channel?.source {
        case .inline(let address): address.isMailbox
        case .named: source(of: index)?.source?.address.isMailbox ?? false
        case nil: index.source?.address.isMailbox ?? false
        }
    }

    /// What stands behind `name.`: properties and fields of a record, parts of the event or of a mail.
    mutating func addParts(of base: String, isQuoted: Bool, to request: inout CompletionRequest) {
        if base == "event" || base == "mail" {
            let parts = base == "event" ? eventProperties : isMail(request.index) ? mailProperties : []
            for part in parts {
                request.candidates.add(part.name, .binding, detail: part.type, documentation: part.meaning, rank: 0)
            }
            return
        }
        guard let entity = entitySymbols(of: .record(base), in: request.index) else { return }
        if !isQuoted {
            for part in recordProperties {
                if part.name == "url" && entity.url == nil || part.name == "stage" && entity.stageField == nil
                    || part.name == "responsible" && entity.responsibleField == nil
                {
                    continue
                }
                request.candidates.add(part.name, .binding, detail: part.type, documentation: part.meaning, rank: 0)
            }
        }
        for field in entity.fields where isQuoted || isName(field.name) {
            request.candidates.add(field.name, .field, detail: detail(of: field, in: request.index), rank: 1)
        }
    }
}

extension LocalKind {
    fileprivate var completion: Completion.Kind {
        switch self {
        case .input: .input
        case .binding: .binding
        case .record: .record
        }
    }
}
