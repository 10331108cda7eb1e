extension String {
    /// The start of a long text, for messages.
    var shortened: String {
        let firstLine = split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isNewline).first ?? ""
        let isCut = firstLine.count > 40 || firstLine.utf8.count < utf8.count
        return isCut ? "\(firstLine.prefix(40))…" : self
    }
}
