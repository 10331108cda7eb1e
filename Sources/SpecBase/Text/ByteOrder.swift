extension String {
    /// Whether it comes before another text by their UTF-8.
    ///
    /// The same as comparing the views of the two, which goes through them one byte at a time.
    package func precedesByBytes(_ other: String) -> Bool {
        withBytes { own in other.withBytes { own.lexicographicallyPrecedes($0) } }
    }
}
