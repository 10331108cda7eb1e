import Foundation
import SpecBase
import SpecCompiler

/// The integrations that are shipped, each compiled once, so that a mistake costs what an edit costs.
enum ShippedWorkspaces {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")

    /// Names of the folders, in order.
    static let folders: [String] = {
        let specs = root.appending(path: "specs").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: specs)) ?? []
        return names.filter { !$0.contains(".") }.sorted()
    }()

    /// The files of a folder by path, such as `jivo-amocrm/source.yaml`, in order.
    static let files: [String: [SourceFile]] = Dictionary(
        uniqueKeysWithValues: folders.map { folder in
            let path = root.appending(path: "specs").appending(path: folder).path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            let files = names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
                (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)).map {
                    SourceFile(path: "\(folder)/\(name)", text: $0)
                }
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
        // Whether an allowance is used is not known beside a mistake.
        return applyAllowances(told, files: session.allFiles, today: nil).shown.filter { $0.kind.severity != .info }
    }

    private static func folder(of path: String) -> String {
        String(path.prefix { $0 != "/" })
    }
}
