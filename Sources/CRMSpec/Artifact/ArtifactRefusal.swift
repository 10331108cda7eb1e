import SpecIR

/// Why bytes are not an artifact that can be run.
public struct ArtifactRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a host may tell it apart.
    public let kind: Kind

    /// The same in words: a clause that follows a file's name and a colon.
    public let description: String

    /// What can be wrong with an artifact.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// The bytes are something else, or there are none.
        case notAnArtifact
        /// Bytes are lacking, changed or too many.
        case damaged
        /// Another version of crmspec made it; the specs are to be compiled again.
        case otherFormat
        /// It is whole, but its program breaks a rule that the runtime relies on.
        case unsound
    }

    init(_ error: ArtifactError) {
        kind =
            switch error {
            case .empty, .notAnArtifact: .notAnArtifact
            case .truncated, .overlong, .damaged, .malformed: .damaged
            case .otherFormat: .otherFormat
            case .unsound: .unsound
            }
        description = error.description
    }
}
