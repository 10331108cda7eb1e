package import SpecBase
package import SpecIR
package import SpecRuntime

/// Reads a file that says what a CRM holds and what earlier deliveries left: `crm` and `state`, as in a case.
package func readHoldings(
    _ document: Document,
    program: Program,
    clock: Instant,
    into log: inout DiagnosticLog
) -> (crm: MemoryCRM, state: RunState) {
    var reader = DocumentReader(log: log)
    let entries = reader.map(document, "the state of a CRM")
    reader.checkKeys(of: document, "the state of a CRM", keys: ["crm", "state"])
    var state = RunState()
    for entry in entries where entry.key == "state" { state = readState(entry.value, with: &reader) }
    log = reader.log
    guard let crm = document["crm"] else { return (MemoryCRM(program), state) }
    return (readCRM(crm, program: program, clock: clock, into: &log), state)
}
