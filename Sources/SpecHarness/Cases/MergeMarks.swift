/// The line, from 1, of the first mark that a merge left in a file, or `nil`.
///
/// A line of `=======` alone is no mark: no merge leaves it without the others, and a request may hold it.
func lineOfMergeMark(_ bytes: some Collection<UInt8>) -> Int? {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where ["<<<<<<< ", ">>>>>>> ", "||||||| "].contains(where: { line.starts(with: $0.utf8) }) {
        return index + 1
    }
    return nil
}
