import SpecBase
import SpecIR

/// How a channel tells the words of an enum input apart.
enum HandledWords: Hashable, Sendable {
    /// Nothing in the channel speaks of the input.
    case unused
    /// Every word may matter: the input's value is written, looked up, or asked for as such.
    case every
    /// Only these have conditions of their own, in the order in which they were met; the others do what nothing sent does.
    case only([String])
}

extension Prover {
    /// How the channel tells the words of an input apart.
    ///
    /// - Parameter position: An enum input.
    /// - Returns: The words that conditions speak of, if no other use speaks of all.
    mutating func handledWords(of position: Int) -> HandledWords {
        let input = channel.inputs[position]
        var use = WordUse(input: position)
        for term in terms { use.read(term, isNegated: false) }
        guard !use.isValueUsed, !input.isRequired, input.fallback == nil else { return .every }
        guard !use.words.isEmpty else { return .unused }
        // What `accept` keeps out is not forgotten.
        let others = use.comparisons.map { formulas.truth($0).negated }
        let isThere = formulas.presence(Term(.input(position), input.type, at: input.declaration.range))
        if isImpossible(.all([base, isThere] + others)) { return .every }
        return .only(use.words.map { channel.words.words[$0] })
    }
}

/// The places in which a channel speaks of one input.
private struct WordUse {
    let input: Int
    var words: [Int] = []
    var comparisons: [Term] = []
    /// Whether it is anything but compared with words.
    var isValueUsed = false

    mutating func read(_ term: Term, isNegated: Bool) {
        switch term.kind {
        case .input(input): isValueUsed = true
        case .compare(.equal, let lhs, let rhs) where !isNegated && isInput(lhs):
            note(rhs.constant.map { [$0] }, in: term)
        case .compare(.equal, let lhs, let rhs) where !isNegated && isInput(rhs):
            note(lhs.constant.map { [$0] }, in: term)
        case .contained(let value, in: let list, negated: false) where !isNegated && isInput(value):
            note(list.elements.map { $0.compactMap(\.constant) }, in: term)
        case .contained(let value, in: let list, negated: false) where !isNegated && isInput(list):
            note(value.constant.map { [$0] }, in: term)
        case .not(let inner): read(inner, isNegated: true)
        default:
            term.kind.forEachChild { read($0, isNegated: isNegated) }
        }
    }

    private func isInput(_ term: Term) -> Bool {
        if case .input(input) = term.kind { true } else { false }
    }

    private mutating func note(_ values: [Value]?, in term: Term) {
        guard let values, !values.isEmpty else {
            isValueUsed = true
            return
        }
        comparisons.append(term)
        for value in values {
            guard case .word(let word) = value else {
                isValueUsed = true
                continue
            }
            if !words.contains(word.position) { words.append(word.position) }
        }
    }
}

/// Says of an enum's words which one no condition speaks of, though conditions speak of most.
///
/// One word that is asked for among many is a question about that word; a list of words with one left out is a gap.
///
/// - Parameters:
///   - input: The enum.
///   - handled: Words that conditions speak of.
///   - log: Where it is told.
func adviseOnWords(of input: InputDeclaration, handled: [String], into log: inout DiagnosticLog) {
    let forgotten = input.values.filter { !handled.contains($0.word.value) }
    guard handled.count > 1, forgotten.count < handled.count else { return }
    for word in forgotten {
        log.report(.unhandledWord(word.word, of: input.name))
    }
}

/// Says which words of the channel's own enum inputs nobody handles.
func adviseOnWords(_ prover: inout Prover) {
    for (position, input) in prover.channel.inputs.enumerated() where input.isOwn(of: prover.channel) {
        guard input.type.element.isEnumeration, case .only(let handled) = prover.handledWords(of: position) else {
            continue
        }
        adviseOnWords(of: input.declaration, handled: handled, into: &prover.log)
    }
}

extension CheckedInput {
    /// Whether the channel itself declares it, and not the source that it shares with others.
    func isOwn(of channel: CheckedChannel) -> Bool {
        declaration.range.source == channel.declaration.id.range.source
    }
}
