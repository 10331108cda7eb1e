import SpecBase

/// The keys of a block that is read: few are compared one by one, many are looked up.
struct KnownKeys {
    private static let mostCompared = 16
    /// Positions of entries; all of them once there are many.
    private var positions: [String: Int] = [:]

    /// Where a key stands already.
    mutating func place(of name: String, among entries: [YAMLNode.Entry]) -> SourceRange? {
        if entries.count <= Self.mostCompared { return entries.first { $0.key.value == name }?.key.range }
        for position in positions.count..<entries.count { positions[entries[position].key.value] = position }
        return positions[name].map { entries[$0].key.range }
    }
}
