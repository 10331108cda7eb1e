import SpecCompiler

/// Gives inputs names that are legal, short and each given once.
struct InputNames {
    private var taken: Set<String>
    private let reserved: Set<String>

    /// - Parameter taken: names that something else has, such as records.
    init(taken: some Sequence<String>) {
        reserved = Set(taken)
        self.taken = reserved
    }

    /// A name from the last of some words, with those before it as far as they are needed.
    mutating func name(for words: [String]) -> String {
        let parts = words.map(snakeCase).filter { !$0.isEmpty }
        let needsOwner = parts.count > 1 && vague.contains(parts.last ?? "")
        for count in (needsOwner ? 2 : 1)...max(needsOwner ? 2 : 1, parts.count) {
            let name = parts.suffix(count).joined(separator: "_")
            if take(name) { return name }
        }
        var base = parts.suffix(2).joined(separator: "_")
        if reserved.contains(base) || keywords.contains(base) { base += "_value" }
        if !isName(base) { base = base.isEmpty ? "value" : "value_\(base)" }
        var name = base
        var count = 1
        while !take(name) {
            count += 1
            name = "\(base)_\(count)"
        }
        return name
    }

    private mutating func take(_ name: String) -> Bool {
        isName(name) && taken.insert(name).inserted
    }
}

/// Words that say little without what they are of.
private let vague: Set<String> = [
    "id", "name", "title", "type", "value", "code", "key", "number", "status", "text", "url",
]

/// `clientName` and `Client-name` as `client_name`.
func snakeCase(_ text: String) -> String {
    var name = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        if isNameScalar(scalar) {
            let isHump = scalar.properties.isUppercase && previous?.properties.isLowercase == true
            if isHump { name += "_" }
            name += scalar.properties.lowercaseMapping
        } else if !name.isEmpty, !name.hasSuffix("_") {
            name += "_"
        }
        previous = scalar
    }
    while name.hasSuffix("_") { name.removeLast() }
    return name
}
