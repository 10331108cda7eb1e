import SpecBase
import SpecCompiler
import Testing

@Suite struct RenameTests {
    static let head = NavigationTests.head

    /// A place, a new name, and what it is told.
    static let refusals: [(spec: String, name: String, message: String)] = [
        (head + "inputs: { a‸: x }\n", "1a", "'1a' is no name; a name has letters, digits and '_', a letter first"),
        (head + "inputs: { a‸: x }\n", "", "'' is no name; a name has letters, digits and '_', a letter first"),
        (head + "inputs: { a‸: x }\n", "else", "'else' is a keyword and cannot be a name"),
        (head + "inputs: { a‸: x }\n", "event", "'event' is given in every channel"),
        (head + "inputs: { a‸: x, b: y }\n", "b", "'b' is declared already in what 'channel.yaml' may name"),
        (
            head + "inputs: { a‸: x, k: { path: k, type: enum, values: [paid] } }\naccept: k == paid\n", "paid",
            "'paid' is a word of an enum in 'channel.yaml', and the name would hide it"
        ),
        (
            "crmspec: 1\nchannel: a\ncrm: bitrix24\nsource: s\nlet: { b: a }\n# file: s.yaml\ncrmspec: 1\nsource: s\nwebhook: w\ninputs: { a‸: x }\n",
            "b", "'b' is declared already in what 'channel.yaml' may name"
        ),
        (
            head + "records: { deal: { fields: { TIT‸LE: x } } }\n", "NAME",
            "'TITLE' is a field's name in the CRM, which specs only repeat"
        ),
        (
            head + "records: { d: { entity: de‸al } }\n", "x",
            "'deal' is an entity's name in the CRM, which specs only repeat"
        ),
        (
            head + "records: { deal: { create: { stage: sales/‸NEW } } }\n", "x",
            "'sales/NEW' is named by golden cases and the CRM, which a rename does not reach"
        ),
        (head + "let: { a: user(\"anna‸\") }\n", "boris", "there is a user or group 'boris' already"),
        (
            head + "let: { a: user(\"anna‸\") }\n", "a b",
            "'a b' cannot stand for it; letters, digits, '_', '.', '-' and '@' can"
        ),
        (
            head.replacing("orders\ncrm", with: "orde‸rs\ncrm"), "Orders",
            "'Orders' is no id; an id has lower-case Latin letters, digits and '-'"
        ),
        (head + "accept: no‸thing\n", "x", "nothing at this place has a name that can be changed"),
        (head + "accept: tr‸ue\n", "x", "nothing at this place has a name that can be changed"),
        (head + "let: { a: next(no‸body) }\n", "x", "what this name stands for is declared nowhere"),
        (
            head + "inputs: { a‸: x }\n# file: z.yaml\ncrmspec: [\n", "b",
            "'z.yaml' cannot be read as a whole, so that uses could be missed"
        ),
    ]

    @Test(arguments: refusals) func refuses(_ example: (spec: String, name: String, message: String)) {
        var edited = EditedSpec(example.spec)
        do throws(RenameRefusal) {
            let edits = try edited.session.rename(in: edited.path, at: edited.position, to: example.name)
            Issue.record("not refused: \(edits)")
        } catch {
            #expect(error.message == example.message)
        }
    }

    /// A record whose entity is its own name keeps it under another name, and loses the key when it is named so again.
    @Test(arguments: [
        (
            "records:\n  de‸al:\n    fields: { TITLE: x }\n",
            "records:\n  d:\n    entity: deal\n    fields: { TITLE: x }\n"
        ),
        ("records:\n  de‸al: { fields: { TITLE: x } }\n", "records:\n  d: { entity: deal, fields: { TITLE: x } }\n"),
        ("records:\n  de‸al: {}\n", "records:\n  d: {entity: deal}\n"),
        ("records: { c: { entity: de‸al } }\n", nil),
    ])
    func keepsTheEntity(_ before: String, _ after: String?) throws {
        var edited = EditedSpec(Self.head + before)
        guard let after else {
            #expect(edited.session.renameable(in: edited.path, at: edited.position) == nil)
            return
        }
        let edits = try edited.session.rename(in: edited.path, at: edited.position, to: "d")
        let renamed = apply(edits, to: edited.session.allFiles)
        #expect(renamed.first { $0.path == edited.path }?.text == Self.head + after)
        for file in renamed { edited.session.set(file) }
        let back = try edited.session.rename(in: edited.path, at: edited.position.moved(by: -2), to: "deal")
        let same = apply(back, to: renamed).first { $0.path == edited.path }?.text
        #expect(same == Self.head + before.replacing("‸", with: ""))
    }
}

extension SourcePosition {
    fileprivate func moved(by columns: Int) -> SourcePosition { SourcePosition(line: line, column: column + columns) }
}
