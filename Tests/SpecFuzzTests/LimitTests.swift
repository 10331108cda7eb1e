import SpecTestSupport
import Testing

/// What ARCHITECTURE.md says is at most: so much is taken, one more is refused in words.
@Suite struct LimitTests {
    /// Held where programs are built by hand (SpecIRTests), where hits are (HostileAnswerTests).
    private static let heldElsewhere = [
        "ArtifactReader.nestingLimit", "RunLimits.hits", "nestingLimit", "stepLimit",
    ]

    @Test(arguments: Bound.all)
    func holdsOnBothSides(bound: Bound) throws {
        let limit = try #require(try DocumentedLimits.read()[bound.constant])
        #expect(bound.complaint(limit) == nil, "\(bound.constant)")
        #expect(bound.complaint(limit + 1) == bound.words, "\(bound.constant)")
    }

    @Test func everyDocumentedLimitIsTried() throws {
        let tried = Bound.all.map(\.constant) + Self.heldElsewhere
        #expect(try DocumentedLimits.read().keys.sorted() == tried.sorted())
    }
}

/// One row of the table, and how to come as near to it as is wanted.
struct Bound: Sendable, CustomTestStringConvertible {
    let constant: String
    /// What is said of one more than the limit.
    let words: String
    /// What is said of so much; `nil` if it is taken.
    let complaint: @Sendable (Int) -> String?

    init(_ constant: String, _ words: String, _ complaint: @escaping @Sendable (Int) -> String?) {
        self.constant = constant
        self.words = words
        self.complaint = complaint
    }

    var testDescription: String { constant }

    static let all = specs + deliveries + mails + runs + conversations
}
