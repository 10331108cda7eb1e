/// A folder that holds `case.yaml`.
package struct GoldenCase: Hashable, Sendable {
    /// Path below the root, such as `site-orders/repeat-order`.
    package let name: String

    /// Path of the folder from where the user stands.
    package let folder: String

    /// File names of its steps, in byte order.
    package let steps: [String]

    /// Whether `outcome.yaml` is there.
    package let hasOutcome: Bool

    /// Whether none of its files is a link, a pipe or a device.
    let isRegular: Bool

    /// What is wrong with the folder itself: unknown files, no steps.
    package let findings: [CaseFinding]

    package var casePath: String { joined(folder, "case.yaml") }
    package var outcomePath: String { joined(folder, "outcome.yaml") }
}

/// Something wrong with a case, other than its outcome.
package struct CaseFinding: Hashable, Sendable {
    /// The file at fault.
    package let path: String

    /// From 1; `nil` for the whole file.
    package let line: Int?

    package let message: String

    package init(path: String, line: Int? = nil, message: String) {
        self.path = path
        self.line = line
        self.message = message
    }
}

/// Every case below a folder, with the folders that should be cases and are not.
package struct CaseList: Hashable, Sendable {
    /// In the byte order of their names.
    package var cases: [GoldenCase] = []

    /// Cases of command lines.
    package var transcripts: [TranscriptCase] = []

    /// Files that belong to no case.
    package var strays: [CaseFinding] = []
}
