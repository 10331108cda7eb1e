/// How the replay of a case went.
package struct CaseResult: Hashable, Sendable {
    package let name: String

    /// Path of the case's folder.
    package let folder: String

    /// Empty where `case.yaml` cannot be read.
    package let title: String
    package let covers: [String]
    package let tags: [String]

    package let status: Status

    /// What is wrong with the case's files, or with what they name.
    package let findings: [CaseFinding]

    /// How its outcome differs.
    package let differences: [Difference]

    /// The outcome with provenance as comments; `nil` unless asked for.
    package let explained: String?

    package init(
        name: String,
        folder: String,
        title: String,
        covers: [String],
        tags: [String],
        status: Status,
        findings: [CaseFinding],
        differences: [Difference],
        explained: String?
    ) {
        self.name = name
        self.folder = folder
        self.title = title
        self.covers = covers
        self.tags = tags
        self.status = status
        self.findings = findings
        self.differences = differences
        self.explained = explained
    }

    package enum Status: Hashable, Sendable {
        case passed, failed
        /// It differed, and its outcome was written anew.
        case updated
    }

    /// What is wrong, one line each, with the file and line that it is about.
    package var problems: [CaseFinding] {
        findings
            + differences.map { difference in
                CaseFinding(path: joined(folder, "outcome.yaml"), line: difference.line, message: difference.message)
            }
    }
}
