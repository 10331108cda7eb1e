/// The text in Normalization Form C (Unicode Standard Annex 15).
///
/// Most text is in that form already, and is returned as it is after one look at its scalars.
package func normalizedNFC(_ text: String) -> String {
    if isSurelyNFC(text) { return text }
    let tables = UnicodeTables.shared
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
        if let parts = tables.decomposition(scalar.value) ?? Hangul.decompose(scalar.value) {
            scalars += parts
        } else {
            scalars.append(scalar.value)
        }
    }
    reorder(&scalars, tables)
    return composed(scalars, tables)
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
    return !text.unicodeScalars.contains { $0.value >= 0x300 && tables.isUnsettled($0.value) }
}

/// Puts combining marks into canonical order: a stable sort by class within every run of them.
private func reorder(_ scalars: inout [UInt32], _ tables: UnicodeTables) {
    var start = 0
    while start < scalars.count {
        var run: [(mark: UInt32, order: UInt8)] = []
        for mark in scalars[start...] {
            let order = tables.combiningClass(mark)
            if order == 0 { break }
            run.append((mark, order))
        }
        if zip(run, run.dropFirst()).contains(where: { $0.order > $1.order }) {
            scalars.replaceSubrange(start..<start + run.count, with: sorted(run))
        }
        start += run.count + 1
    }
}

/// The marks by rising class, those of one class in their order.
///
/// By counting: a run may be as long as the text, and the time must stay linear.
private func sorted(_ run: [(mark: UInt32, order: UInt8)]) -> [UInt32] {
    var starts = [Int](repeating: 0, count: 257)
    for (_, order) in run { starts[Int(order) + 1] += 1 }
    for order in 1...256 { starts[order] += starts[order - 1] }
    var marks = [UInt32](repeating: 0, count: run.count)
    for (mark, order) in run {
        marks[starts[Int(order)]] = mark
        starts[Int(order)] += 1
    }
    return marks
}

private func composed(_ scalars: [UInt32], _ tables: UnicodeTables) -> String {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in scalars {
        let own = tables.combiningClass(scalar)
        if let starter {
            let isNext = result.count == starter + 1
            // A mark is blocked by one of its own class or a higher one between it and the starter.
            if isNext || lastClass != 0 && lastClass < own {
                let base = result[starter]
                if let composite = tables.composite(base, scalar) ?? Hangul.compose(base, scalar) {
                    result[starter] = composite
                    continue
                }
            }
        }
        if own == 0 { starter = result.count }
        lastClass = own
        result.append(scalar)
    }
    var text = String.UnicodeScalarView()
    for value in result {
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
}
