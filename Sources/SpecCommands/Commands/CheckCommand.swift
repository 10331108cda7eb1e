package import SpecBase
import SpecCompiler
package import SpecHarness

/// `crmspec check [OPTION...] [PATH...]`
package struct CheckCommand: Command, Equatable {
    package static let name = "check"
    package static let summary = "Compile specs and print what is wrong with them."
    package static let help = """
        usage: crmspec check [OPTION...] [PATH...]

          PATH                 files, and folders of .yaml and .yml files, those of golden cases left out; specs by default
          --golden DIR         cases in which to look for data of real people; golden, if it is there, beside specs
          --format FORMAT      text, json, sarif, github or junit; text by default
          --deny warnings      warnings fail the check, too
          --changed-since REV  tell only what is about files changed since a git revision, or about what names them
          --fix                write the fixes that cannot change what a valid spec means
          --likely             with --fix or --diff: also those that are the best guess
          --diff               print what --fix would write, and write nothing
          --keep-witness DIR   write the event that shows a finding as a golden case to be finished, into a folder of DIR
          --today DAY          judge allowances as on this day; by default, the host's

        example:
          crmspec check specs --deny warnings
        """

    /// Files and folders of one workspace.
    package var paths: [String]

    /// Cases in which to look for data of real people; `nil` for those beside the specs.
    package var golden: String?

    /// How the findings are written.
    package var format: CheckFormat

    /// Whether a warning fails the check.
    package var deniesWarnings: Bool

    /// A git revision; only what changed since is told. `nil` for everything.
    package var revision: String?

    /// What to repair; `nil` for nothing.
    package var fixing: Fixing?

    /// Where events that show findings are kept; `nil` for nowhere.
    package var witnesses: String?

    /// The day on which allowances are judged; `nil` for the host's.
    package var today: Day?

    /// What becomes of fixes.
    package struct Fixing: Hashable, Sendable {
        /// How sure they must be.
        package var confidence: FixIt.Confidence

        /// Whether they are printed and not written.
        package var isPrinted: Bool
    }

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        golden = try arguments.takeOption("--golden")
        format = try arguments.takeFormat(CheckFormat.self) ?? .text
        let denied = try arguments.takeOption("--deny")
        guard denied == nil || denied == "warnings" else {
            throw UsageError("--deny takes 'warnings', not '\(denied ?? "")'")
        }
        deniesWarnings = denied != nil
        revision = try arguments.takeOption("--changed-since")
        witnesses = try arguments.takeOption("--keep-witness")
        let (fixes, prints) = (try arguments.takeFlag("--fix"), try arguments.takeFlag("--diff"))
        let takesLikely = try arguments.takeFlag("--likely")
        guard fixes || prints || !takesLikely else { throw UsageError("--likely needs --fix or --diff") }
        fixing = fixes || prints ? Fixing(confidence: takesLikely ? .likely : .certain, isPrinted: prints) : nil
        today = try arguments.takeOption("--today").map { text throws(UsageError) in
            guard let day = Day(iso8601: text) else { throw UsageError("'\(text)' is no day such as 2026-04-09") }
            return day
        }
        let positionals = arguments.takePositionals()
        paths = positionals.isEmpty ? ["specs"] : positionals
        try arguments.finish()
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let files = try loadSpecs(paths)
        let today = try self.today ?? Clock.today()
        let scope = try CheckScope(of: files, below: paths, since: revision)
        guard let fixing else {
            let report = try report(on: files, within: scope, today)
            console.print(printCheck(report, as: format))
            try keepWitnesses(of: report, &console)
            return report.isFine ? .success : .findings
        }
        let outside = linkedFiles(files.map(\.path), outside: paths)
        let mayChange = scope.paths(of: files).subtracting(outside)
        let fixed = fix(files, upTo: fixing.confidence, in: mayChange, today: today)
        let report = try report(on: fixed.files, within: scope, today)
        let refused = Set(report.shown.fixes(upTo: fixing.confidence).map(\.range.path)).intersection(outside)
        for path in refused.sorted() {
            console.printError("crmspec check: '\(path)' is a link to a file elsewhere, and is not changed\n")
        }
        let changes = zip(files, fixed.files).filter { $0.0 != $0.1 }
        if changes.isEmpty, refused.isEmpty {
            let likely = report.shown.fixes(upTo: .likely).count
            let rest = fixing.confidence == .certain && likely > 0 ? "; \(likely) with --likely" : ""
            console.printError("crmspec check: nothing to fix for certain\(rest)\n")
        }
        if fixing.isPrinted {
            let secrets = compile(files).diagnostics.secretLines
            for (old, new) in changes {
                let hidden = Set(secrets.filter { $0.path == old.path }.map(\.number))
                console.print(unifiedDiff(from: old, to: new, hiding: hidden))
            }
            return changes.isEmpty && report.isFine ? .success : .findings
        }
        for (_, new) in changes { try writeFileAtomically(new.path, Array(new.text.utf8)) }
        if !changes.isEmpty {
            let sum = "\(counted(fixed.count, "fix", "fixes")) in \(counted(changes.count, "file"))"
            console.printError("crmspec check: \(sum)\n")
        }
        console.print(printCheck(report, as: format))
        return report.isFine ? .success : .findings
    }

    private func report(on files: [SourceFile], within scope: CheckScope, _ today: Day) throws -> CheckReport {
        let cases = try findings(inGolden: golden, beside: paths, specs: files)
        var session = CompilerSession()
        for file in files { session.set(file) }
        let judged = applyAllowances(session.diagnostics(), files: files, today: today)
        let shown = (judged.shown + cases.diagnostics).filter(scope.includes)
        return CheckReport(
            files: files + cases.files,
            shown: shown,
            allowed: judged.allowed.filter { scope.includes($0.diagnostic) },
            deniesWarnings: deniesWarnings,
            witnesses: provenWitnesses(of: shown, in: session)
        )
    }

    /// Writes every event that shows a finding as a case, and says where.
    private func keepWitnesses(of report: CheckReport, _ console: inout some Console) throws {
        guard let witnesses else { return }
        try makeFolder(witnesses)
        for diagnostic in report.shown {
            guard let witness = report.witnesses[diagnostic] else { continue }
            let files = witness.caseFiles(of: diagnostic, specs: paths == ["specs"] ? [] : paths)
            let place = try writeFolder(diagnostic.kind.id, in: witnesses, files: files)
            console.printError("made \(place), a case that fails until you say why its outcome is right\n")
        }
    }
}

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : many ?? noun + "s")"
}

/// Diagnostics with the lines that they are about.
func printed(_ diagnostics: [Diagnostic], of files: [SourceFile]) -> String {
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return printDiagnostics(diagnostics) { byPath[$0] }
}

/// What a command that is no check tells of specs: everything but what comments allow, on whatever day.
func printedUnlessAllowed(_ diagnostics: [Diagnostic], of files: [SourceFile]) -> String {
    printed(applyAllowances(diagnostics, files: files, today: nil).shown, of: files)
}
