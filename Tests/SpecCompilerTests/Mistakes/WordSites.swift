import SpecBase
import SpecYAML

/// A word in a shipped spec that can be spelt wrongly.
struct WordSite: Sendable {
    enum Role: Sendable {
        /// A key of the language, or a name that is declared elsewhere: the right word is known.
        case used
        /// The name's declaration: only its uses show that it is wrong.
        case declared
    }

    let word: String
    let range: SourceRange
    let role: Role
}

/// Finds the words of a file, by its keys and by the names within its expressions.
struct WordSiteFinder {
    private let file: SourceFile
    private let lines: SourceLines
    private(set) var sites: [WordSite] = []

    /// Keys whose children the author names.
    private static let ownNames: Set<String> = [
        "inputs", "let", "records", "rules", "users", "groups", "entities", "pipelines", "templates", "teams", "tables",
        "stages",
    ]
    /// Keys whose children are declared in the catalogue.
    private static let usedNames: Set<String> = ["fields", "by", "employees"]
    private static let free: Set<String> = ["reply", "values", "rows", "hours", "header"]
    /// Keys whose value is a word that is declared elsewhere or fixed.
    private static let words: Set<String> = [
        "type", "pick", "update", "merge", "on_invalid", "state", "kind", "crm", "source", "senior", "members",
        "template", "entity", "stages", "stage", "search", "many", "required",
    ]
    private static let expressions: Set<String> = [
        "accept", "when", "once", "due", "responsible", "about", "done", "key",
    ]

    init(_ file: SourceFile) {
        self.file = file
        lines = SourceLines(file)
        var log = DiagnosticLog()
        if let node = readYAML(file, into: &log) { walk(node, below: nil) }
        templates()
    }

    private var isCatalog: Bool { file.path.hasSuffix("catalog.yaml") }

    private mutating func walk(_ node: YAMLNode, below parent: String?) {
        switch node.content {
        case .scalar(let text):
            guard let parent else { return }
            if Self.words.contains(parent), !text.contains("{") {
                add(text, node.range, parent == "source" && file.path.hasSuffix("/source.yaml") ? .declared : .used)
            }
            if Self.expressions.contains(parent), !isCatalog { names(in: node.range) }
        case .sequence(let nodes): for element in nodes { walk(element, below: parent) }
        case .mapping(let entries):
            for entry in entries {
                let key = entry.key.value
                if let parent, Self.ownNames.contains(parent) {
                    add(key, entry.key.range, .declared)
                    if parent == "let", entry.value.scalar != nil {
                        names(in: entry.value.range)
                    } else {
                        walk(entry.value, below: parent == "stages" ? "state" : "(own)")
                    }
                } else if let parent, Self.usedNames.contains(parent) {
                    add(key, entry.key.range, isCatalog && parent == "fields" ? .declared : .used)
                    walk(entry.value, below: "(own)")
                } else {
                    add(key, entry.key.range, .used)
                    if !Self.free.contains(key) { walk(entry.value, below: key) }
                }
            }
        }
    }

    private mutating func add(_ word: String, _ range: SourceRange, _ role: WordSite.Role) {
        // A word in quotes is a text, and its place is not the word's.
        guard range.start.line == range.end.line, range.end.column - range.start.column == word.unicodeScalars.count
        else { return }
        sites.append(WordSite(word: word, range: range, role: role))
    }

    /// Names within every `{{…}}`.
    private mutating func templates() {
        guard !isCatalog else { return }
        for number in 1... {
            guard let line = lines[number] else { return }
            if line.first(where: { $0 != " " }) == "#" { continue }
            var open: Int?
            for column in line.indices.dropLast() {
                if line[column] == "{", line[column + 1] == "{" { open = column + 2 }
                if line[column] == "}", line[column + 1] == "}", let start = open {
                    names(inLine: number, start..<column)
                    open = nil
                }
            }
        }
    }

    private mutating func names(in range: SourceRange) {
        guard range.start.line == range.end.line else { return }
        names(inLine: range.start.line, (range.start.column - 1)..<(range.end.column - 1))
    }

    private mutating func names(inLine number: Int, _ columns: Range<Int>) {
        guard let line = lines[number] else { return }
        var quote: Unicode.Scalar?
        var start: Int?
        for column in columns.lowerBound...columns.upperBound {
            let scalar = column < columns.upperBound ? line[column] : " "
            if quote == nil, scalar.properties.isAlphabetic || scalar == "_" || start != nil && scalar.isDigit {
                if start == nil, column == 0 || !line[column - 1].isDigit { start = column }
                continue
            }
            if let first = start {
                start = nil
                var word = String.UnicodeScalarView()
                word.append(contentsOf: line[first..<column])
                let place = SourceRange(
                    path: file.path,
                    start: SourcePosition(line: number, column: first + 1),
                    end: SourcePosition(line: number, column: column + 1)
                )
                if scalar != "'", scalar != "\"" { add(String(word), place, .used) }
            }
            if let mark = quote {
                if scalar == mark { quote = nil }
            } else if scalar == "'" || scalar == "\"" {
                quote = scalar
            }
        }
    }
}

extension YAMLNode {
    fileprivate var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
