import SpecBase

/// Whether two texts have the same bytes. Cheaper than `==`, and texts are in NFC already.
func isSameText(_ lhs: String, _ rhs: String) -> Bool {
    lhs.withBytes { lhs in rhs.withBytes { haveSameBytes(lhs, $0) } }
}

/// Whether two texts have the same bytes.
func haveSameBytes(_ lhs: UnsafeBufferPointer<UInt8>, _ rhs: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = lhs.count
    guard count == rhs.count else { return false }
    guard count >= 8, let lhs = UnsafeRawPointer(lhs.baseAddress), let rhs = UnsafeRawPointer(rhs.baseAddress) else {
        for position in 0..<count where lhs[position] != rhs[position] { return false }
        return true
    }
    func isSame(_ position: Int) -> Bool {
        lhs.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            == rhs.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    var position = 0
    while position < count &- 8 {
        if !isSame(position) { return false }
        position &+= 8
    }
    return isSame(count &- 8)
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
