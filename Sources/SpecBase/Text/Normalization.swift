/// The text in Normalization Form C (Unicode Standard Annex 15).
///
/// Most text is in that form already, and is returned as it is after one look at its scalars.
package func normalizedNFC(_ text: String) -> String {
    if isSurelyNFC(text) { return text }
    var normalizer = Normalizer(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { normalizer.append(scalar) }
    return normalizer.finished()
}

/// Whether a text has no scalar that normalization could change, move or join with the one before.
private func isSurelyNFC(_ text: String) -> Bool {
    // U+0300 is the first of those scalars, and 0xCC its first byte. None is among U+0400 to U+047F, most of Cyrillic,
    // which are the first bytes 0xD0 and 0xD1.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
        !bytes.contains { $0 >= 0xCC && $0 & 0xFE != 0xD0 }
    }
    if isPlain == true { return true }
    let tables = UnicodeTables.shared
    var (previous, last): (UInt32, UInt8) = (0, 0)
    for scalar in text.unicodeScalars {
        defer { previous = scalar.value }
        guard scalar.value >= 0x300, tables.isUnsettled(scalar.value) else {
            last = 0
            continue
        }
        if tables.isChanging(scalar.value), !tables.isSettledPair(previous, scalar.value) { return false }
        let order = tables.combiningClass(scalar.value)
        if order != 0, order < last { return false }
        last = order
    }
    return true
}
