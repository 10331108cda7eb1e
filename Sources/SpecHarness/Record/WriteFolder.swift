import Glibc

/// Puts a folder of files in place whole or not at all: written beside it under a name that no listing shows, then
/// renamed. Where the name is taken, it gets `-2`, `-3` and so on.
///
/// - Returns: The path of the folder.
package func writeFolder(
    _ name: String,
    in parent: String,
    files: [(name: String, bytes: [UInt8])]
) throws(FileError) -> String {
    let temporary = joined(parent, ".\(name).\(getpid()).tmp")
    try makeFolder(temporary)
    do throws(FileError) {
        for file in files {
            if let slash = file.name.lastIndex(of: "/") {
                try makeFolder(joined(temporary, String(file.name[..<slash])))
            }
            try writeFileAtomically(joined(temporary, file.name), file.bytes)
        }
        return try place(temporary, as: name, in: parent)
    } catch {
        removeFolder(temporary)
        throw error
    }
}

/// Makes a folder, with those that it is in.
package func makeFolder(_ path: String) throws(FileError) {
    var status = stat()
    if stat(path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw FileError(path: path, action: "write", reason: "it is a file, and a folder is wanted")
        }
        return
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(path: path, action: "write", errno: errno) }
}

private func place(_ temporary: String, as name: String, in parent: String) throws(FileError) -> String {
    for count in 1...10_000 {
        let path = joined(parent, count == 1 ? name : "\(name)-\(count)")
        var status = stat()
        // An empty folder would be replaced by a rename.
        if lstat(path, &status) == 0 { continue }
        if rename(temporary, path) == 0 { return path }
        guard errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR else {
            throw FileError(path: path, action: "write", errno: errno)
        }
    }
    throw FileError(path: joined(parent, name), action: "write", reason: "10000 folders have the name")
}
