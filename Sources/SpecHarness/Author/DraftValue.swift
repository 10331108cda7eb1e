import SpecCompiler
import SpecIR

/// A value that a drafted record may write.
struct DraftValue: Hashable {
    /// The expression.
    let text: String

    /// Its type, as specs write it.
    let type: String
    let isMany: Bool

    /// What a field is matched with.
    let word: String

    init(text: String, type: String, isMany: Bool, word: String) {
        self.text = text
        self.type = type
        self.isMany = isMany
        self.word = word
    }

    init(_ input: DraftInput) {
        self.init(text: input.name, type: input.guess.type, isMany: input.isMany, word: input.word)
    }

    /// What is given with every mail.
    static let ofMail = [
        DraftValue(text: "mail.from_name", type: "text", isMany: false, word: "name"),
        DraftValue(text: "mail.from", type: "email", isMany: false, word: "email"),
        DraftValue(text: "mail.text", type: "text", isMany: false, word: "comments"),
    ]

    /// Whether a field can hold it.
    func fits(_ field: Field) -> Bool {
        guard !isMany || field.isMany else { return false }
        return switch field.type {
        case .text: true
        case .decimal: type == "decimal" || type == "integer"
        case .integer: type == "integer"
        case .boolean: type == "boolean"
        case .date: type == "date"
        case .datetime: type == "datetime"
        case .phone: type == "phone"
        case .email: type == "email"
        case .url: type == "url"
        case .time, .enumeration, .stage, .link: false
        }
    }

    /// Whether the two mean the same, by their names.
    func isNamedLike(_ field: Field) -> Bool {
        var name = field.name.lowercased()
        if name.hasPrefix("uf_crm_") { name.removeFirst(7) }
        let bare = bareWord(name)
        return bare == word || synonyms.contains { $0.contains(bare) && $0.contains(word) }
    }

    /// Whether it is what somebody is called.
    var isName: Bool { synonyms[0].contains(word) && type == "text" }
}

private let synonyms: [Set<String>] = [
    [
        "name", "firstname", "fullname", "clientname", "yourname", "visitorname", "username", "fio", "имя", "фио",
        "імя",
        "піб", "вашеимя", "вашеімя",
    ],
    ["lastname", "surname", "secondname", "фамилия", "прізвище"],
    [
        "comments", "comment", "message", "yourmessage", "text", "question", "description", "note", "вопрос",
        "сообщение",
        "комментарий", "коментар", "повідомлення", "запитання",
    ],
    ["opportunity", "amount", "price", "sum", "total", "budget", "сумма", "сума", "бюджет"],
]

/// The rule for names, under a name that no member has.
enum SpecNames {
    static func isName(_ text: String) -> Bool { SpecCompiler.isName(text) }
}
