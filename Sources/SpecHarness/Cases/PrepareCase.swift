import SpecBase

/// A case with what its `case.yaml` says. A class, as it is handed about and has many parts.
final class PreparedCase: Sendable {
    let golden: GoldenCase

    /// `nil` when `findings` say why.
    let description: CaseDescription?
    let findings: [CaseFinding]

    /// The folders and files to compile, as paths from where the user stands.
    let specs: [String]

    init(golden: GoldenCase, description: CaseDescription?, findings: [CaseFinding], specs: [String]) {
        self.golden = golden
        self.description = description
        self.findings = findings
        self.specs = specs
    }
}

/// Reads the description of a case. One without `specs` is compiled from the workspace.
func prepare(_ golden: GoldenCase, workspace: [String]) -> PreparedCase {
    var findings = golden.findings
    let file: SourceFile
    do throws(LoadError) {
        file = try readSource(golden.casePath, isRegular: golden.isRegular)
    } catch {
        findings.append(CaseFinding(path: golden.casePath, message: error.description))
        return PreparedCase(golden: golden, description: nil, findings: findings, specs: [])
    }
    if let line = file.text.withBytes(lineOfMergeMark) {
        findings.append(mergeFinding(golden.casePath, line))
        return PreparedCase(golden: golden, description: nil, findings: findings, specs: [])
    }
    var log = DiagnosticLog()
    let description = readCase(file, steps: golden.steps, into: &log)
    findings += log.sorted.map { CaseFinding($0) }
    let specs = description?.specs.map {
        $0.value.hasPrefix("./") ? joined(golden.folder, String($0.value.dropFirst(2))) : $0.value
    }
    return PreparedCase(
        golden: golden,
        description: description,
        findings: findings,
        specs: specs.flatMap { $0.isEmpty ? nil : $0 } ?? workspace
    )
}

func mergeFinding(_ path: String, _ line: Int) -> CaseFinding {
    CaseFinding(path: path, line: line, message: "a merge left its marks here; settle it first")
}

extension CaseFinding {
    init(_ diagnostic: Diagnostic, prefix: String = "") {
        self.init(
            path: diagnostic.range.path,
            line: diagnostic.range.start.line,
            message: "\(prefix)\(diagnostic.message) [\(diagnostic.kind.id)]"
        )
    }
}
