import SpecCompiler

/// The JSON Schema (draft 7, which editors read best) of a kind of file.
package struct FileSchema: Sendable {
    /// Names the kind: `channel`, and `spec` for a spec of any kind.
    package let name: String
    package let content: JSONText

    /// What is written to a file.
    package var printed: String { content.printedOnLines + "\n" }

    /// All kinds, that of every spec last.
    package static let all: [FileSchema] =
        BlockKeys.files.map { FileSchema(name: $0.id, blocks: [$0]) } + [
            goldenCase, FileSchema(name: BlockKeys.testData.id, blocks: [.testData]), spec,
        ]

    package static func named(_ name: String) -> FileSchema? { all.first { $0.name == name } }
}

extension FileSchema {
    /// - Parameters:
    ///   - name: The kind of file.
    ///   - blocks: The outermost blocks that such a file may be.
    ///   - root: How one of them is chosen; without it, the first is the file.
    private init(name: String, blocks: [BlockKeys], root: SchemaMembers? = nil) {
        var definitions: SchemaMembers = []
        for block in blocks.flatMap(\.all) where !definitions.contains(where: { $0.0 == block.id }) {
            definitions.append((block.id, .object(schemaMembers(block))))
        }
        if definitions.contains(where: { $0.0 == "channel" || $0.0 == "source" }) {
            definitions.append(("json", Self.json))
        }
        let choice = root ?? reference(name)
        self.name = name
        content = .object(
            [("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text("crmspec: \(name)"))]
                + [("allOf", .array([.object(choice)])), ("definitions", .object(definitions))]
        )
    }

    /// A case of requests, or of command lines, which has no more than the keys that those have.
    private static let goldenCase = FileSchema(
        name: "case",
        blocks: [.goldenCase, .transcriptCase],
        root: [
            ("if", .object([("propertyNames", .object([("enum", .texts(BlockKeys.transcriptCase.names))]))])),
            ("then", .object(reference(BlockKeys.transcriptCase.id))),
            ("else", .object(reference(BlockKeys.goldenCase.id))),
        ]
    )

    /// A spec of any kind; the key that declares it decides. A channel has a `source`, so that key decides last.
    private static let spec = FileSchema(
        name: "spec",
        blocks: BlockKeys.files,
        root: BlockKeys.files.filter { $0.id != "source" }.reversed().reduce(reference("source")) { otherwise, file in
            [
                ("if", .object([("required", .texts([file.id]))])),
                ("then", .object(reference(file.id))),
                ("else", .object(otherwise)),
            ]
        }
    )

    /// JSON of templates: anything but nothing.
    private static let json = JSONText.object([
        ("type", .texts(["object", "array", "string", "number", "boolean"])),
        ("additionalProperties", .object(reference("json"))),
        ("items", .object(reference("json"))),
    ])
}
