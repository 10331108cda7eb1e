import SpecBase
import SpecIR
import SpecOutcome
import SpecRuntime

/// Replays the steps of a case, each at its time, on what the CRM holds by then.
///
/// - Parameters:
///   - golden: The case.
///   - description: What its `case.yaml` says.
///   - compiled: Its specs.
/// - Returns: The outcome, or what is wrong with the steps or with what the case says of the CRM.
func replay(
    _ golden: GoldenCase,
    _ description: CaseDescription,
    _ compiled: CompiledSpecs
) -> Result<Replay, ReplayFailure> {
    var log = DiagnosticLog()
    var crm = compiled.crm
    if let document = description.crm {
        crm = readCRM(document, program: crm.program, clock: description.clock, into: &log)
    }
    if log.hasErrors { return .failure(ReplayFailure(findings: log.sorted.map { CaseFinding($0) })) }
    var requests: [RecordedDelivery] = []
    requests.reserveCapacity(golden.steps.count)
    var findings: [CaseFinding] = []
    for step in golden.steps {
        switch readStep(joined(golden.folder, step), isRegular: golden.isRegular) {
        case .success(let request): requests.append(request)
        case .failure(let failure): findings += failure.findings
        }
    }
    guard findings.isEmpty else { return .failure(ReplayFailure(findings: findings)) }
    var state = description.state
    var steps: [ReplayedStep] = []
    steps.reserveCapacity(golden.steps.count)
    for (position, (name, request)) in zip(golden.steps, requests).enumerated() {
        guard let time = description.time(ofStep: name, at: position) else {
            let finding = CaseFinding(path: golden.casePath, message: "the time of \(name) is beyond the year 9999")
            return .failure(ReplayFailure(findings: [finding]))
        }
        let delivery = request.delivery(
            at: time,
            id: RecordedDelivery.stem(of: name),
            isLate: description.late.contains { $0.value == name }
        )
        let outcome = deliver(delivery, program: compiled.program, state: &state, crm: &crm)
        steps.append(ReplayedStep(name: name, outcome: outcome))
    }
    return .success(Replay(steps: steps, state: state, compiled: compiled, zone: description.zone))
}

/// What the steps of a case came to.
struct Replay {
    let steps: [ReplayedStep]
    let state: RunState
    let compiled: CompiledSpecs
    let zone: Zone

    /// The outcome with where it comes from.
    var document: Document { outcomeDocument(steps, state: state, printer: compiled.printer, zone: zone) }

    /// Writes the outcome as the case's file has it.
    func write(to sink: inout YAMLSink) {
        writeOutcome(steps, state: state, printer: compiled.printer, zone: zone, to: &sink)
    }
}

/// Why a case cannot be replayed.
struct ReplayFailure: Error {
    let findings: [CaseFinding]
}

private func readStep(_ path: String, isRegular: Bool) -> Result<RecordedDelivery, ReplayFailure> {
    func failure(_ message: String, line: Int? = nil) -> Result<RecordedDelivery, ReplayFailure> {
        .failure(ReplayFailure(findings: [CaseFinding(path: path, line: line, message: message)]))
    }
    do {
        let bytes = try readFile(path, limit: largestTextFile, isRegular: isRegular)
        // A mail may quote anything.
        if !path.hasSuffix(".eml"), let line = bytes.withUnsafeBufferPointer(lineOfMergeMark) {
            return .failure(ReplayFailure(findings: [mergeFinding(path, line)]))
        }
        return .success(try RecordedDelivery(parsing: bytes, name: path))
    } catch let error as RecordedRequestError {
        return failure(error.words, line: error.line)
    } catch {
        return failure("\(error)")
    }
}
