import SpecBase
import SpecIR

/// Two channels of one address as one, so that formulas speak of both: what is read alike is one value.
struct ChannelPair {
    let first: CheckedChannel
    let second: CheckedChannel

    /// The first channel's parts, then the second's.
    let channel: CheckedChannel

    /// For every input of the second channel its position in ``channel``.
    let inputs: [Int]

    /// New positions of the second channel's words.
    private let words: [Index<Word>]

    init(_ first: CheckedChannel, _ second: CheckedChannel) {
        self.first = first
        self.second = second
        var both = first
        var positions: [InputKey: Int] = [:]
        for (position, input) in first.inputs.enumerated() { positions[InputKey(input, [])] = position }
        words = second.words.words.map { Index<Word>(both.words.position(of: $0)) }
        var moved: [Int] = []
        for input in second.inputs {
            if let known = positions[InputKey(input, words)] {
                moved.append(known)
            } else {
                moved.append(both.inputs.count)
                both.inputs.append(input)
            }
        }
        inputs = moved
        let move = Move(
            inputs: moved,
            bindings: first.bindings.count,
            records: first.records.count,
            words: words
        )
        both.accept += second.accept.map { move.term($0) }
        both.bindings += second.bindings.map {
            CheckedBinding(isCase: $0.isCase, name: $0.name, value: move.term($0.value))
        }
        both.records += second.records.map { move.record($0) }
        both.ignore += second.ignore.map {
            CheckedIgnore(condition: move.term($0.condition), reason: $0.reason, range: $0.range)
        }
        both.tables = []
        both.reply = nil
        channel = both
    }

    /// What the tables that either channel looks up hold.
    func lookups(
        _ first: [LookupKey: CheckedLookup],
        _ second: [LookupKey: CheckedLookup]
    ) -> [LookupKey: CheckedLookup] {
        first.merging(
            second.mapValues { lookup in
                CheckedLookup(
                    keys: lookup.keys,
                    values: lookup.values.map { $0.renamingWords(words) },
                    fallback: lookup.fallback?.renamingWords(words)
                )
            }
        ) { known, _ in known }
    }
}

/// What makes two inputs read the same value of every event.
private struct InputKey: Hashable {
    let origins: [SpecIR.InputOrigin]
    let type: ValueType
    let reading: SpecIR.InputReading?
    let pattern: DatePattern?
    let zone: Zone?
    let fallback: Value?
    let empty: [String]

    /// - Parameters:
    ///   - input: The input.
    ///   - words: New positions of its words; empty where they keep theirs.
    init(_ input: CheckedInput, _ words: [Index<Word>]) {
        origins = lowered(input.declaration.origin)
        type = input.type
        switch input.reading {
        case .plain(let reading):
            (self.reading, pattern, zone) = (words.isEmpty ? reading : reading.renamingWords(words), nil, nil)
        case .datetime(let pattern, let zone): (reading, self.pattern, self.zone) = (nil, pattern, zone)
        }
        fallback = words.isEmpty ? input.fallback : input.fallback?.renamingWords(words)
        empty = input.declaration.empty.map { comparisonForm($0.value) }
    }

    /// What tells most inputs apart: zones and patterns are long.
    func hash(into hasher: inout Hasher) {
        hasher.combine(origins)
        hasher.combine(type)
    }
}

/// Moves the terms of a second channel behind those of a first.
private struct Move {
    let inputs: [Int]
    let bindings: Int
    let records: Int
    let words: [Index<Word>]

    func term(_ term: Term) -> Term {
        Term(kind(term.kind), term.type, at: term.range)
    }

    private func terms(_ terms: [Term]) -> [Term] { terms.map { term($0) } }

    private func kind(_ kind: Term.Kind) -> Term.Kind {
        switch kind {
        case .constant(let value): .constant(value.renamingWords(words))
        case .event, .mail, .next: kind
        case .input(let position): .input(inputs[position])
        case .binding(let position): .binding(position + bindings)
        case .record(let position, let property): .record(position + records, property)
        case .field(let record, let field): .field(record + records, field)
        case .otherwise(let parts): .otherwise(terms(parts))
        case .guarded(let value, condition: let condition): .guarded(term(value), condition: term(condition))
        case .and(let parts): .and(terms(parts))
        case .or(let parts): .or(terms(parts))
        case .not(let inner): .not(term(inner))
        case .compare(let comparison, let lhs, let rhs): .compare(comparison, term(lhs), term(rhs))
        case .contained(let value, in: let list, negated: let isNegated):
            .contained(term(value), in: term(list), negated: isNegated)
        case .add(let lhs, let rhs): .add(term(lhs), term(rhs))
        case .subtract(let lhs, let rhs): .subtract(term(lhs), term(rhs))
        case .list(let parts): .list(terms(parts))
        case .single(let inner): .single(term(inner))
        case .template(let parts): .template(terms(parts))
        case .text(let inner): .text(term(inner))
        case .url(let inner): .url(term(inner))
        case .call(let function, let parts): .call(function, terms(parts))
        case .lookup(let table, let key, isTotal: let isTotal): .lookup(table, term(key), isTotal: isTotal)
        case .format(let pattern, let inner): .format(pattern, term(inner))
        }
    }

    func record(_ record: CheckedRecord) -> CheckedRecord {
        var moved = record
        moved.fields = fields(record.fields)
        moved.ways = record.ways.map { way in
            CheckedWay(
                name: way.name,
                comparisons: way.comparisons.map { ($0.target, term($0.value)) },
                stages: way.stages,
                range: way.range
            )
        }
        moved.create = record.create.map { create in
            CheckedCreate(
                condition: create.condition.map { term($0) },
                template: create.template,
                sets: fields(create.sets)
            )
        }
        moved.update = nil
        return moved
    }

    private func fields(_ fields: [CheckedField]) -> [CheckedField] {
        fields.map { CheckedField(field: $0.field, value: term($0.value), merge: $0.merge, range: $0.range) }
    }
}
