import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// A change is to blame for what is found in the files that name what it declares.
@Suite struct AffectedTests {
    private static let files = [
        ExampleWorkspace.catalog,
        file("source.yaml", "source: shop\nwebhook: shop\ninputs: { order: { path: id, required: true } }"),
        file("people.yaml", "people: office\ncrm: bitrix24\nteams: { sales: { members: [anna, boris] } }"),
        file("tables.yaml", "tables:\n  places: { rows: { a: WEB }, else: OTHER }"),
        channel("plain", "webhook: plain", "x {{order}}", inputs: true),
        channel("named", nil, "x {{order}}", inputs: false),
        channel("lost", "webhook: lost", "x {{order}}", inputs: true, crm: "amo"),
        channel("looking", "webhook: looking", "{{lookup(order, places) else order}}", inputs: true),
    ]

    private static func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, text: "crmspec: 1\n\(text)\n")
    }

    private static func channel(
        _ id: String,
        _ source: String?,
        _ title: String,
        inputs: Bool,
        crm: String = "bitrix24"
    ) -> SourceFile {
        let given = inputs ? "inputs: { order: { path: id, required: true } }\n" : ""
        return file(
            "\(id).yaml",
            "channel: \(id)\ncrm: \(crm)\nsource: \(source.map { "{ \($0) }" } ?? "shop")\n\(given)"
                + "records: { lead: { fields: { TITLE: '\(title)' } } }"
        )
    }

    @Test(arguments: [
        ("bitrix24.yaml", ["looking.yaml", "lost.yaml", "named.yaml", "people.yaml", "plain.yaml"]),
        ("source.yaml", ["lost.yaml", "named.yaml"]),
        ("people.yaml", ["looking.yaml", "lost.yaml", "named.yaml", "plain.yaml"]),
        ("tables.yaml", ["looking.yaml", "lost.yaml"]),
        ("plain.yaml", ["lost.yaml"]),
    ])
    func changesReachWhatNamesThem(_ changed: String, _ affected: [String]) {
        var session = CompilerSession()
        for file in Self.files { session.set(file) }
        #expect(session.affectedPaths(by: [changed]).subtracting([changed]).sorted() == affected)
        #expect(session.affectedPaths(by: []) == [])
    }
}
