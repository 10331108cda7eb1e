/// The text in Normalization Form C (Unicode Standard Annex 15).
///
/// Most text is in that form already, and is returned as it is after one look at its scalars.
package func normalizedNFC(_ text: String) -> String {
    if isSurelyNFC(text) { return text }
    let tables = UnicodeTables.shared
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
        if let parts = tables.decompositions[scalar.value] ?? Hangul.decompose(scalar.value) {
            scalars += parts
        } else {
            scalars.append(scalar.value)
        }
    }
    reorder(&scalars, tables)
    return composed(scalars, tables)
}

/// Whether a text consists of scalars alone that never change: Latin with its own accented letters, Cyrillic, symbols.
private func isSurelyNFC(_ text: String) -> Bool {
    for byte in text.utf8 where byte >= 0xCC {
        // U+0300 and above: look closer, scalar by scalar.
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF,
                0x2116, 0x1F300...0x1FAFF, 0xFE0F, 0x200B...0x200F, 0x4E00...0x9FFF:
                true
            default: false
            }
        }
    }
    return true
}

/// Puts combining marks into canonical order: a stable sort by class within every run of them.
private func reorder(_ scalars: inout [UInt32], _ tables: UnicodeTables) {
    var at = 0
    while at < scalars.count {
        guard tables.combiningClass(scalars[at]) != 0 else {
            at += 1
            continue
        }
        var end = at
        while end < scalars.count, tables.combiningClass(scalars[end]) != 0 { end += 1 }
        if end - at > 1 {
            // Swift's sort is stable in effect only with the position as a second key.
            let run = scalars[at..<end].enumerated().sorted { lhs, rhs in
                (tables.combiningClass(lhs.element), lhs.offset) < (tables.combiningClass(rhs.element), rhs.offset)
            }
            scalars.replaceSubrange(at..<end, with: run.map(\.element))
        }
        at = end
    }
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
                let pair = UInt64(result[starter]) << 32 | UInt64(scalar)
                if let composite = tables.composites[pair] ?? Hangul.compose(result[starter], scalar) {
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
