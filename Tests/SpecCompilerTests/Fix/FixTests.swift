import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Fixes repair what they are for and nothing else.
@Suite struct FixTests {
    private static let today = Day(iso8601: "2026-04-09")

    /// The kinds whose example has a fix.
    private static let fixable = DiagnosticKind.catalogue.filter { kind in
        told(ExampleWorkspace(MarkedSpec(kind.rejects)).files).contains { $0.kind == kind && !$0.fixIts.isEmpty }
    }

    @Test(arguments: fixable)
    func fixesRepairTheirExample(_ kind: DiagnosticKind) {
        let files = ExampleWorkspace(MarkedSpec(kind.rejects)).files
        let fixed = fix(files, upTo: .likely, today: Self.today).files
        #expect(told(fixed).filter { $0.kind == kind }.map(\.message) == [])
        #expect(fix(fixed, upTo: .likely, today: Self.today).files == fixed)
    }

    @Test func manyKindsHaveFixes() {
        #expect(Self.fixable.count >= 18, "\(Self.fixable.map(\.id))")
    }

    @Test(arguments: [
        ("a: x\nb: y\n", "a: z\nb: y\n"),
        ("a: x\r\nb: y\r\n", "a: z\r\nb: y\r\n"),
        ("\u{FEFF}a: x\r\nb: y", "\u{FEFF}a: z\r\nb: y"),
        ("a: 'x'\n", "a: 'z'\n"),
        ("a: |-\n  x\nb: y\n", "a: z\nb: y\n"),
    ])
    func lineEndsAndQuotesStay(_ before: String, _ after: String) throws {
        let indent = before.hasPrefix("\u{FEFF}") ? 1 : 0
        let end: SourcePosition =
            before.contains("|")
            ? SourcePosition(line: 3, column: 1)
            : SourcePosition(line: 1, column: before.contains("'") ? 7 : 5 + indent)
        let place = SourceRange(path: "a.yaml", start: SourcePosition(line: 1, column: 4 + indent), end: end)
        let fixed = applyFixes(
            [FixIt("write 'z'", replacing: place, with: "z", confidence: .certain)],
            to: SourceFile(path: "a.yaml", text: before)
        )
        #expect(fixed.file.text.unicodeScalars.elementsEqual(after.unicodeScalars))
        #expect(fixed.count == 1)
    }

    @Test func newLinesEndAsTheOthersDo() {
        let start = SourcePosition(line: 2, column: 1)
        let fix = FixIt(
            "add",
            replacing: SourceRange(path: "a", start: start, end: start),
            with: "b: 2\n",
            confidence: .likely
        )
        for end in ["\n", "\r\n", "\r"] {
            let fixed = applyFixes([fix], to: SourceFile(path: "a", text: "a: 1\(end)c: 3\(end)")).file.text
            #expect(fixed.unicodeScalars.elementsEqual("a: 1\(end)b: 2\(end)c: 3\(end)".unicodeScalars))
        }
    }

    /// Whatever is broken, fixes come to an end, and another round finds nothing more.
    @Test func fixesOfBrokenSpecsConverge() throws {
        let folder = ShippedSpecs.files(in: "bitrix24-site")
        let position = try #require(folder.firstIndex { $0.text.contains("channel:") })
        let text = Array(folder[position].text.unicodeScalars)
        for step in stride(from: 40, to: text.count - 1, by: max(1, text.count / 60)) {
            var broken = text
            if step.isMultiple(of: 2) { broken.remove(at: step) } else { broken.swapAt(step, step + 1) }
            var files = folder
            files[position].text = String(String.UnicodeScalarView(broken))
            let fixed = fix(files, upTo: .likely, today: Self.today)
            #expect(fix(fixed.files, upTo: .likely, today: Self.today).files == fixed.files, "at \(step)")
        }
    }

    @Test func ofFixesThatTouchTheFirstIsApplied() {
        func fix(_ columns: Range<Int>, _ text: String, line: Int = 1) -> FixIt {
            let start = SourcePosition(line: line, column: columns.lowerBound)
            let end = SourcePosition(line: line, column: columns.upperBound)
            return FixIt(
                text,
                replacing: SourceRange(path: "a", start: start, end: end),
                with: text,
                confidence: .likely
            )
        }
        let file = SourceFile(path: "a", text: "one two three\n")
        #expect(applyFixes([fix(5..<8, "2"), fix(1..<6, "x"), fix(9..<14, "3")], to: file).file.text == "xwo 3\n")
        #expect(applyFixes([fix(1..<2, "x", line: 9)], to: file).count == 0)
    }

    /// Fixes that are applied without asking leave the program of a valid spec as it was.
    @Test func certainFixesChangeNoProgram() {
        for folder in ShippedSpecs.folders.map(ShippedSpecs.files) {
            let marked = folder.map { file in
                let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
                let text = lines.enumerated().map { number, line in
                    // Allowances of nothing, which a certain fix takes away.
                    number % 7 == 3 && line.hasSuffix(":")
                        ? line + " # crmspec: allow unreachable-else -- see below" : line
                }
                return SourceFile(path: file.path, text: text.joined(separator: "\n"))
            }
            let fixed = fix(marked, upTo: .certain, today: Self.today)
            #expect(fixed.files == folder)
            #expect(compile(folder).program != nil)
            #expect(compile(fixed.files).program == compile(folder).program)
        }
    }

    /// What the message names as the nearest, the fix writes.
    @Test(arguments: [
        ("records: { lead: { fields: { TITEL: x } } }", "unknown-field"),
        ("records: { leed: { fields: { TITLE: x } } }", "unknown-entity"),
        ("records: { lead: { fields: { TITLE: x }, create: { stage: NEWW } } }", "unknown-stage"),
        ("records: { lead: { fields: { TITLE: x }, create: { stage: \"NEWW\" } } }", "unknown-stage"),
        ("records: { lead: { fields: { TITLE: x }, create: { responsible: user(\"ana\") } } }", "unknown-user"),
        ("records: { lead: { fields: { TITLE: x, SOURCE_ID: WBE } } }", "unknown-enum-word"),
        ("records: { lead: { fields: { TITLE: \"{{ordr}}\" } } }", "unknown-name"),
        ("accept: presnt(order)", "unknown-function"),
        ("accept: \"{{present(order)}}\"", "braces-in-expression"),
        ("final: YES", "malformed-boolean"),
        ("fnal: true", "unknown-key"),
        ("state: pausd", "unknown-word"),
    ])
    func theNearestIsWritten(_ text: String, _ id: String) throws {
        let spec = """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            inputs: { order: { path: order_id, required: true } }

            """
        let files = ExampleWorkspace(MarkedSpec(spec + text + "\n")).files
        #expect(told(files).map(\.kind.id) == [id])
        #expect(told(fix(files, upTo: .certain, today: nil).files).map(\.kind.id) == [id])
        // What a spec lacks that is cut out to show one mistake is another matter.
        let left = told(fix(files, upTo: .likely, today: nil).files).filter {
            !DiagnosticKind.leftovers.contains($0.kind)
        }
        #expect(left.map(\.message) == [])
    }

    @Test func quotedNamesKeepOnePairOfQuotes() {
        for written in ["order", "\"order\"", "'order'", "|-\n        order\n     "] {
            let spec = """
                crmspec: 1
                channel: orders
                crm: bitrix24
                source: { webhook: orders }
                inputs: { order: { path: order_id, required: true } }
                once: order
                records:
                  lead:
                    fields:
                      TITLE: \(written)

                """
            let files = ExampleWorkspace(MarkedSpec(spec)).files
            #expect(told(files).map(\.kind.id) == ["literal-is-a-name"])
            let fixed = fix(files, upTo: .likely, today: nil).files
            #expect(told(fixed).map(\.message) == [])
            #expect(!(fixed.first?.text.contains("\"\"") ?? true))
        }
    }
}
