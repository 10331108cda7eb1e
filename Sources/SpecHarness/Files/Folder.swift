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
struct FolderEntry {
    let name: String

    /// `nil` of a link, and where the folder does not know.
    fileprivate let kind: PathKind?
}

private func visibleEntries(of path: String) throws(FileError) -> [FolderEntry] {
    var visible = try entries(of: path)
    visible.removeAll { $0.name.utf8.first == UInt8(ascii: ".") }
    visible.sort { $0.name.precedesByBytes($1.name) }
    return visible
}

private func entries(of path: String) throws(FileError) -> [FolderEntry] {
    guard let folder = path.withCString({ opendir($0) }) else {
        throw FileError(path: path, action: "read", errno: errno)
    }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    entries.reserveCapacity(8)
    errno = 0
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: UInt8.self, capacity: 1) {
                String(decoding: UnsafeBufferPointer(start: $0, count: strlen($0)), as: UTF8.self)
            }
        }
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
    if folder.isEmpty || folder == "." { return name }
    return String(unsafeUninitializedCapacity: folder.utf8.count + 1 + name.utf8.count) { bytes in
        var count = 0
        folder.withBytes { count = bytes.initialize(fromContentsOf: $0) }
        if bytes[count - 1] != UInt8(ascii: "/") {
            bytes[count] = UInt8(ascii: "/")
            count += 1
        }
        return name.withBytes { bytes[count...].initialize(fromContentsOf: $0) }
    }
}

/// The files below a folder, each with its path, in the byte order of names.
///
/// - Throws: A folder cannot be read, or leads back to one that it is in.
package func walkFolder(_ path: String) throws(FileError) -> [String] {
    var files: [String] = []
    try walk(WalkedFolder(path), into: &files)
    return files
}

private func walk(_ folder: WalkedFolder, into files: inout [String]) throws(FileError) {
    for entry in folder.entries {
        switch try folder.kind(of: entry) {
        case .file: files.append(joined(folder.path, entry.name))
        case .folder: try walk(folder.entered(entry), into: &files)
        }
    }
}

/// A folder on the way down from the one where a walk began.
struct WalkedFolder {
    let path: String

    /// What does not start with a dot, in the byte order of names.
    let entries: [FolderEntry]

    /// The folders that it is in, as far as the walk goes.
    private let parents: [String]

    init(_ path: String) throws(FileError) {
        try self.init(path, within: [])
    }

    private init(_ path: String, within parents: [String]) throws(FileError) {
        self.path = path
        self.parents = parents
        entries = try visibleEntries(of: path)
    }

    /// What stands in the folder, links followed.
    func kind(of entry: FolderEntry) throws(FileError) -> PathKind {
        if let known = entry.kind { return known }
        return try SpecHarness.kind(of: joined(path, entry.name))
    }

    /// Whether the folder itself says that it is a file, which no link is.
    func isSurelyFile(_ entry: FolderEntry) -> Bool { entry.kind == .file }

    /// Goes into a folder that is in this one.
    ///
    /// - Throws: It cannot be read, or leads back to one that it is in.
    func entered(_ entry: FolderEntry) throws(FileError) -> WalkedFolder {
        let child = joined(path, entry.name)
        // Only a link leads back.
        if entry.kind == nil { try requireNew(child, within: parents + [path]) }
        return try WalkedFolder(child, within: parents + [path])
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
