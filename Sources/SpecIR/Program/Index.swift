/// A position in one of the program's flat arrays.
///
/// The phantom parameter keeps a field's position from being used where a stage's is meant; there is nothing else to it.
@usableFromInline package struct Index<Element>: Hashable, Comparable, Sendable {
    /// Position, counted from 0.
    @usableFromInline package let raw: UInt32

    @inlinable @inline(__always)
    package init(_ raw: UInt32) {
        self.raw = raw
    }

    @inlinable @inline(__always)
    package init(_ position: Int) {
        raw = UInt32(position)
    }

    /// The position as an array subscript.
    @inlinable @inline(__always) package var position: Int { Int(raw) }

    // Written out to be inlined in other modules: positions are compared everywhere.

    @inlinable @inline(__always)
    package static func == (lhs: Self, rhs: Self) -> Bool { lhs.raw == rhs.raw }

    @inlinable @inline(__always)
    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.raw < rhs.raw }

    @inlinable @inline(__always)
    package func hash(into hasher: inout Hasher) {
        hasher.combine(raw)
    }
}

/// A run of consecutive positions in one of the program's flat arrays.
@usableFromInline package struct IndexRange<Element>: Hashable, Sendable {
    /// First position, counted from 0.
    @usableFromInline package let start: UInt32

    /// How many positions follow, the first included.
    @usableFromInline package let count: UInt32

    package init(start: Int, count: Int) {
        self.start = UInt32(start)
        self.count = UInt32(count)
    }

    /// The positions as an array subscript.
    @inlinable @inline(__always) package var positions: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
