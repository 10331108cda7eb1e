/// Where in the specs something stands. Kept for provenance and traces.
package struct Place: Hashable, Sendable {
    /// Position in ``Program/files``.
    package let file: UInt32

    /// Line, counted from 1.
    package let line: UInt32

    /// Column in Unicode scalars, counted from 1.
    package let column: UInt32

    package init(file: UInt32, line: UInt32, column: UInt32) {
        self.file = file
        self.line = line
        self.column = column
    }
}
