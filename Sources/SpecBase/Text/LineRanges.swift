/// Where every line stands in UTF-8. A line ends at LF, CR LF or CR, as in YAML; the ends are not part of the lines.
///
/// - Parameter bytes: UTF-8.
/// - Returns: At least one range, in order: a text that ends with a line's end has an empty last line.
package func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        lines.append(start..<offset - 1)
        if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
        start = offset
    }
    lines.append(start..<bytes.count)
    return lines
}
