import Glibc
import SpecBase
package import SpecHarness

/// The files on disk, as the server sees them. Paths are absolute.
package protocol WorkspaceFiles: Sendable {
    /// The files below a folder, in the order of their bytes.
    ///
    /// - Throws: There is no such folder, or a part of it cannot be read.
    func walk(_ folder: String) throws(FileError) -> [String]

    /// The names in a folder; none where there is no such folder.
    func list(_ folder: String) -> [String]

    /// Reads a text file.
    ///
    /// - Throws: It is not there, cannot be read, or is no text.
    func read(_ path: String) throws(LoadError) -> String
}

/// The files of the host.
package struct DiskFiles: WorkspaceFiles {
    package init() {}

    package func walk(_ folder: String) throws(FileError) -> [String] { try walkFolder(folder) }

    package func list(_ folder: String) -> [String] { (try? listFolder(folder)) ?? [] }

    package func read(_ path: String) throws(LoadError) -> String { try readSource(path).text }
}

extension FileError {
    /// Whether there is simply no such file.
    var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
