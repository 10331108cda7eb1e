/// Which cases are wanted. Empty lists want everything.
package struct CaseFilter: Hashable, Sendable {
    /// Parts of names; one must be in the name.
    package var names: [String] = []

    /// One must be among the case's tags.
    package var tags: [String] = []

    /// One must be among the rows that the case covers.
    package var rows: [String] = []

    package init() {}

    /// Whether every case is wanted.
    package var wantsAll: Bool { names.isEmpty && tags.isEmpty && rows.isEmpty }

    /// Whether a case is wanted by what its description says. One that cannot be read may be the one that was asked
    /// for: its name alone can leave it out.
    func wants(_ name: String, _ description: CaseDescription?) -> Bool {
        wants(name, tags: description?.tags, covers: description?.covers)
    }

    func wants(_ name: String, tags found: [String]?, covers: [String]?) -> Bool {
        guard names.isEmpty || names.contains(where: name.contains) else { return false }
        guard let found, let covers else { return true }
        return (tags.isEmpty || tags.contains(where: found.contains))
            && (rows.isEmpty || rows.contains(where: covers.contains))
    }
}
