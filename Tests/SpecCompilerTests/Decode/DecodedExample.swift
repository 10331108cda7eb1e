import SpecBase
import SpecCompiler

/// What the front of the compiler makes of some files.
struct DecodedExample {
    let workspace: Workspace
    let log: DiagnosticLog

    init(_ files: [SourceFile]) {
        var log = DiagnosticLog()
        // As good as a list of zones for telling `Europe/Kyiv` from `Kyiv`.
        workspace = readWorkspace(files, isKnownZone: { $0.utf8.contains(0x2F) }, into: &log)
        self.log = log
    }

    /// A channel from its text alone.
    init(_ text: String) {
        self.init([SourceFile(path: "channel.yaml", text: text)])
    }

    static func diagnostics(_ files: [SourceFile]) -> [Diagnostic] { DecodedExample(files).log.sorted }
}
