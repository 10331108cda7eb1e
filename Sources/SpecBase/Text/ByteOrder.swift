extension String {
    /// Whether it comes before another text by their UTF-8.
    ///
    /// The same as comparing the views of the two, which goes through them one byte at a time.
    package func precedesByBytes(_ other: String) -> Bool {
        withBytes { own in other.withBytes { own.lexicographicallyPrecedes($0) } }
    }

    /// Whether another text has the same UTF-8. Unlike `==` it does not hold letters that are composed for those that are not.
    package func hasSameBytes(as other: String) -> Bool {
        withBytes { own in other.withBytes { haveSameBytes(own, $0) } }
    }
}

/// Whether two texts have the same bytes, looked at eight at a time.
package func haveSameBytes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    guard count >= 8, let left = UnsafeRawPointer(left.baseAddress), let right = UnsafeRawPointer(right.baseAddress)
    else {
        for position in 0..<count where left[position] != right[position] { return false }
        return true
    }
    func isSame(_ position: Int) -> Bool {
        left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            == right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    var position = 0
    while position < count &- 8 {
        if !isSame(position) { return false }
        position &+= 8
    }
    // The last eight, some of which may have been looked at.
    return isSame(count &- 8)
}
