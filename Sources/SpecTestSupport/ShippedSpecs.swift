package import Foundation
package import SpecBase

/// The integrations that the project ships, as tests read them.
package enum ShippedSpecs {
    /// The folder of the package, also where another package builds this file by a link.
    package static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../..").standardized

    /// Names of the folders below `specs`, in the order of their bytes.
    package static let folders: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "specs").path)) ?? []
        return names.filter { !files(in: $0).isEmpty }.sorted { $0.precedesByBytes($1) }
    }()

    /// The specs of one folder, by path from the package's root.
    package static func files(in folder: String) -> [SourceFile] {
        let url = root.appending(path: "specs/\(folder)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted { $0.precedesByBytes($1) }
            .compactMap { name in
                guard let text = try? String(contentsOf: url.appending(path: name), encoding: .utf8) else { return nil }
                return SourceFile(path: "specs/\(folder)/\(name)", text: text)
            }
    }
}
