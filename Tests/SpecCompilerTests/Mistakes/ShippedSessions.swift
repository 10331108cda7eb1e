import SpecBase
import SpecCompiler
import SpecTestSupport

/// The shipped integrations, each compiled once, so that a mistake costs what an edit costs.
enum ShippedSessions {
    /// The files of a folder by path, such as `jivo-amocrm/source.yaml`, in order.
    static let files: [String: [SourceFile]] = Dictionary(
        uniqueKeysWithValues: ShippedSpecs.folders.map { folder in
            let files = ShippedSpecs.files(in: folder).map { file in
                SourceFile(path: "\(folder)/" + (file.path.split(separator: "/").last ?? ""), text: file.text)
            }
            return (folder, files)
        }
    )

    private static let sessions: [String: CompilerSession] = files.mapValues { files in
        var session = CompilerSession()
        for file in files { session.set(file) }
        _ = session.diagnostics()
        return session
    }

    static func file(_ path: String) -> SourceFile? {
        files[folder(of: path)]?.first { $0.path == path }
    }

    /// What `check` says of the folder when one of its files is replaced, leaving out what a comment allows, and facts.
    static func diagnostics(replacing file: SourceFile) -> [Diagnostic] {
        guard var session = sessions[folder(of: file.path)] else { return [] }
        session.set(file)
        let told = session.diagnostics()
        return applyAllowances(told, files: session.allFiles, today: nil).shown.filter { $0.kind.severity != .info }
    }

    private static func folder(of path: String) -> String {
        String(path.prefix { $0 != "/" })
    }
}
