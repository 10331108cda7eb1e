import Glibc

/// The greatest size of a spec, a case file or a recorded request, in bytes.
package let largestTextFile = 16 << 20

/// Reads a whole file. One of more bytes than the limit is refused before it is read.
package func readFile(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, action: "read", errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path: path, action: "read", errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, action: "read", errno: EISDIR) }
    // What the system makes up has no size, and comes in pieces.
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard size <= limit else { throw tooLarge(path, size, limit) }
    // One more, so that the end of a short file shows at once.
    let room = size > 0 ? min(size + 1, 1 << 16) : 1 << 16
    var bytes: [UInt8] = []
    while true {
        let more = try piece(of: path, file, room)
        if more.isEmpty { return bytes }
        guard bytes.count + more.count <= limit else { throw tooLarge(path, bytes.count + more.count, limit) }
        if bytes.isEmpty { bytes = more } else { bytes += more }
        if size > 0, more.count < room { return bytes }
    }
}

/// Reads what comes next, at most so many bytes; nothing at the end.
private func piece(of path: String, _ file: Int32, _ room: Int) throws(FileError) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, filled in
        repeat { count = read(file, bytes.baseAddress, room) } while count < 0 && errno == EINTR
        filled = max(count, 0)
    }
    guard count >= 0 else { throw FileError(path: path, action: "read", errno: errno) }
    return bytes
}

private func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> FileError {
    FileError(path: path, action: "read", reason: "it has \(size) bytes, and at most \(limit) are read")
}
