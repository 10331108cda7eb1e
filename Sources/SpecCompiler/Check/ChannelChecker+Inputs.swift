import SpecBase
import SpecIR

extension ChannelChecker {
    mutating func checkInputs(_ declarations: [InputDeclaration]) {
        for declaration in declarations {
            guard declaration.isComplete, declaration.origin != nil, let input = input(declaration) else { continue }
            // A name declared twice keeps its first meaning.
            guard checker.scope.symbols[declaration.name.value] == .broken else { continue }
            let position = channel.inputs.count
            channel.inputs.append(input)
            checker.scope.inputs.append(input.type)
            checker.scope.define(declaration.name.value, as: .input(position))
        }
    }

    private mutating func input(_ declaration: InputDeclaration) -> CheckedInput? {
        guard fitsSource(declaration) else { return nil }
        let type = declaration.type?.value ?? .text
        guard let (element, reading) = reading(declaration, type) else { return nil }
        let isMany = declaration.many?.value ?? false
        if !isMany, case .paths(let paths) = declaration.origin, let path = paths.first(where: \.readsEveryElement) {
            checker.report(
                .typeMismatch("'[]' reads every element; add 'many: true', or name one, such as '[0]'", at: path.range)
            )
            return nil
        }
        var fallback: Value?
        switch declaration.default {
        case nil: break
        case .single(let text):
            guard let value = checker.literal(text.value, as: element, at: text.range)?.constant else { return nil }
            fallback = isMany ? .list([value]) : value
        case .list(let texts, let range):
            guard isMany else {
                checker.report(.typeMismatch("found a list where \(checker.describe(element)) is wanted", at: range))
                return nil
            }
            let values = texts.compactMap { checker.literal($0.value, as: element, at: $0.range)?.constant }
            guard values.count == texts.count else { return nil }
            fallback = .list(values)
        }
        return CheckedInput(
            declaration: declaration,
            name: declaration.name.value,
            type: isMany ? .list(element) : element,
            isRequired: declaration.required?.value ?? false,
            reading: reading,
            fallback: fallback
        )
    }

    /// Whether the input can be read from what arrives at the channel's source; reports where it cannot.
    private mutating func fitsSource(_ input: InputDeclaration) -> Bool {
        let name = input.name.value
        let message: String
        var range = input.name.range
        switch input.origin {
        case .paths(let paths) where checker.isMail:
            range = paths.first?.range ?? range
            message =
                "'\(name)' is read by a path, and this channel's source is a mailbox; use 'after', 'below' or 'header'"
        case .query(let parameter) where checker.isMail:
            range = parameter.range
            message =
                "'\(name)' is read from a URL, and this channel's source is a mailbox; use 'after', 'below' or 'header'"
        case .label(let label) where !checker.isMail:
            range = label.side.range
            message =
                "'\(name)' is read '\(label.side.value)' a label of a mail, and this channel's source is a webhook; use a path"
        default: return true
        }
        checker.report(.wrongSourceKind(message, owner: checker.scope.owner, at: range))
        return false
    }

    private mutating func reading(_ input: InputDeclaration, _ type: InputType) -> (ValueType, CheckedReading)? {
        switch type {
        case .text: return (.text, .plain(.text))
        case .integer: return (.integer, .plain(.integer))
        case .decimal: return (.decimal, .plain(.decimal(point: input.point?.value.first ?? ".")))
        case .boolean: return (.boolean, .plain(.boolean))
        case .email: return (.email, .plain(.email))
        case .url: return (.url, .plain(.url))
        case .date, .time, .datetime:
            var pattern: DatePattern?
            if let format = input.format {
                guard let known = checker.pattern(format) else { return nil }
                pattern = known
            }
            if type == .date { return (.date, .plain(.date(pattern: pattern))) }
            if type == .time { return (.time, .plain(.time(pattern: pattern))) }
            let zone = input.zone.flatMap { Zone.named($0.value) } ?? checker.catalog.zone
            return (.datetime, .datetime(pattern: pattern, zone: zone))
        case .phone:
            let region = input.region?.value ?? checker.catalog.region
            if let own = input.region, !PhonePlan.knows(region: own.value) {
                checker.report(.unknownRegion(own))
                return nil
            }
            return (.phone, .plain(.phone(region: region, digits: input.digits.map(\.value))))
        case .enumeration: return enumeration(input)
        }
    }

    private mutating func enumeration(_ input: InputDeclaration) -> (ValueType, CheckedReading)? {
        var spellings: [EnumSpelling] = []
        var ranges: [String: SourceRange] = [:]
        for word in input.values {
            let ours = Index<Word>(checker.words.position(of: word.word.value))
            for theirs in word.theirs {
                let form = comparisonForm(theirs.value)
                if let earlier = ranges[form] {
                    checker.report(.duplicateName(theirs, kind: "value", earlier: earlier))
                    continue
                }
                ranges[form] = theirs.range
                spellings.append(EnumSpelling(theirs: form, ours: ours))
            }
        }
        guard !input.values.isEmpty else { return nil }
        spellings.sort { $0.theirs.precedesByBytes($1.theirs) }
        return (.enumeration(input.values.map(\.word.value)), .plain(.enumeration(spellings)))
    }
}
