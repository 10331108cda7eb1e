import SpecBase

/// What other languages call the keys of rows.
private let foreignKeys: [(theirs: [String], ours: [String])] = [
    (["if", "condition", "case"], ["when"]), (["then"], ["is", "do"]), (["value"], ["is"]), (["name"], ["rule"]),
    (["otherwise", "default"], ["else"]), (["actions"], ["do"]),
]

/// The key that is meant by one that a block does not have: another language's word for it, or the nearest.
///
/// - Parameters:
///   - key: What is written.
///   - keys: The keys of the block.
///   - free: Those of them that are not written.
/// - Returns: One of the free keys.
func meantKey(_ key: String, of keys: [String], among free: [String]) -> String? {
    let isRow = keys.contains("when")
    let ours = isRow ? foreignKeys.first { $0.theirs.contains(key) }?.ours : nil
    return ours?.first(where: free.contains) ?? free.closest(to: key)
}
