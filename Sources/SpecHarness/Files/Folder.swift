import Glibc

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
    try allNames(in: path).filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The names in a folder, in no order, but for itself and the one that it is in.
func allNames(in path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError(path: path, action: "read", errno: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(path: path, action: "read", errno: errno) }
    return names
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

private func walk(_ path: String, within parents: [Identity], into files: inout [String]) throws(FileError) {
    let identity = try Identity(path)
    if let parent = parents.first(where: { $0 == identity }) {
        throw FileError(path: path, action: "read", reason: "the folder leads back to '\(parent.path)', which it is in")
    }
    for name in try listFolder(path) {
        let child = joined(path, name)
        switch try kind(of: child) {
        case .file: files.append(child)
        case .folder: try walk(child, within: parents + [identity], into: &files)
        }
    }
}

/// A folder, by whatever path it is reached.
private struct Identity: Equatable {
    let path: String
    let device: UInt64
    let number: UInt64

    init(_ path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(path: path, action: "read", errno: errno) }
        self.path = path
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }

    static func == (lhs: Self, rhs: Self) -> Bool { lhs.device == rhs.device && lhs.number == rhs.number }
}
