import Foundation

/// Puts a file in place whole or not at all: written beside it, synced, then renamed over it.
package func writeFileAtomically(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let temporary = "\(path).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path: path, action: "write", errno: errno) }
    do throws(FileError) {
        defer { close(file) }
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

/// Writes all bytes to an open file.
package func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileError(path: path, action: "write", errno: errno) }
        written += count
    }
}
