package import Foundation

/// Test cases made by others, outside the project; tests that read them are skipped where there are none.
package enum Corpora {
    /// The folder that holds `corpora/` and `payloads/`, or `nil`.
    package static let folder: URL? = ProcessInfo.processInfo.environment["CRMSPEC_CORPORA"].map {
        URL(filePath: $0, directoryHint: .isDirectory)
    }

    /// For `.enabled(if:)`, with ``reason``.
    package static let areThere = folder != nil

    /// Why a test is skipped.
    package static let reason = "CRMSPEC_CORPORA is not set: the test cases made by others are not at hand"

    /// A file below the folder.
    package static func data(_ path: String) throws -> Data {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: folder.appending(path: path))
    }

    /// Prints a figure for `tools/corpora`, which picks these lines out of what the tests print.
    package static func report(_ figure: String) {
        print("corpus: \(figure)")
    }
}
