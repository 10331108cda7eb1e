import Glibc

/// The greatest size of a spec, a case file or a recorded request, in bytes.
package let largestTextFile = 16 << 20

/// Reads a whole file. One of more bytes than the limit is refused, before it is read where its size is known.
///
/// - Parameters:
///   - path: Of the file.
///   - limit: In bytes.
///   - isRegular: Whether it is known to be no link, pipe or device, so that the system need not be asked what it is.
/// - Returns: Its bytes.
/// - Throws: It cannot be read, or has more bytes.
package func readFile(
    _ path: String,
    limit: Int = .max,
    isRegular: Bool = false
) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, action: "read", errno: errno) }
    defer { close(file) }
    // What is known to be regular is read at once if it is short, as the files of cases are.
    let size = isRegular ? nil : try size(of: file, path)
    if let size, size > limit { throw tooLarge(path, size, limit) }
    // One more, so that the end of a short file shows at once. What the system makes up has no size, and comes in pieces.
    let room = size.map { $0 > 0 ? min($0 + 1, 1 << 16) : 1 << 16 } ?? 1 << 14
    let endsShort = isRegular || size != nil && size != 0
    var bytes: [UInt8] = []
    while true {
        let more = try piece(of: path, file, room)
        if more.isEmpty { return bytes }
        guard bytes.count + more.count <= limit else { throw tooLarge(path, bytes.count + more.count, limit) }
        if bytes.isEmpty { bytes = more } else { bytes += more }
        if endsShort, more.count < room { return bytes }
    }
}

/// The size of an open file; 0 of what is no regular one.
private func size(of file: Int32, _ path: String) throws(FileError) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path: path, action: "read", errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, action: "read", errno: EISDIR) }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
}

/// Reads what comes next, at most so many bytes; nothing at the end.
private func piece(of path: String, _ file: Int32, _ room: Int) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { buffer -> [UInt8] in
        while true {
            let count = read(file, buffer.baseAddress, room)
            if count >= 0 { return Array(buffer[..<count]) }
            code = errno
            if code != EINTR { return [] }
            code = 0
        }
    }
    guard code == 0 else { throw FileError(path: path, action: "read", errno: code) }
    return bytes
}

private func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> FileError {
    FileError(path: path, action: "read", reason: "it has \(size) bytes, and at most \(limit) are read")
}
