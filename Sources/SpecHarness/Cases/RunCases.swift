import SpecBase
import SpecCompiler
import SpecIR
import SpecOutcome
import SpecRuntime

/// What to do with cases besides replaying them.
package struct CaseOptions: Hashable, Sendable {
    /// What a case without `specs` is compiled from.
    package var workspace: [String]

    /// Whether an outcome that differs is written anew.
    package var isUpdating = false

    /// Whether results carry the outcome with its provenance.
    package var isExplaining = false

    /// How many cases are replayed at a time; `nil`: as many as there are cores.
    package var jobs: Int?

    package init(workspace: [String]) {
        self.workspace = workspace
    }
}

/// Replays cases, several at a time.
///
/// - Parameters:
///   - cases: In the order in which results are wanted.
///   - options: What is done besides replaying.
///   - filter: Which of them.
///   - progress: Called now and then with the count of cases done and of all; from any thread.
/// - Returns: The results of the wanted cases in the order of `cases`, whatever order they ran in.
package func runCases(
    _ cases: [GoldenCase],
    options: CaseOptions,
    filter: CaseFilter = CaseFilter(),
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
) -> [CaseResult] {
    let prepared = parallelMap(cases, jobs: options.jobs) { prepare($0, workspace: options.workspace) }
        .filter { filter.wants($0.golden.name, $0.description) }
    var workspaces: [[String]: Result<CompiledSpecs, ReplayFailure>] = [:]
    var last: (specs: [String], compiled: Result<CompiledSpecs, ReplayFailure>)?
    let ready = prepared.map { item in
        guard item.description != nil else { return ReadyCase(item: item, compiled: nil) }
        // Most cases are about the same specs as the one before.
        if let last, last.specs == item.specs { return ReadyCase(item: item, compiled: last.compiled) }
        let found = workspaces[item.specs] ?? compiled(item.specs)
        workspaces[item.specs] = found
        last = (item.specs, found)
        return ReadyCase(item: item, compiled: found)
    }
    return parallelMap(ready, jobs: options.jobs, progress: progress) { check($0.item, $0.compiled, options: options) }
}

/// Specs, ready for any number of replays. A class, as every case is handed them.
final class CompiledSpecs: Sendable {
    let program: PreparedProgram

    /// A CRM without records, to be copied.
    let crm: MemoryCRM

    /// Prints what the program's runs come to; made ready for all of them.
    let printer: OutcomePrinter

    init(_ program: Program) {
        self.program = PreparedProgram(program)
        crm = MemoryCRM(program)
        var printer = OutcomePrinter(program)
        printer.prepare()
        self.printer = printer
    }
}

/// A case with the specs that it is about.
private struct ReadyCase: Sendable {
    let item: PreparedCase

    /// `nil` where the case cannot be read.
    let compiled: Result<CompiledSpecs, ReplayFailure>?
}

private func compiled(_ specs: [String]) -> Result<CompiledSpecs, ReplayFailure> {
    let files: [SourceFile]
    do throws(LoadError) {
        files = try loadSpecs(specs)
    } catch {
        return .failure(
            ReplayFailure(findings: [CaseFinding(path: specs.first ?? "specs", message: error.description)])
        )
    }
    let compilation = compile(files)
    if let program = compilation.program { return .success(CompiledSpecs(program)) }
    let errors = compilation.diagnostics.filter { $0.kind.severity == .error }
    return .failure(
        ReplayFailure(findings: errors.prefix(3).map { CaseFinding($0, prefix: "the specs do not compile: ") })
    )
}

private func check(
    _ item: PreparedCase,
    _ compiled: Result<CompiledSpecs, ReplayFailure>?,
    options: CaseOptions
) -> CaseResult {
    var findings = item.findings
    var differences: [Difference] = []
    var status = CaseResult.Status.failed
    var explained: String?
    if findings.isEmpty, let description = item.description, let compiled {
        switch compiled.flatMap({ replay(item.golden, description, $0) }) {
        case .failure(let failure): findings += failure.findings
        case .success(let replay):
            if options.isExplaining { explained = printDocument(replay.document, showsOrigins: true) }
            let judgement = judge(replay, item.golden)
            if judgement.isSame {
                status = .passed
            } else if options.isUpdating {
                do throws(FileError) {
                    var sink = YAMLSink()
                    replay.write(to: &sink)
                    try writeFileAtomically(item.golden.outcomePath, sink.bytes)
                    status = .updated
                } catch {
                    findings.append(CaseFinding(path: item.golden.outcomePath, message: error.description))
                }
            }
            if !options.isUpdating { findings += judgement.findings }
            differences = judgement.differences
        }
    }
    return CaseResult(
        name: item.golden.name,
        folder: item.golden.folder,
        title: item.description?.title ?? "",
        covers: item.description?.covers ?? [],
        tags: item.description?.tags ?? [],
        status: status,
        findings: findings,
        differences: differences,
        explained: explained
    )
}
