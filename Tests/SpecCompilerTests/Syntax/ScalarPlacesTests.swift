import SpecBase
import SpecCompiler
import SpecTestSupport
import SpecYAML
import Testing

/// A mistake within a scalar is shown at its own character, however the scalar is written.
@Suite struct ScalarPlacesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var style: String
        /// What stands under `accept:`; `phnoe` is the mistake.
        var text: String

        var testDescription: String { style }
    }

    @Test(arguments: [
        Case(style: "plain", text: "accept: present(name) and present(phnoe)"),
        Case(style: "plain over lines", text: "accept: present(name)\n  and\n\n     present(phnoe)"),
        Case(style: "single-quoted", text: "accept: 'contains(name, \"Жук 😀\") and present(phnoe)'"),
        Case(style: "single-quoted with a quote", text: "accept: 'name == ''x'' and present(phnoe)'"),
        Case(style: "single-quoted over lines", text: "accept: 'present(name)\n    and present(phnoe)'"),
        Case(
            style: "double-quoted with escapes",
            text: "accept: \"name == \\\"\\u0416\\x41\\t\\\" and present(phnoe)\""
        ),
        Case(style: "double-quoted over lines", text: "accept: \"present(name)  \n\n    and present(phnoe)\""),
        Case(style: "double-quoted, escaped line end", text: "accept: \"present(name) \\\n    and present(phnoe)\""),
        Case(style: "literal", text: "accept: |\n  present(name)\n  and present(phnoe)"),
        Case(style: "literal, chomped", text: "accept: |-\n\n    present(name) and\n      present(phnoe)"),
        Case(style: "literal, indentation given", text: "accept: |2\n   present(name)\n  and present(phnoe)"),
        Case(style: "folded", text: "accept: >-\n    present(name)\n    and\n\n    present(phnoe)"),
        Case(style: "folded, more indented", text: "accept: >\n    present(name)\n      and\n    present(phnoe)"),
    ])
    func mistakeIsShownAtItsCharacter(_ example: Case) throws {
        for lineEnd in ["\n", "\r\n"] {
            let text =
                "crmspec: 1\nchannel: a\ncrm: bitrix24\nsource: { webhook: a }\ninputs: { name: name }\n\(example.text)\n"
            let file = SourceFile(path: "channel.yaml", text: text.replacing("\n", with: lineEnd))
            let diagnostic = try #require(compile([file, ExampleWorkspace.catalog]).diagnostics.first)
            #expect(diagnostic.kind.id == "unknown-name")
            #expect(SourceLines(file).text(of: diagnostic.range) == "phnoe")
        }
    }
}
