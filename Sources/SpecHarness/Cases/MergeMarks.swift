import Glibc

/// The line, from 1, of the first mark that a merge left in a file, or `nil`.
///
/// A line of `=======` alone is no mark: no merge leaves it without the others, and a request may hold it.
func lineOfMergeMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    var (line, place) = (1, 0)
    while place < bytes.count {
        let sign = bytes[place]
        if sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") || sign == UInt8(ascii: "|"),
            bytes[place...].starts(with: [sign, sign, sign, sign, sign, sign, sign, UInt8(ascii: " ")])
        {
            return line
        }
        guard let end = memchr(start + place, 0x0A, bytes.count - place) else { return nil }
        place = UnsafeRawPointer(start).distance(to: end) + 1
        line += 1
    }
    return nil
}
