import Foundation
import SpecBase
import SpecHarness
import Testing

/// Diffs are what `patch` and `git apply` read.
@Suite struct UnifiedDiffTests {
    private static let numbers = (1...20).map { "line \($0)\n" }.joined()

    @Test(arguments: [
        ("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
        ("a\nb", "a\nc", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"),
        ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
        ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
        ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ])
    func hunksAreWhole(_ before: String, _ after: String, _ hunk: String) {
        let old = SourceFile(path: "s/a.yaml", text: before)
        #expect(
            unifiedDiff(from: old, to: SourceFile(path: "s/a.yaml", text: after)) == "--- a/s/a.yaml\n+++ b/s/a.yaml\n"
                + hunk
        )
        #expect(unifiedDiff(from: old, to: old) == "")
    }

    @Test func farChangesAreHunksOfTheirOwn() {
        func changed(_ lines: Int...) -> String {
            lines.reduce(Self.numbers) { $0.replacingOccurrences(of: "line \($1)\n", with: "LINE \($1)\n") }
        }
        func heads(_ after: String) -> [Substring] {
            unifiedDiff(from: SourceFile(path: "a", text: Self.numbers), to: SourceFile(path: "a", text: after))
                .split(separator: "\n").filter { $0.hasPrefix("@@") }
        }
        #expect(heads(changed(5, 15)) == ["@@ -2,7 +2,7 @@", "@@ -12,7 +12,7 @@"])
        #expect(heads(changed(5, 12)) == ["@@ -2,14 +2,14 @@"])
        #expect(heads(changed(5, 13)) == ["@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@"])
        #expect(heads(changed(1, 20)) == ["@@ -1,4 +1,4 @@", "@@ -17,4 +17,4 @@"])
    }

    @Test func secretsDoNotStandAroundChanges() {
        let old = SourceFile(path: "a", text: "a\nsecret\nb\nc\n")
        let new = SourceFile(path: "a", text: "a\nsecret\nx\nc\n")
        #expect(unifiedDiff(from: old, to: new, hiding: [2]).hasSuffix("@@ -3,2 +3,2 @@\n-b\n+x\n c\n"))
    }
}
