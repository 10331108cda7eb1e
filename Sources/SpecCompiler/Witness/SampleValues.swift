import SpecBase
import SpecIR

/// Values that meet demands, another one for every place.
struct SampleValues {
    let catalog: CatalogSymbols
    /// Words of the channel.
    var words: WordTable

    /// A value of a type.
    ///
    /// - Parameters:
    ///   - type: The type; of a list, a list of one is made.
    ///   - demands: What is asked of it; what contradicts itself is met in part.
    ///   - number: Another one for every place, so that values differ.
    ///   - known: Values of other places, for those that must equal them.
    /// - Returns: `nil` where no value can be made.
    mutating func value(
        _ type: ValueType,
        _ demands: [Demand],
        number: Int,
        known: (Term) -> Value?
    ) -> Value? {
        for demand in demands {
            if case .equals(let value) = demand { return fitted(value, type) }
            if case .same(let term) = demand, let value = known(term) { return fitted(value, type) }
        }
        for case .region(let region, except: let literals) in demands {
            return inside(region, type, except: literals, number).flatMap { fitted($0, type) }
        }
        let texts = demands.contains { if case .text = $0 { true } else { false } }
        if texts { return fitted(.text(text(demands, number)), type) }
        return sample(type.element, number).flatMap { fitted($0, type) }
    }

    private func fitted(_ value: Value, _ type: ValueType) -> Value? {
        if type.isList {
            if case .list = value { return value }
            return .list([value])
        }
        if case .list(let elements) = value { return elements.first }
        return value
    }

    private func text(_ demands: [Demand], _ number: Int) -> String {
        var (start, middle, end) = ("", ["q\(number)"], "")
        for case .text(let relation, let part, holds: true) in demands {
            switch relation {
            case .contains: middle.append(part)
            case .startsWith: start = part
            case .endsWith: end = part
            }
        }
        return start + middle.joined(separator: " ") + end
    }

    private mutating func inside(_ region: Region, _ type: ValueType, except literals: [Value], _ number: Int) -> Value?
    {
        switch region {
        case .exactly(let value): return value
        case .between(let low, let high): return between(low, high, type)
        case .other:
            if case .enumeration(let names) = type.element {
                let all = names.map { Value.word(Index(words.position(of: $0))) }
                return all.first { !literals.contains($0) }
            }
            return (number..<number + 50).lazy.compactMap { [self] in sample(type.element, $0) }
                .first { !literals.contains($0) }
        }
    }

    /// A value strictly between two others.
    private func between(_ low: Value?, _ high: Value?, _ type: ValueType) -> Value? {
        switch (low, high) {
        case (.number(let low)?, nil): return low.adding(ExactDecimal(1)).map(Value.number)
        case (nil, .number(let high)?): return high.subtracting(ExactDecimal(1)).map(Value.number)
        case (.number(let low)?, .number(let high)?):
            return ["1", "0.5", "0.01", "0.0001"].lazy.compactMap { ExactDecimal(parsing: $0) }
                .compactMap { low.adding($0) }.first { $0 < high }.map(Value.number)
        case (.date(let low)?, _): return low.adding(days: 1).map(Value.date)
        case (nil, .date(let high)?): return high.adding(days: -1).map(Value.date)
        case (.time(let low)?, .time(let high)?):
            return TimeOfDay(seconds: (low.seconds + high.seconds) / 2).map(Value.time)
        case (.time(let low)?, nil): return TimeOfDay(seconds: low.seconds + 60).map(Value.time)
        case (nil, .time(let high)?): return TimeOfDay(seconds: high.seconds - 60).map(Value.time)
        default: return sample(type.element, 0)
        }
    }

    /// The value of a number.
    private func sample(_ type: ValueType, _ number: Int) -> Value? {
        switch type {
        case .text: return .text("text \(number + 1)")
        case .integer, .decimal: return .number(ExactDecimal(1_000 + number))
        case .boolean: return .boolean(true)
        case .date: return Day(year: 2026, month: 6, day: 1 + number % 28).map(Value.date)
        case .time: return TimeOfDay(hour: 10, minute: number % 60).map(Value.time)
        case .datetime: return Instant(milliseconds: 1_780_300_800_000 + Int64(number) * 60_000).map(Value.datetime)
        case .duration: return .duration(TimeSpan(seconds: 60))
        case .phone: return phone(number).map { .phone(PhoneNumber(e164: $0, written: $0)) }
        case .email: return EmailAddress("client\(number + 1)@example.com").map(Value.email)
        case .url: return .url("https://shop.example/\(number + 1)")
        case .enumeration(let names):
            return names.first.flatMap { name in words.words.firstIndex(of: name).map { .word(Index($0)) } }
        case .stage(let entity):
            let count = catalog.entities[entity].stages.count
            return count == 0 ? nil : .stage(Index(number % count))
        case .reference(let users, let groups, let entities):
            let principals = catalog.principals.indices.filter {
                catalog.principals[$0].isActive && (catalog.principals[$0].isGroup ? groups : users)
            }
            if !principals.isEmpty { return .principal(Index(principals[number % principals.count])) }
            return entities.first.map { .link(.existing(entity: Index($0), id: "\(9_000 + number)")) }
        case .list(let element): return sample(element, number).map { .list([$0]) }
        }
    }

    /// A number that exists in the catalogue's country.
    private func phone(_ number: Int) -> String? {
        let bodies = ["67", "91", "20", "5", "7", "1", "30", "49", "61"].lazy.flatMap { start in
            (7...11).lazy.map { length -> String in
                let rest = String(5_550_100 + number)
                return start + String(repeating: "0", count: max(0, length - start.count - rest.count)) + rest
            }
        }
        for body in bodies {
            if case .valid(let e164, region: catalog.region) = PhonePlan.standard.read(body, region: catalog.region) {
                return e164
            }
        }
        return nil
    }
}
