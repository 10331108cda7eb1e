import Foundation
import SpecBase
import SpecCommands
import SpecCompiler
import SpecHarness
import Testing

/// The pages beside the specs say what is true.
@Suite struct DocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    @Test func diagnosticsPageIsCurrent() throws {
        let page = diagnosticsPage(DiagnosticKind.catalogue + DiagnosticKind.caseCatalogue)
        #expect(
            try Self.text("specs/diagnostics.md") == page,
            "run tools/crmspec explain --markdown > specs/diagnostics.md"
        )
    }

    /// Fenced `yaml` examples: whole files, or parts that begin with `# in a channel` or `# in a catalogue`.
    @Test(arguments: ["specs/README.md", "README.md"])
    func everyExampleCompiles(_ path: String) throws {
        let examples = try Self.examples(in: Self.text(path))
        #expect(!examples.isEmpty)
        let catalog = SourceFile(path: "catalog.yaml", text: try Self.text("specs/bitrix24-site/catalog.yaml"))
        for (position, example) in examples.enumerated() where !example.hasPrefix("title:") {
            let file = SourceFile(path: "example-\(position + 1).yaml", text: Self.completed(example))
            let isCatalog = file.text.contains("\ncatalog: ")
            let files = isCatalog ? [file] : [file, Self.own(catalog, for: file, in: examples)]
            let judged = applyAllowances(compile(files).diagnostics, files: files, today: nil)
            let reported = judged.shown.map {
                "\(path) \($0.range.path):\($0.range.start.line) \($0.message)"
            }
            #expect(reported == [])
        }
    }

    /// A page that has a catalogue of its own is read with that one.
    private static func own(_ catalog: SourceFile, for file: SourceFile, in examples: [String]) -> SourceFile {
        let own = examples.first { $0.hasPrefix("crmspec: 1\ncatalog: bitrix24\n") }
        return own.map { SourceFile(path: "catalog.yaml", text: $0) } ?? catalog
    }

    private static func completed(_ example: String) -> String {
        if example.hasPrefix("# in a channel") {
            return "crmspec: 1\nchannel: example\ncrm: bitrix24\nsource: { webhook: example }\n" + example
        }
        if example.hasPrefix("# in a catalogue") {
            return """
                crmspec: 1
                catalog: example
                kind: bitrix24
                portal: https://example.bitrix24.ru
                zone: Europe/Moscow
                region: RU

                """ + example
        }
        return example
    }

    private static func examples(in page: String) -> [String] {
        var examples: [String] = []
        var example: [Substring]?
        var indentation = 0
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            if text == "```yaml" {
                example = []
                indentation = line.count - text.count
            } else if text == "```", let lines = example {
                examples.append(lines.joined(separator: "\n") + "\n")
                example = nil
            } else {
                example?.append(line.dropFirst(min(indentation, line.count - text.count)))
            }
        }
        return examples
    }
}
