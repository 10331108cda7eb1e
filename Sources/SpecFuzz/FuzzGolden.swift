import SpecBase
import SpecHarness

/// The files of a golden case. A document that was read is printed as one that says the same.
func fuzzGolden(_ text: String) {
    let file = SourceFile(path: "case.yaml", text: text)
    var log = DiagnosticLog()
    _ = readTestData(file, into: &log)
    if let description = readCase(file, steps: ["01-first.http", "02-second.http"], into: &log) {
        _ = description.time(ofStep: "02-second.http", at: 1)
        if let document = description.crm {
            _ = readCRM(document, program: FuzzSpecs.program, clock: description.clock, into: &log)
        }
    }
    guard let document = readDocument(file, into: &log) else { return }
    _ = unknownOutcomeKeys(in: document, of: file.path)
    precondition(compareOutcomes(expected: document, found: document).isEmpty, "an outcome differs from itself")
    let printed = SourceFile(path: "case.yaml", text: printDocument(document))
    guard document.says(readDocument(printed, into: &log) ?? .text("")) || isEmpty(document) else {
        preconditionFailure("a printed document reads otherwise")
    }
}

private func isEmpty(_ document: Document) -> Bool { document.says(.text("")) }
