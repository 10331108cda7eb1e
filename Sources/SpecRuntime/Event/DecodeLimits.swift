/// How much a delivery may hold.
package struct DecodeLimits: Hashable, Sendable {
    /// Bytes of a body or query.
    package var bytes: Int
    /// Lists and objects within each other.
    package var depth: Int
    /// Values of all kinds.
    package var nodes: Int
    /// Fields of a form.
    package var pairs: Int

    /// Characters of one number.
    package var digits: Int

    package static let standard = DecodeLimits(bytes: 8 << 20, depth: 100, nodes: 200_000, pairs: 10_000)

    package init(bytes: Int, depth: Int, nodes: Int, pairs: Int, digits: Int = 1_000) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.pairs = pairs
        self.digits = digits
    }
}
