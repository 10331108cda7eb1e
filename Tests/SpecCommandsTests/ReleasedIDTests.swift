import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import Testing

/// The ids of diagnostics are a promise: they stand in allowances, in build logs and in the settings of other tools.
@Suite struct ReleasedIDTests {
    /// Every id that was ever released. A new one is added here; none is ever taken out or given another meaning.
    private static let released = """
        allowance-without-reason
        always-false
        always-true
        ambiguous-word
        bad-about
        bad-case-value
        bad-literal
        bad-pattern
        braces-in-expression
        chained-comparison
        closed-comes-again
        comment-in-value
        conflicting-keys
        constant-search-key
        dangling-link
        dead-row
        duplicate-account-id
        duplicate-key
        duplicate-name
        duplicate-record
        duplicate-word
        else-not-last
        empty-expression
        every-element-without-many
        expired-allowance
        filled-twice
        foreign-operator
        idle-merge
        impossible-day
        inactive-user
        incomplete-rows
        key-in-other-form
        keys-all-missing
        keyword-as-name
        later-let
        later-record
        literal-for-missing
        literal-is-a-name
        malformed-allowance
        malformed-boolean
        malformed-days
        malformed-duration
        malformed-hours
        malformed-id
        malformed-integer
        malformed-literal
        malformed-mailbox
        malformed-name
        malformed-path
        malformed-url
        malformed-yaml
        merge-conflict-mark
        merge-under-keep
        misplaced-key
        missing-case-key
        missing-key
        missing-operand
        missing-part
        missing-pick
        missing-update
        missing-version
        needs-people
        nested-too-deeply
        never-taken
        no-such-role
        not-analysed
        not-proven
        not-searchable
        not-text
        nothing-finds-it
        once-always-repeats
        once-never-repeats
        only-paused-use
        optional-value
        overlapping-channels
        pasted-webhook-url
        real-looking-data
        repeat-makes-another
        required-field-missing
        same-effect
        search-cycle
        search-on-no-key
        second-default
        second-people
        secret-in-spec
        set-empties
        set-twice
        shared-contact
        shared-subject
        single-braces
        split-by-yaml
        starved-channel
        stray-closing-braces
        type-mismatch
        unallowable-kind
        uncaught-event
        unclosed-braces
        unclosed-bracket
        unclosed-quote
        unexpected-token
        unhandled-word
        unknown-allowed-id
        unknown-case-key
        unknown-catalog
        unknown-character
        unknown-country
        unknown-crm-name
        unknown-entity
        unknown-enum-word
        unknown-field
        unknown-file-kind
        unknown-function
        unknown-key
        unknown-name
        unknown-property
        unknown-region
        unknown-source
        unknown-stage
        unknown-table
        unknown-team
        unknown-template
        unknown-time-zone
        unknown-type
        unknown-user
        unknown-word
        unquoted-template
        unreachable-else
        unsupported-version
        unused-allowance
        unused-catalog
        unused-employee
        unused-input
        unused-let
        unused-source
        unused-table
        unused-team
        update-changes-key
        used-too-early
        way-never-asked
        way-never-decides
        way-without-value
        wrong-arguments
        wrong-shape
        wrong-source-kind
        yaml-alias
        yaml-merge-key
        yaml-tag
        yaml-too-large
        """.split(separator: "\n").map(String.init)

    private static let known = (DiagnosticKind.catalogue + DiagnosticKind.caseCatalogue).map(\.id)

    @Test func noReleasedIDVanishes() {
        #expect(Self.released.filter { !Self.known.contains($0) } == [])
    }

    @Test func newIDsAreAddedToTheList() {
        #expect(Self.known.filter { !Self.released.contains($0) } == [])
    }

    @Test func idsNameOneKindEach() {
        #expect(Self.released == Set(Self.released).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(Self.known).count == Self.known.count)
    }

    /// A kind that is in no catalogue would be explained by no page and tried by no test.
    @Test func everyKindIsInACatalogue() throws {
        let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardizedFileURL
        let walk = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var declared: [String] = []
        for case let file as URL in walk where file.pathExtension == "swift" {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            for part in text.components(separatedBy: "DiagnosticKind(").dropFirst() {
                let head = part.drop(while: \.isWhitespace)
                guard head.hasPrefix("id: \"") else { continue }
                declared.append(String(head.dropFirst(5).prefix { $0 != "\"" }))
            }
        }
        #expect(declared.sorted() == Self.known.sorted())
    }
}
