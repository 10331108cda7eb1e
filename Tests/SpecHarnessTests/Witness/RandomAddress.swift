import SpecBase
import SpecTestSupport

/// Two or three channels of one address made at random, whose conditions depend on values that can be gone through.
struct RandomAddress {
    private(set) var channels: [SourceFile] = []
    private var random: RandomNumbers

    init(seed: Int) {
        random = RandomNumbers(seed: UInt64(seed))
        for number in 0..<(2 + random.below(2)) { channels.append(channel(number)) }
    }

    /// Every event that differs in something that a channel can look at, as JSON.
    static let events: [String] = {
        let kinds = ["", "\"k\": \"a\", ", "\"k\": \"b\", ", "\"k\": \"c\", "]
        let numbers = [""] + (2...6).map { "\"n\": \($0), " }
        let flags = ["", "\"f\": true, ", "\"f\": false, "]
        return kinds.flatMap { kind in
            numbers.flatMap { number in flags.map { "{\(kind)\(number)\($0)\"z\": 1}" } }
        }
    }()

    private mutating func channel(_ number: Int) -> SourceFile {
        var text = """
            crmspec: 1
            channel: c\(number)
            order: \(number)
            crm: bitrix24
            source: { webhook: orders }
            inputs:
              k\(number): { path: k, type: enum, values: [a, b, c]\(random.below(4) == 0 ? ", required: true" : "") }
              n\(number): { path: n, type: integer }
              f\(number): { path: f, type: boolean }

            """
        if random.below(5) > 0 { text += "accept: \(condition(2, number))\n" }
        if random.below(3) == 0 { text += "final: true\n" }
        if random.below(3) == 0 { text += "ignore: [{ when: \"\(condition(1, number))\", reason: unwanted }]\n" }
        let create = random.below(2) == 0 ? "" : ", create: { when: \"\(condition(1, number))\" }"
        text += "records: { lead: { fields: { TITLE: Lead }\(create) } }\n"
        return SourceFile(path: "c\(number).yaml", text: text)
    }

    private mutating func condition(_ depth: Int, _ number: Int) -> String {
        switch depth == 0 ? 0 : random.below(5) {
        case 3: return "(\(condition(depth - 1, number)) and \(condition(depth - 1, number)))"
        case 4: return "(\(condition(depth - 1, number)) or \(condition(depth - 1, number)))"
        case 2: return "not \(atom(number))"
        default: return atom(number)
        }
    }

    private mutating func atom(_ number: Int) -> String {
        let atoms = [
            "k\(number) == a", "k\(number) != b", "(k\(number) in [a, b])", "present(k\(number))", "n\(number) > 3",
            "n\(number) < 4", "n\(number) <= 5", "n\(number) == 4", "present(n\(number))", "f\(number)",
            "f\(number) != true", "present(f\(number))",
        ]
        return atoms[random.below(atoms.count)]
    }
}
