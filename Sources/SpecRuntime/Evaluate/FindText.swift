/// Where a text first stands in another, by bytes, in time linear in both (Knuth, Morris, Pratt).
///
/// Both may come from an event, so that the plain search could be made to take their product.
func firstRange(of part: String, in text: String) -> Range<String.Index>? {
    let part = Array(part.utf8)
    let skips = skipTable(of: part)
    var matched = 0
    var position = 0
    for byte in text.utf8 {
        if matched == part.count { break }
        position += 1
        while matched > 0, part[matched] != byte { matched = skips[matched - 1] }
        if part[matched] == byte { matched += 1 }
    }
    guard matched == part.count else { return nil }
    let end = text.utf8.index(text.startIndex, offsetBy: position)
    return text.utf8.index(end, offsetBy: -part.count)..<end
}

/// For every beginning of a text the length of the longest shorter one that it ends with.
private func skipTable(of part: [UInt8]) -> [Int] {
    var skips = [Int](repeating: 0, count: part.count)
    var length = 0
    for position in part.indices.dropFirst() {
        while length > 0, part[length] != part[position] { length = skips[length - 1] }
        if part[length] == part[position] { length += 1 }
        skips[position] = length
    }
    return skips
}
