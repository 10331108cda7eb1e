import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Messages lead to the place that explains them.
@Suite struct RelatedPlaceTests {
    private static let fields = """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        inputs: { order: { path: order_id, required: true }, amount: { path: a, type: decimal } }
        records:
          lead:
            fields:

        """

    @Test(arguments: [
        ("      TITEL: \"{{order}}\"", "unknown-field", "bitrix24.yaml", "TITLE"),
        ("      COLOUR: red", "unknown-field", "bitrix24.yaml", "lead"),
        ("      TITLE: x\n      EMAIL: \"{{order}}\"", "type-mismatch", "bitrix24.yaml", "EMAIL"),
        ("      TITLE: x\n      SOURCE_ID: WEBB", "unknown-enum-word", "bitrix24.yaml", "SOURCE_ID"),
        ("      NAME: x", "required-field-missing", "bitrix24.yaml", "TITLE"),
        ("      TITLE: x\n      COMMENTS: { value: x, search: true }", "search-on-no-key", "bitrix24.yaml", "COMMENTS"),
        ("      TITLE: x\n    create: { stage: NEWW }", "unknown-stage", "bitrix24.yaml", "lead"),
        ("      TITLE: x\n    create: { responsible: user(\"vera\") }", "inactive-user", "bitrix24.yaml", "vera"),
        ("      TITLE: '{{order else \"none\"}}'", "unreachable-else", "channel.yaml", "order"),
    ])
    func messagesNameTheirReason(_ text: String, _ id: String, _ path: String, _ word: String) throws {
        let files = ExampleWorkspace(MarkedSpec(Self.fields + text + "\n")).files
        let found = try #require(compile(files).diagnostics.first { $0.kind.id == id })
        let note = try #require(found.notes.first)
        let file = try #require(files.first { $0.path == path })
        #expect(note.range.path == path)
        #expect(SourceLines(file).text(of: note.range) == word)
    }
}
