/// Why bytes are not a program that can be run. Descriptions are clauses that follow a file's name and a colon.
package enum ArtifactError: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    /// The bytes are something else; `isSpec` if they look like a spec.
    case notAnArtifact(isSpec: Bool)
    /// The bytes end before the artifact does. `expected` is `nil` where not even the header can be read.
    case truncated(size: Int, expected: Int?)
    /// More bytes than the artifact says it has.
    case overlong(size: Int, expected: Int)
    /// A format that this version does not read.
    case otherFormat(found: UInt32, compiler: String?)
    /// The checksum does not match the contents.
    case damaged
    /// The checksum matches, but the contents are not those of an artifact. `offset` is in bytes from the file's start.
    case malformed(problem: String, offset: Int)
    /// The contents are a program that must not be run.
    case unsound(VerificationFailure)

    package var description: String {
        switch self {
        case .empty: "not an artifact: the file is empty"
        case .notAnArtifact(isSpec: true): "not an artifact but a spec: compile it first (crmspec compile)"
        case .notAnArtifact(isSpec: false): "not an artifact of crmspec"
        case .truncated(let size, let expected?): "truncated: \(size) of \(expected) bytes are there"
        case .truncated(let size, nil): "truncated or damaged: no whole header is in its \(size) bytes"
        case .overlong(let size, let expected): "damaged: \(size) bytes where the artifact has \(expected)"
        case .otherFormat(let found, let compiler): Self.describe(format: found, compiler: compiler)
        case .damaged: "damaged: its checksum does not match its contents"
        case .malformed(let problem, let offset): "damaged or not made by crmspec: \(problem), at byte \(offset)"
        case .unsound(let failure): "refused, the program is not sound: \(failure)"
        }
    }

    private static func describe(format: UInt32, compiler: String?) -> String {
        guard format > artifactFormat else {
            return "damaged: there is no format \(format); this crmspec reads \(artifactFormat)"
        }
        let maker = compiler.map { "crmspec \($0)" } ?? "a newer crmspec"
        return
            "made by \(maker) (format \(format); this one reads \(artifactFormat)): update crmspec, or compile the specs again"
    }
}
