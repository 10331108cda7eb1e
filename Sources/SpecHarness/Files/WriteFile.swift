import Glibc

/// Puts a file in place whole or not at all: written beside it, synced, then renamed over it.
///
/// A link is followed. What is no file, such as a device, is written in place.
package func writeFileAtomically(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG { return try writeInPlace(path, bytes) }
    let named = path
    let path = target(of: path)
    let temporary = "\(path).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path: named, action: "write", errno: errno) }
    do throws(FileError) {
        defer { close(file) }
        // Who may read and run a file stays as it was.
        if isThere { fchmod(file, status.st_mode & 0o7777) }
        try writeAll(bytes, to: file, path: path)
        guard fsync(file) == 0 else { throw FileError(path: path, action: "write", errno: errno) }
    } catch {
        unlink(temporary)
        throw error
    }
    guard rename(temporary, path) == 0 else {
        let code = errno
        unlink(temporary)
        throw FileError(path: path, action: "write", errno: code)
    }
}

private func writeInPlace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, action: "write", errno: errno) }
    defer { close(file) }
    try writeAll(bytes, to: file, path: path)
}

/// The file that a path names when its links are followed.
private func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// Writes all bytes to an open file.
package func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(FileError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try writeAll(bytes, to: file, path: path) }
}

/// The same of bytes that are in no array.
package func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
        let count = write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileError(path: path, action: "write", errno: errno) }
        written += count
    }
}
