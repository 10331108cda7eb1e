package import SpecBase

/// Diagnostics sorted into those that an author has to look at and those that somebody has allowed.
package struct JudgedDiagnostics: Hashable, Sendable {
    /// In reading order, what is wrong with allowances among them.
    package let shown: [Diagnostic]

    /// In reading order.
    package let allowed: [AllowedDiagnostic]
}

/// A finding that a comment allows.
package struct AllowedDiagnostic: Hashable, Sendable {
    package let diagnostic: Diagnostic

    /// Why, in the author's words; empty where the comment gives no reason.
    package let reason: String
}

/// Takes out what comments in the specs allow, and tells which of these comments are wrong, useless or out of date.
///
/// - Parameters:
///   - diagnostics: Those of the whole workspace, since an allowance is useless only if nothing in it is left to allow.
///   - files: The files of the workspace.
///   - today: The day on which allowances are judged; without one, none is out of date.
/// - Returns: Every diagnostic, shown or allowed.
package func applyAllowances(
    _ diagnostics: [Diagnostic],
    files: [SourceFile],
    today: Day?
) -> JudgedDiagnostics {
    var log = DiagnosticLog()
    var judges: [String: FileAllowances] = [:]
    var paths: [String] = []
    for file in files {
        let found = allowances(of: file, into: &log)
        guard !found.isEmpty else { continue }
        paths.append(file.path)
        judges[file.path] = FileAllowances(found, today: today, into: &log)
    }
    var allowed: [AllowedDiagnostic] = []
    for diagnostic in diagnostics {
        if let reason = judges[diagnostic.range.path]?.reason(toAllow: diagnostic) {
            allowed.append(AllowedDiagnostic(diagnostic: diagnostic, reason: reason))
        } else {
            log.report(diagnostic)
        }
    }
    // Errors end the search for warnings, so that with one nobody knows what there would be to allow.
    let isWhole = !diagnostics.contains { $0.kind.severity == .error }
    for path in paths { judges[path]?.reportLeftovers(isWhole: isWhole, into: &log) }
    return JudgedDiagnostics(shown: log.sorted, allowed: allowed)
}

/// The allowances of one file, and which of their ids were of use.
private struct FileAllowances {
    private let allowances: [Allowance]
    private let today: Day?
    /// By position: whether each id can allow anything at all.
    private var isUsable: [[Bool]] = []
    private var isUsed: [[Bool]] = []

    init(_ allowances: [Allowance], today: Day?, into log: inout DiagnosticLog) {
        self.allowances = allowances
        self.today = today
        for allowance in allowances {
            isUsable.append(allowance.ids.map { isAllowable($0, into: &log) })
            isUsed.append(allowance.ids.map { _ in false })
        }
    }

    private func isExpired(_ allowance: Allowance) -> Bool {
        guard let until = allowance.until?.value, let today else { return false }
        return today > until
    }

    /// Why a finding is allowed; `nil` where it is not. One that would be, had its day not passed, counts as met.
    mutating func reason(toAllow diagnostic: Diagnostic) -> String? {
        guard diagnostic.kind.severity != .error else { return nil }
        var reason: String?
        for (position, allowance) in allowances.enumerated()
        where allowance.lines.contains(diagnostic.range.start.line) {
            for (index, id) in allowance.ids.enumerated() where id.value == diagnostic.kind.id {
                isUsed[position][index] = true
                if reason == nil, !isExpired(allowance) { reason = allowance.reason ?? "" }
            }
        }
        return reason
    }

    func reportLeftovers(isWhole: Bool, into log: inout DiagnosticLog) {
        for (position, allowance) in allowances.enumerated() {
            let (usable, used) = (isUsable[position], isUsed[position])
            if let until = allowance.until, isExpired(allowance), used.contains(true) {
                log.report(.expiredAllowance(until))
            }
            guard isWhole else { continue }
            if !used.contains(true), !usable.contains(false) {
                log.report(.unusedAllowance(allowance.ids, at: allowance.comment, removing: allowance.removal))
                continue
            }
            for (index, id) in allowance.ids.enumerated() where usable[index] && !used[index] {
                log.report(.unusedAllowance([id], at: id.range, removing: allowance.removal(ofID: index)))
            }
        }
    }
}

/// Says whether findings of an id can be allowed, and reports why not.
private func isAllowable(_ id: Located<String>, into log: inout DiagnosticLog) -> Bool {
    guard let kind = DiagnosticKind.catalogue.first(where: { $0.id == id.value }) else {
        log.report(.unknownAllowedID(id, known: DiagnosticKind.catalogue.filter(\.isAllowable).map(\.id)))
        return false
    }
    if !kind.isAllowable { log.report(.unallowableKind(id, kind)) }
    return kind.isAllowable
}

extension DiagnosticKind {
    /// Errors are repaired, and so is what is wrong with allowances.
    fileprivate var isAllowable: Bool {
        severity != .error && !allowDiagnosticKinds.contains { $0.id == id }
    }
}
