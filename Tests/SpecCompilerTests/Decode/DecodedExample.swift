import SpecBase
import SpecCompiler
import SpecYAML

/// What the front of the compiler makes of some files.
struct DecodedExample {
    var workspace = Workspace()
    var log = DiagnosticLog()

    init(_ files: [SourceFile]) {
        for file in files {
            guard let node = readYAML(file, into: &log) else { continue }
            workspace.append(decode(node, file: file, isKnownZone: { $0.utf8.contains(0x2F) }, into: &log))
        }
    }

    /// A channel from its text alone.
    init(_ text: String) {
        self.init([SourceFile(path: "channel.yaml", text: text)])
    }

    static func diagnostics(_ files: [SourceFile]) -> [Diagnostic] { DecodedExample(files).log.sorted }
}
