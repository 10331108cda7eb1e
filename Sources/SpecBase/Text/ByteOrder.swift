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
    // One without bytes has no address.
    guard let left = UnsafeRawPointer(left.baseAddress), let right = UnsafeRawPointer(right.baseAddress) else {
        return true
    }
    var at = 0
    while at &+ 8 <= count {
        let word = left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if word != right.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
        at &+= 8
    }
    while at < count {
        let byte = left.load(fromByteOffset: at, as: UInt8.self)
        if byte != right.load(fromByteOffset: at, as: UInt8.self) { return false }
        at &+= 1
    }
    return true
}
