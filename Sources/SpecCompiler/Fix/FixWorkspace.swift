package import SpecBase
import SpecYAML

/// A workspace after its fixes.
package struct FixedWorkspace: Sendable {
    /// In the order in which they were given.
    package let files: [SourceFile]

    /// How many fixes are in them.
    package let count: Int
}

/// Fixes files and compiles them again, until nothing is left to fix.
///
/// A fix that leaves a file no YAML is not applied, nor is one on a line that holds a secret, since fixes are shown.
///
/// - Parameters:
///   - files: The whole workspace.
///   - confidence: How sure a fix must be.
///   - paths: The files that may change; `nil` for all.
///   - today: The day on which allowances are judged.
/// - Returns: The same files, with the fixes in them. Fixes that undo each other end
///   the rounds.
package func fix(
    _ files: [SourceFile],
    upTo confidence: FixIt.Confidence,
    in paths: Set<String>? = nil,
    today: Day?
) -> FixedWorkspace {
    var session = CompilerSession()
    for file in files { session.set(file) }
    var files = files
    var count = 0
    var seen: Set<[SourceFile]> = [files]
    // Each round repairs at least one place; what needs more rounds than this is left to the next command.
    for _ in 0..<64 {
        let judged = applyAllowances(session.diagnostics(), files: files, today: today)
        let secrets = (judged.shown + judged.allowed.map(\.diagnostic)).secretLines
        let fixes = judged.shown.fixes(upTo: confidence).filter { fix in
            paths?.contains(fix.range.path) ?? true
                && !secrets.contains { $0.path == fix.range.path && fix.range.lines.contains($0.number) }
        }
        var fixed = files
        var applied = 0
        for (position, file) in files.enumerated() {
            let own = fixes.filter { $0.range.path == file.path }
            guard !own.isEmpty, let new = applySoundly(own, to: file) else { continue }
            fixed[position] = new.file
            applied += new.count
        }
        guard fixed != files, seen.insert(fixed).inserted else { break }
        for (old, new) in zip(files, fixed) where old != new { session.set(new) }
        files = fixed
        count += applied
    }
    return FixedWorkspace(files: files, count: count)
}

/// Applies the fixes that leave a file readable.
private func applySoundly(_ fixes: [FixIt], to file: SourceFile) -> (file: SourceFile, count: Int)? {
    let all = applyFixes(fixes, to: file)
    guard isYAML(file), !isYAML(all.file) else { return all }
    let sound = fixes.filter { isYAML(applyFixes([$0], to: file).file) }
    let some = applyFixes(sound, to: file)
    return isYAML(some.file) ? some : nil
}

private func isYAML(_ file: SourceFile) -> Bool {
    var log = DiagnosticLog()
    return readYAML(file, into: &log) != nil
}

extension SourceRange {
    fileprivate var lines: ClosedRange<Int> { start.line...max(start.line, end.line) }
}
