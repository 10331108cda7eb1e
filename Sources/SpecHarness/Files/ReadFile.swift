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
    var bytes: [UInt8] = []
    var room = 1 << 16
    // What the system makes up has none, and comes in pieces.
    let hasSize = status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    if status.st_mode & S_IFMT == S_IFREG {
        guard Int(status.st_size) <= limit else { throw tooLarge(path, Int(status.st_size), limit) }
        bytes.reserveCapacity(Int(status.st_size))
        // One more, so that the end of a short file shows at once.
        if hasSize { room = min(room, Int(status.st_size) + 1) }
    }
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
        let count = read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileError(path: path, action: "read", errno: errno) }
        if count == 0 { return bytes }
        guard bytes.count + count <= limit else { throw tooLarge(path, bytes.count + count, limit) }
        bytes += buffer[..<count]
        if hasSize, count < room { return bytes }
    }
}

private func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> FileError {
    FileError(path: path, action: "read", reason: "it has \(size) bytes, and at most \(limit) are read")
}
