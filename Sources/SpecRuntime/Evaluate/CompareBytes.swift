import SpecBase

/// Whether two texts have the same bytes. Cheaper than `==`, and texts are in NFC already.
func isSameText(_ lhs: String, _ rhs: String) -> Bool {
    lhs.hasSameBytes(as: rhs)
}

/// Whether a text comes before another in the order of their bytes.
func precedes(_ lhs: UnsafeBufferPointer<UInt8>, _ rhs: UnsafeBufferPointer<UInt8>) -> Bool {
    let common = min(lhs.count, rhs.count)
    var position = 0
    while position < common {
        if lhs[position] != rhs[position] { return lhs[position] < rhs[position] }
        position += 1
    }
    return lhs.count < rhs.count
}
