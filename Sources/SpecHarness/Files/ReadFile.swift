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
    let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard file >= 0 else { throw FileError(path: path, action: "read", errno: errno) }
    defer { close(file) }
    // What is known to be regular is read at once if it is short, as the files of cases are.
    let size = isRegular ? nil : try size(of: file, path)
    if let size, size > limit { throw tooLarge(path, size, limit) }
    // One more, so that the end of a short file shows at once. What the system makes up has no size, and comes in pieces.
    var room = size.map { $0 > 0 ? min($0 + 1, longPiece) : longPiece } ?? shortPiece
    let endsShort = isRegular || size != nil && size != 0
    var bytes: [UInt8] = []
    while true {
        let count = try readPiece(of: path, file, room, into: &bytes)
        guard bytes.count <= limit else { throw tooLarge(path, bytes.count, limit) }
        if count == 0 || endsShort && count < room { return bytes }
        room = longPiece
    }
}

/// How many bytes are read at a time.
private let (shortPiece, longPiece) = (1 << 12, 1 << 16)

/// The size of an open file; 0 of what is no regular one.
private func size(of file: Int32, _ path: String) throws(FileError) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path: path, action: "read", errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, action: "read", errno: EISDIR) }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
}

/// Adds what comes next.
///
/// - Returns: How many bytes it has, at most `room`; 0 at the end.
private func readPiece(
    of path: String,
    _ file: Int32,
    _ room: Int,
    into bytes: inout [UInt8]
) throws(FileError) -> Int {
    var (count, code) = (-1, EINTR)
    while count < 0, code == EINTR {
        bytes.append(addingCapacity: room) { span in
            span.withUnsafeMutableBufferPointer { buffer, filled in
                count = read(file, buffer.baseAddress, room)
                code = errno
                filled = max(0, count)
            }
        }
    }
    guard count >= 0 else { throw FileError(path: path, action: "read", errno: code) }
    return count
}

private func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> FileError {
    FileError(path: path, action: "read", reason: "it has \(size) bytes, and at most \(limit) are read")
}
