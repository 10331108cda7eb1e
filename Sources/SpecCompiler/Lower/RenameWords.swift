import SpecIR

extension Value {
    /// The value with its words at the positions that they have in another table.
    ///
    /// - Parameter positions: The new position of every word.
    /// - Returns: The same meaning with the other table.
    func renamingWords(_ positions: [Index<Word>]) -> Value {
        switch self {
        case .word(let word): .word(positions[word.position])
        case .list(let elements): .list(elements.map { $0.renamingWords(positions) })
        default: self
        }
    }
}

extension SpecIR.InputReading {
    /// The reading with its words at the positions that they have in another table.
    ///
    /// - Parameter positions: The new position of every word.
    /// - Returns: The same meaning with the other table.
    func renamingWords(_ positions: [Index<Word>]) -> Self {
        guard case .enumeration(let spellings) = self else { return self }
        return .enumeration(
            spellings.map { EnumSpelling(theirs: $0.theirs, ours: positions[$0.ours.position]) }
        )
    }
}
