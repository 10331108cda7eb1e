extension Array {
    /// An array whose elements are written into room for them.
    ///
    /// The standard library's initializer for this asks the runtime each time which class arrays of such elements have, which takes
    /// longer than to make a short one.
    ///
    /// - Parameters:
    ///   - room: How many elements there is room for.
    ///   - fill: Writes elements from the start of the buffer on, and says how many they are.
    @inlinable @inline(__always)
    package init(room: Int, fill: (UnsafeMutableBufferPointer<Element>, inout Int) -> Void) {
        self = []
        // An empty one would write to what all empty arrays share.
        guard room > 0 else { return }
        append(addingCapacity: room) { span in span.withUnsafeMutableBufferPointer(fill) }
    }

    /// An array that is filled with what is made for each place: repeating one value copies it.
    @inlinable @inline(__always)
    package init(count: Int, of element: @autoclosure () -> Element) {
        self.init(room: count) { places, filled in
            for place in 0..<count { places.initializeElement(at: place, to: element()) }
            filled = count
        }
    }
}
