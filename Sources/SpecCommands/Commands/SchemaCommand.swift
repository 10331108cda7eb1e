import SpecBase
import SpecHarness

/// `crmspec schema [KIND] [-o DIR]`
package struct SchemaCommand: Command, Equatable {
    package static let name = "schema"
    package static let summary = "Print the JSON Schema of a kind of file, for editors."
    package static let help = """
        usage: crmspec schema [KIND] [-o DIR]

          KIND              \(FileSchema.all.map(\.name).joined(separator: ", "));
                            spec, a spec of any kind, by default
          -o, --output DIR  write KIND.json there instead, without KIND those of all kinds

        example:
          crmspec schema -o specs/schema
        """

    /// The kind of file, or `nil` for all, or for any.
    package var kind: String?

    /// The folder to write to, or `nil` to print.
    package var output: String?

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        output = try arguments.takeOption("-o", "--output")
        let positionals = arguments.takePositionals()
        try arguments.finish()
        guard positionals.count <= 1 else { throw UsageError("schema takes one kind of file") }
        kind = positionals.first
        if let kind, FileSchema.named(kind) == nil {
            let names = FileSchema.all.map(\.name)
            let nearest =
                names.closest(to: kind).map { "the nearest is '\($0)'" } ?? "there are \(names.joined(separator: ", "))"
            throw UsageError("there is no kind of file '\(kind)'; \(nearest)")
        }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        guard let output else {
            if let schema = FileSchema.named(kind ?? "spec") { console.print(schema.printed) }
            return .success
        }
        try makeFolder(output)
        for schema in FileSchema.all where kind == nil || kind == schema.name {
            let path = joined(output, "\(schema.name).json")
            try writeFileAtomically(path, Array(schema.printed.utf8))
            console.print("\(path)\n")
        }
        return .success
    }
}
