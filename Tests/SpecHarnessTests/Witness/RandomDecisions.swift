import SpecBase
import SpecTestSupport

/// A small channel made at random, all of whose decisions depend on values that can be gone through.
struct RandomDecisions {
    private(set) var text = ""
    private var random: RandomNumbers
    private let subjects: [Subject]
    private var hasLet = false

    enum Subject: CaseIterable {
        case kind, number, text, flag, contact
    }

    init(seed: Int) {
        random = RandomNumbers(seed: UInt64(seed))
        var chosen = Subject.allCases
        // The contact, the last one, is always read.
        while chosen.count > 3 { chosen.remove(at: random.below(chosen.count - 1)) }
        subjects = chosen
        write()
    }

    /// Every event that differs in something that the channel can look at, as JSON.
    var events: [String] {
        var events = [subjects.contains(.kind) ? "\"z\": 1" : "\"k\": \"a\""]
        for subject in subjects {
            events = events.flatMap { event in values(of: subject).map { $0.isEmpty ? event : "\(event), \($0)" } }
        }
        return events.map { "{\($0)}" }
    }

    /// Contacts of the CRM that the phones of events find.
    static let contacts = (0..<12).map { number in
        let name = ["", "NAME: Q, ", "NAME: z, "][number % 3]
        let responsible = number < 6 ? "" : "ASSIGNED_BY_ID: anna, "
        // Every second of a half is there twice.
        let copies = number / 3 % 2 == 0 ? 1 : 2
        return (0..<copies).map { copy in
            "- { id: \(number * 2 + copy + 1), \(name)\(responsible)PHONE: [\"\(phone(number))\"] }"
        }.joined(separator: "\n")
    }.joined(separator: "\n")

    private static func phone(_ number: Int) -> String { "+7916555\(1_000 + number)" }

    private func values(of subject: Subject) -> [String] {
        switch subject {
        case .kind: ["", "\"k\": \"a\"", "\"k\": \"b\"", "\"k\": \"c\""]
        case .number: [""] + (2...6).map { "\"n\": \($0)" }
        case .text: [""] + ["x", "y", "z"].map { "\"t\": \"\($0)\"" }
        case .flag: ["", "\"f\": true", "\"f\": false"]
        case .contact: [""] + (0...12).map { "\"p\": \"\(Self.phone($0))\"" }
        }
    }

    private mutating func write() {
        let required = random.below(3) == 0 ? ", required: true" : ""
        text = """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            inputs:
              k: { path: k, type: enum, values: [a, b, c]\(required) }
              n: { path: n, type: integer }
              t: t
              f: { path: f, type: boolean }
              p: { path: p, type: phone }

            """
        if random.below(2) == 0 { text += "accept: \(condition(2, of: subjects.filter { $0 != .contact }))\n" }
        if random.below(2) == 0 {
            text += "let:\n  sort:\n    case:\n"
            for row in 0..<(2 + random.below(3)) { text += "      - { when: '\(condition(2))', is: w\(row % 3) }\n" }
            if random.below(2) == 0 { text += "      - { else: w3 }\n" }
            hasLet = true
        }
        let responsible = [
            "contact.responsible", "contact.responsible else user(\"anna\")",
            "user(\"anna\") when \(condition(1)) else contact.responsible",
        ][random.below(3)]
        let names = [(Subject.text, "t"), (.number, "n"), (.kind, "k")].filter { subjects.contains($0.0) }.map(\.1)
        let titles =
            ["Lead"] + (names.isEmpty ? [] : ["Lead {{\(names[0])}}", "Lead {{\(names.joined(separator: " else "))}}"])
        let title = titles[random.below(titles.count)]
        text += """
            records:
              contact:
                fields: { PHONE: { value: "{{p}}", search: true } }
                pick: newest
                create: never
                update: keep
              lead:
                fields: { TITLE: '\(title)' }
                create:
                  when: \(condition(2))
                  responsible: \(responsible)
            rules:
              first:

            """
        for row in 0..<(2 + random.below(3)) {
            text += "    - { rule: r\(row), when: '\(condition(2))', do: [] }\n"
        }
        if random.below(2) == 0 { text += "    - else: []\n" }
        guard hasLet else { return }
        text += "  second:\n"
        for word in 0..<4 where text.contains("is: w\(word)") || text.contains("else: w\(word)") {
            text += "    - { rule: s\(word), when: sort == w\(word), do: [] }\n"
        }
    }

    private mutating func condition(_ depth: Int, of subjects: [Subject]? = nil) -> String {
        let subjects = subjects ?? self.subjects
        switch depth == 0 ? 0 : random.below(5) {
        case 3: return "(\(condition(depth - 1, of: subjects)) and \(condition(depth - 1, of: subjects)))"
        case 4: return "(\(condition(depth - 1, of: subjects)) or \(condition(depth - 1, of: subjects)))"
        case 2: return "not \(atom(of: subjects))"
        default: return atom(of: subjects)
        }
    }

    private mutating func atom(of subjects: [Subject]) -> String {
        let atoms: [String]
        switch subjects[random.below(subjects.count)] {
        case .kind: atoms = ["k == a", "k != b", "(k in [a, b])", "(k not in [a])", "present(k)"]
        case .number: atoms = ["n > 3", "n < 4", "n <= 5", "n == 4", "n != 4", "present(n)"]
        case .text: atoms = ["t == \"x\"", "t != \"y\"", "(t in [\"x\", \"y\"])", "present(t)"]
        case .flag: atoms = ["f", "f == true", "f != true", "present(f)"]
        case .contact:
            atoms = [
                "contact.found", "present(contact.NAME)", "contact.NAME == \"Q\"", "contact.count > 1",
                "contact.count == 0", "present(contact.responsible)",
            ]
        }
        return atoms[random.below(atoms.count)]
    }
}
