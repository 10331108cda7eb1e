import SpecBase

/// What names mean within a channel.
struct Scope: Sendable {
    /// A name's meaning. Positions are those of the channel's inputs, lets and records.
    enum Symbol: Hashable, Sendable {
        case input(Int)
        case binding(Int)
        case record(Int)
        /// Declared, and what it is was reported already.
        case broken
    }

    /// A record as expressions see it.
    struct Record: Sendable {
        let name: String
        /// Position among the catalogue's entities.
        let entity: Int
        let picksAll: Bool
    }

    /// What a message about an unknown name is joined by: channels of one source share its names.
    var owner = ""
    private(set) var symbols: [String: Symbol] = [:]
    private var ranges: [String: SourceRange] = [:]
    /// Names in the order in which they were declared.
    private(set) var names: [String] = []

    /// Whether a declaration has a name that expressions cannot use: they use another.
    private(set) var hasMalformedNames = false

    var inputs: [ValueType] = []
    /// Types of the lets checked so far.
    var bindings: [ValueType] = []
    var records: [Record] = []

    /// Gives a name a meaning.
    ///
    /// - Returns: Where the name was declared before, if it was; it keeps that meaning.
    mutating func declare(_ name: Located<String>, as symbol: Symbol) -> SourceRange? {
        if let earlier = ranges[name.value] { return earlier }
        if !isName(name.value) { hasMalformedNames = true }
        symbols[name.value] = symbol
        ranges[name.value] = name.range
        names.append(name.value)
        return nil
    }

    /// Gives a declared name another meaning, once it is known.
    mutating func define(_ name: String, as symbol: Symbol) {
        symbols[name] = symbol
    }
}

/// Words of enums, each once, in the order in which they were first met.
struct WordTable: Sendable {
    init(_ words: [String] = []) {
        for word in words { _ = position(of: word) }
    }

    private(set) var words: [String] = []
    private var positions: [String: Int] = [:]

    /// The word's position, given to it now if it has none.
    mutating func position(of word: String) -> Int {
        if let known = positions[word] { return known }
        positions[word] = words.count
        words.append(word)
        return words.count - 1
    }
}
