import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import SpecYAML
import Testing

/// Editors are told by a schema what the decoder says.
@Suite struct SchemaTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL
        .path

    /// Every shipped spec with the keys of its kind.
    private static let specs: [(file: SourceFile, node: YAMLNode, keys: BlockKeys)] = {
        var log = DiagnosticLog()
        return ((try? loadSpecs([root + "/specs"])) ?? []).compactMap { file in
            guard let node = readYAML(file, into: &log),
                let keys = BlockKeys.files.first(where: { $0.id == node.entries.dropFirst().first?.key.value })
            else { return nil }
            return (file, node, keys)
        }
    }()

    private static func validator(_ name: String) throws -> SchemaValidator {
        var log = DiagnosticLog()
        let schema = try #require(FileSchema.named(name))
        let node = readYAML(SourceFile(path: "\(name).json", text: schema.printed), into: &log)
        #expect(!log.hasErrors)
        return SchemaValidator(try #require(node))
    }

    @Test(arguments: FileSchema.all.map(\.name))
    func writtenSchemaIsCurrent(_ name: String) throws {
        let schema = try #require(FileSchema.named(name))
        let written = try String(contentsOfFile: "\(Self.root)/specs/schema/\(name).json", encoding: .utf8)
        #expect(written == schema.printed, "run tools/crmspec schema -o specs/schema")
    }

    @Test(arguments: FileSchema.all.map(\.name))
    func schemaIsJSON(_ name: String) throws {
        let schema = try #require(FileSchema.named(name))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(schema.printed.utf8)) }
    }

    @Test func everyShippedSpecIsValid() throws {
        #expect(Self.specs.count > 50)
        let anySpec = try Self.validator("spec")
        for keys in BlockKeys.files {
            let validator = try Self.validator(keys.id)
            for spec in Self.specs where spec.keys.id == keys.id {
                #expect(validator.mistakes(in: spec.node) == [], "\(spec.file.path)")
                #expect(anySpec.mistakes(in: spec.node) == [], "\(spec.file.path)")
            }
        }
    }

    @Test func everyCaseIsValid() throws {
        let validator = try Self.validator("case")
        let paths = try walkFolder(Self.root + "/golden").filter { $0.hasSuffix("/case.yaml") }
        #expect(paths.count > 300)
        for path in paths {
            var log = DiagnosticLog()
            let node = try #require(readYAML(try readSource(path), into: &log))
            #expect(validator.mistakes(in: node) == [], "\(path)")
        }
    }

    /// Of every key that the shipped specs use, wherever it first stands.
    @Test func schemaAndDecoderRefuseTheSame() throws {
        var seen: Set<String> = []
        for spec in Self.specs {
            let validator = try Self.validator(spec.keys.id)
            let keys = knownKeys(of: spec.node, spec.keys).filter { seen.insert($0.name).inserted }
            for key in keys {
                #expect(try Self.isRefused(key.misspelt, by: validator).schema, "misspelt \(key.name)")
                let removed = try Self.isRefused(key.removed, by: validator)
                #expect(removed.schema == removed.decoder, "removed \(key.name) from \(spec.file.path)")
            }
        }
        #expect(seen.count > 90, "\(seen.count)")
    }

    private static func isRefused(_ text: String, by validator: SchemaValidator) throws -> (schema: Bool, decoder: Bool)
    {
        var log = DiagnosticLog()
        let file = SourceFile(path: "a.yaml", text: text + "\n")
        let node = try #require(readYAML(file, into: &log), "\(text)")
        _ = decode(node, file: file, lines: SourceLines(file), into: &log)
        return (!validator.mistakes(in: node).isEmpty, log.hasErrors)
    }

    @Test(arguments: [
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\nrecrods: {}", ": no key 'recrods'"),
        ("channel", "crmspec: 1\nchannel: A b\ncrm: b\nsource: c", "/channel: pattern"),
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: {}", "/source: oneOf"),
        ("channel", "crmspec: 2\nchannel: a\ncrm: b\nsource: c", "/crmspec: const"),
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\nfinal: maybe", "/final: type"),
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\norder: 1e9", "/order: type"),
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\ninputs: { 1st: a }", "/inputs: no name '1st'"),
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\ninputs: { else: a }", "/inputs: no name 'else'"),
        ("channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\ninputs: { имя_1: a }", ""),
        (
            "channel", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\nrules: { r: [{ else: [], when: x }] }",
            "/rules/r/-: maxProperties"
        ),
        ("source", "crmspec: 1\nsource: a\nwebhook: b\nmailbox: c@d.example", ": oneOf"),
        ("source", "crmspec: 1\nsource: a\nwebhook: b\ninputs: { p: { path: p, region: UA } }", "/inputs/p: oneOf"),
        ("people", "crmspec: 1\npeople: a\ncrm: b\nhours: { monday: 09:00-18:00 }", "/hours: no name 'monday'"),
        ("people", "crmspec: 1\npeople: a\ncrm: b\nhours: { mon-fri: 9-18 }", "/hours/mon-fri: pattern"),
        ("people", "crmspec: 1\npeople: a\ncrm: b\nemployees: { anna: }", ""),
        ("tables", "crmspec: 1\ntables: { t: { else: a } }", "/tables/t: required"),
        ("case", "title: a\nwhy: b\nclok: 2026-04-09T11:06:00+03:00", ": no key 'clok'"),
        ("case", "title: a\nwhy: b\nclock: 2026-04-09T11:06:00", "/clock: pattern"),
    ])
    func schemaSaysWhatIsWrong(kind: String, text: String, mistake: String) throws {
        var log = DiagnosticLog()
        let node = try #require(readYAML(SourceFile(path: "a.yaml", text: text + "\n"), into: &log))
        let mistakes = try Self.validator(kind).mistakes(in: node)
        if mistake.isEmpty { #expect(mistakes == []) } else { #expect(mistakes.contains(mistake), "\(mistakes)") }
    }
}
