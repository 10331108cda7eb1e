/// A key in eight bytes: its length, and its first seven bytes. Two keys of at most seven bytes are the same if their signs
/// are; longer ones with the same sign have to be compared.
func keySign(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for position in 0..<min(key.count, 7) { word |= UInt64(key[position]) << UInt64(8 * position) }
    return keySign(word.littleEndian, count: key.count)
}

/// The sign of a key of which the first eight bytes were loaded, those behind its end included.
@inline(__always)
func keySign(_ word: UInt64, count: Int) -> UInt64 {
    let kept = UInt64(truncatingIfNeeded: 8 &* min(count, 7))
    return UInt64(littleEndian: word) & (1 &<< kept &- 1) | UInt64(truncatingIfNeeded: min(count, 255)) &<< 56
}

/// Whether a sign says all of its key.
func isWholeSign(_ sign: UInt64) -> Bool { sign >> 56 <= 7 }
