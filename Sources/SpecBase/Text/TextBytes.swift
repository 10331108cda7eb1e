extension String {
    /// Looks at the UTF-8 of a text. Unlike `withUTF8` it takes no copy, which would count a reference each time.
    @inlinable
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}
