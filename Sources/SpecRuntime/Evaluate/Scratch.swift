import SpecBase

/// Where a text is put together. An array that grows would look for more with each part.
struct Scratch {
    /// Room: of these, ``count`` are meant.
    private var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func removeAll() { count = 0 }

    mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
        let end = count + part.count
        if end > bytes.count { bytes += [UInt8](count: max(256, 2 * end) - bytes.count, of: 0) }
        bytes.withUnsafeMutableBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: bytes[count..<end]).copyMemory(from: UnsafeRawBufferPointer(part))
        }
        count = end
    }

    /// Looks at the text.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
}
