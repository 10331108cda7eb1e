import SpecBase

/// Where a text is put together. An array that grows would look for more with each part.
struct Scratch {
    /// Room: of these, ``count`` are meant.
    private var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func removeAll() { count = 0 }

    mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
        guard let start = part.baseAddress else { return }
        let end = count + part.count
        if end > bytes.count { bytes += [UInt8](count: max(256, 2 * end) - bytes.count, of: 0) }
        bytes.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            (base + count).update(from: start, count: part.count)
        }
        count = end
    }

    /// Looks at the text.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
}
