import Glibc
import SpecBase

/// What a path is.
package enum PathKind: Hashable, Sendable {
    case file, folder
}

/// Whether a path is a file or a folder, links followed.
package func kind(of path: String) throws(FileError) -> PathKind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path: path, action: "read", errno: errno) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
}

/// The names in a folder that do not start with a dot, by their UTF-8.
package func listFolder(_ path: String) throws(FileError) -> [String] {
    try visibleEntries(of: path).map(\.name)
}

/// The names in a folder, in no order, but for itself and the one that it is in.
func allNames(in path: String) throws(FileError) -> [String] { try entries(of: path).map(\.name) }

/// What a folder says of something that is in it.
private struct FolderEntry {
    let name: String

    /// `nil` of a link, and where the folder does not know.
    let kind: PathKind?
}

private func visibleEntries(of path: String) throws(FileError) -> [FolderEntry] {
    try entries(of: path)
        .filter { !$0.name.utf8.starts(with: ".".utf8) }
        .sorted { $0.name.precedesByBytes($1.name) }
}

private func entries(of path: String) throws(FileError) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw FileError(path: path, action: "read", errno: errno) }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name == "." || name == ".." { continue }
        let kind: PathKind? =
            switch Int(entry.pointee.d_type) {
            case DT_REG: .file
            case DT_DIR: .folder
            default: nil
            }
        entries.append(FolderEntry(name: name, kind: kind))
    }
    guard errno == 0 else { throw FileError(path: path, action: "read", errno: errno) }
    return entries
}

/// A path below a folder.
package func joined(_ folder: String, _ name: String) -> String {
    folder == "." || folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// The files below a folder, each with its path, in the byte order of names.
///
/// - Throws: A folder cannot be read, or leads back to one that it is in.
package func walkFolder(_ path: String) throws(FileError) -> [String] {
    var files: [String] = []
    try walk(path, within: [], into: &files)
    return files
}

private func walk(_ path: String, within parents: [String], into files: inout [String]) throws(FileError) {
    for entry in try visibleEntries(of: path) {
        let child = joined(path, entry.name)
        let kind: PathKind = if let known = entry.kind { known } else { try kind(of: child) }
        switch kind {
        case .file: files.append(child)
        case .folder:
            // Only a link leads back.
            if entry.kind == nil { try requireNew(child, within: parents + [path]) }
            try walk(child, within: parents + [path], into: &files)
        }
    }
}

private func requireNew(_ path: String, within parents: [String]) throws(FileError) {
    let identity = try Identity(path)
    for parent in parents {
        guard try Identity(parent) == identity else { continue }
        throw FileError(path: path, action: "read", reason: "the folder leads back to '\(parent)', which it is in")
    }
}

/// A folder, by whatever path it is reached.
private struct Identity: Equatable {
    let device: UInt64
    let number: UInt64

    init(_ path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(path: path, action: "read", errno: errno) }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
