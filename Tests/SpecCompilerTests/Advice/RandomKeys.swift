import SpecBase
import SpecTestSupport

/// A condition over what was sent and what was found.
indirect enum RandomCondition {
    case always
    case present(Int)
    case found(RandomKeys.Kind)
    case not(RandomCondition)
    case and(RandomCondition, RandomCondition)
    case or(RandomCondition, RandomCondition)

    var text: String {
        switch self {
        case .always: "true"
        case .present(let input): "present(\(RandomKeys.inputs[input]))"
        case .found(let kind): "\(kind).found"
        case .not(let inner): "not (\(inner.text))"
        case .and(let lhs, let rhs): "(\(lhs.text)) and (\(rhs.text))"
        case .or(let lhs, let rhs): "(\(lhs.text)) or (\(rhs.text))"
        }
    }

    func holds(_ sent: [Bool], _ found: [RandomKeys.Kind: Bool]) -> Bool {
        switch self {
        case .always: true
        case .present(let input): sent[input]
        case .found(let kind): found[kind] ?? false
        case .not(let inner): !inner.holds(sent, found)
        case .and(let lhs, let rhs): lhs.holds(sent, found) && rhs.holds(sent, found)
        case .or(let lhs, let rhs): lhs.holds(sent, found) || rhs.holds(sent, found)
        }
    }
}

/// A value made of inputs; every input is its own name where it was sent.
enum RandomValue {
    case input(Int)
    case guarded(Int, RandomCondition)
    case either(Int, Int)

    var text: String {
        switch self {
        case .input(let input): RandomKeys.inputs[input]
        case .guarded(let input, let condition): "\(RandomKeys.inputs[input]) when \(condition.text)"
        case .either(let first, let second): "\(RandomKeys.inputs[first]) else \(RandomKeys.inputs[second])"
        }
    }

    func value(_ sent: [Bool]) -> String? {
        switch self {
        case .input(let input): sent[input] ? RandomKeys.inputs[input] : nil
        case .guarded(let input, let condition):
            sent[input] && condition.holds(sent, [:]) ? RandomKeys.inputs[input] : nil
        case .either(let first, let second):
            sent[first] ? RandomKeys.inputs[first] : sent[second] ? RandomKeys.inputs[second] : nil
        }
    }
}

/// A small channel made at random, with a contact and a deal that are found by keys.
struct RandomKeys {
    enum Kind: Hashable, CaseIterable {
        case contact, deal
    }

    static let inputs = ["a", "b", "c"]
    static let contactFields = ["K1", "K2"]

    private(set) var accept = RandomCondition.always
    private(set) var required: Int?
    private(set) var ignore: RandomCondition?
    /// For each of the contact's key fields its value, if it is written, and whether it is searched by.
    private(set) var contactKeys: [(value: RandomValue, isWay: Bool)?] = []
    private(set) var dealKey: RandomValue?
    private(set) var isDealKeyWay = false
    private(set) var isLinkWay = false
    /// When each is created; `nil` for never.
    private(set) var creates: [Kind: RandomCondition?] = [:]
    /// Whether a found contact is overwritten.
    private(set) var replaces = false
    private(set) var hasOnce = false

    private var random: RandomNumbers

    init(seed: Int) {
        random = RandomNumbers(seed: UInt64(seed))
        if random.below(4) > 0 { accept = condition(2, []) }
        if random.below(4) == 0 { required = random.below(3) }
        if random.below(4) == 0 { ignore = condition(1, [.contact, .deal]) }
        contactKeys = Self.contactFields.map { _ in random.below(4) == 0 ? nil : (value(), random.below(4) > 0) }
        if random.below(2) == 0 {
            dealKey = value()
            isDealKeyWay = random.below(4) > 0
        }
        isLinkWay = random.below(2) == 0
        for kind in Kind.allCases {
            let others = Kind.allCases.filter { $0 != kind }
            creates[kind] = .some(
                random.below(5) == 0 ? nil : random.below(2) == 0 ? .always : condition(2, others)
            )
        }
        replaces = random.below(3) == 0
        hasOnce = random.below(2) == 0
    }

    var hasContactWay: Bool { contactKeys.contains { $0?.isWay ?? false } }
    var hasDealWay: Bool { isLinkWay || isDealKeyWay && dealKey != nil }

    private mutating func condition(_ depth: Int, _ kinds: [Kind]) -> RandomCondition {
        switch depth > 0 ? random.below(6) : random.below(2) {
        case 0: return .present(random.below(3))
        case 1:
            guard !kinds.isEmpty else { return .present(random.below(3)) }
            return .found(kinds[random.below(kinds.count)])
        case 2: return .not(condition(depth - 1, kinds))
        case 3, 4: return .and(condition(depth - 1, kinds), condition(depth - 1, kinds))
        default: return .or(condition(depth - 1, kinds), condition(depth - 1, kinds))
        }
    }

    private mutating func value() -> RandomValue {
        switch random.below(4) {
        case 0: .guarded(random.below(3), condition(1, []))
        case 1: .either(random.below(3), random.below(3))
        default: .input(random.below(3))
        }
    }

    static let catalog = SourceFile(
        path: "catalog.yaml",
        text: """
            crmspec: 1
            catalog: shop
            kind: bitrix24
            portal: https://shop.bitrix24.example
            zone: Europe/Moscow
            region: RU
            entities:
              contact: { fields: { NAME: { type: text }, K1: { type: text, key: true }, K2: { type: text, key: true } } }
              deal: { fields: { TITLE: { type: text }, KEY: { type: text, key: true }, LINK: { type: contact, many: true } } }

            """
    )

    var file: SourceFile {
        var lines = [
            "crmspec: 1", "channel: random", "crm: shop", "source: { webhook: random }", "inputs:",
        ]
        for (position, name) in Self.inputs.enumerated() {
            lines.append("  \(name): \(position == required ? "{ path: \(name), required: true }" : name)")
        }
        lines.append("accept: \(accept.text)")
        if hasOnce { lines.append("once: event.digest") }
        lines += ["records:", "  contact:", "    fields:", "      NAME: x"]
        for (name, key) in zip(Self.contactFields, contactKeys) {
            guard let key else { continue }
            lines.append("      \(name): { value: \"{{\(key.value.text)}}\"\(key.isWay ? ", search: true" : "") }")
        }
        if hasContactWay { lines += ["    pick: oldest", "    update: \(replaces ? "replace" : "fill")"] }
        lines.append(create(.contact))
        lines += ["  deal:", "    fields:", "      TITLE: x", "      LINK: \"{{contact}}\""]
        if let dealKey {
            lines.append("      KEY: { value: \"{{\(dealKey.text)}}\"\(isDealKeyWay ? ", search: true" : "") }")
        }
        if isLinkWay { lines.append("    find: [{ by: LINK }]") }
        if hasDealWay { lines += ["    pick: oldest", "    update: keep"] }
        lines.append(create(.deal))
        if let ignore { lines += ["ignore:", "  - { when: \(ignore.text), reason: x }"] }
        return SourceFile(path: "channel.yaml", text: lines.joined(separator: "\n") + "\n")
    }

    private func create(_ kind: Kind) -> String {
        guard let condition = creates[kind] ?? nil else { return "    create: never" }
        if case .always = condition { return "    create: {}" }
        return "    create: { when: \(condition.text) }"
    }
}
