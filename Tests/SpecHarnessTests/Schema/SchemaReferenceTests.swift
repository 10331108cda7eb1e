import Foundation
import SpecCompiler
import SpecHarness
import Testing

/// The tables of the language reference and the tables of keys name the same keys.
@Suite struct SchemaReferenceTests {
    private struct Row {
        let section: String
        let header: String
        let keys: [String]
        let all: [String]
    }

    private static let page =
        (try? String(contentsOfFile: SchemaTests.root + "/specs/README.md", encoding: .utf8)) ?? ""

    private static let rows: [Row] = {
        var rows: [Row] = []
        var section = ""
        var header: String?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
            guard line.hasPrefix("| ") else {
                if !line.hasPrefix("|--") { header = nil }
                continue
            }
            guard let header else {
                header = String(line)
                continue
            }
            let cells = line.split(separator: "|")
            rows.append(Row(section: section, header: header, keys: codes(cells[0]), all: codes(line)))
        }
        return rows
    }()

    /// What stands between backticks.
    private static func codes(_ text: some StringProtocol) -> [String] {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }

    private static let blocks = (BlockKeys.files + [.goldenCase, .testData]).flatMap(\.all)

    @Test(arguments: [
        ("Files", "channel"), ("Sources", "source"), ("Catalogues", "catalog"), ("People", "people"),
        ("Inputs", "input"),
        ("Mail", "input"), ("Records", "record"), ("A golden case", "case"), ("Test data", "test-data"),
    ])
    func tablesNameKeys(section: String, block: String) throws {
        let block = try #require(Self.blocks.first { $0.id == block })
        let keys = Self.rows.filter { $0.section == section && $0.header.hasPrefix("| key") }.flatMap(\.keys)
            .filter { !$0.contains(":") }
        #expect(!keys.isEmpty)
        for key in keys { #expect(block[key]?.meaning.isEmpty == false, "\(section): \(key)") }
        let others = section == "Inputs" || section == "Mail" ? ["Inputs", "Mail"] : [section, "Files"]
        let named = Self.rows.filter { others.contains($0.section) }.flatMap(\.keys).map { $0.prefix { $0 != ":" } }
        for key in block.names where key != "crmspec" { #expect(named.contains(key[...]), "\(section): \(key)") }
    }

    @Test(arguments: ActionKind.allCases)
    func actionsHaveTheirKeys(_ kind: ActionKind) throws {
        let row = try #require(Self.rows.first { $0.section == "Rules" && $0.keys == [kind.rawValue] })
        #expect(row.all.dropFirst().elementsEqual(BlockKeys.of(kind).names))
    }

    @Test func fileKindsAreThoseOfTheReference() {
        let kinds = Self.rows.filter { $0.section == "Files" && $0.header.hasPrefix("| key | declares") }.flatMap(
            \.keys
        )
        #expect(kinds.map { String($0.prefix { $0 != ":" }) } == BlockKeys.files.map(\.id))
    }

    /// Keys of blocks within blocks stand in sentences and examples.
    @Test func everyKeyIsInTheReference() {
        let words = Set(
            Self.page.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        )
        for block in Self.blocks {
            for key in block.names { #expect(words.contains(key), "\(block.id).\(key)") }
        }
    }

    @Test func everyKeyIsInASchemaWithItsMeaning() throws {
        for schema in FileSchema.all where schema.name != "spec" {
            let object = try JSONSerialization.jsonObject(with: Data(schema.printed.utf8)) as? [String: Any]
            let definitions = try #require(object?["definitions"] as? [String: [String: Any]])
            for (id, definition) in definitions where id != "json" {
                let block = try #require((Self.blocks + [.transcriptCase]).first { $0.id == id })
                let properties = try #require(definition["properties"] as? [String: [String: Any]])
                #expect(properties.keys.sorted() == block.names.sorted(), "\(id)")
                for key in block.keys {
                    let description = try #require(properties[key.name]?["description"] as? String)
                    #expect(description.hasPrefix(key.meaning))
                }
            }
        }
    }
}
