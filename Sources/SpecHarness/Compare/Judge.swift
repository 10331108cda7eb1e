import Glibc
import SpecBase
import SpecOutcome

/// How an outcome compares with the file that expects it.
struct Judgement {
    var findings: [CaseFinding] = []
    var differences: [Difference] = []

    var isSame: Bool { findings.isEmpty && differences.isEmpty }
}

/// Compares an outcome with `outcome.yaml`. Where the bytes are the same, the trees are, too; else the trees say what
/// differs, and where that comes from.
func judge(_ replay: Replay, _ golden: GoldenCase) -> Judgement {
    var judgement = Judgement()
    let path = golden.outcomePath
    guard golden.hasOutcome else {
        let advice = "make it with: crmspec test \(golden.name) --update, and read it before it is committed"
        judgement.findings = [CaseFinding(path: path, message: "the case has no outcome.yaml; \(advice)")]
        return judgement
    }
    let file: SourceFile
    do throws(LoadError) {
        let bytes = try? readFile(path, limit: largestTextFile, isRegular: golden.isRegular)
        if let bytes, replay.writes(bytes) { return judgement }
        file = try readSource(path)
    } catch {
        judgement.findings = [CaseFinding(path: path, message: error.description)]
        return judgement
    }
    if let line = file.text.withBytes(lineOfMergeMark) {
        judgement.findings = [mergeFinding(path, line)]
        return judgement
    }
    var log = DiagnosticLog()
    guard let expected = readDocument(file, into: &log) else {
        judgement.findings = log.sorted.map { CaseFinding($0) }
        return judgement
    }
    judgement.findings = unknownOutcomeKeys(in: expected, of: path)
    guard judgement.findings.isEmpty else { return judgement }
    let name = golden.name
    judgement.differences = compareOutcomes(expected: expected, found: replay.document).map {
        $0.within(name)
    }
    if judgement.differences.isEmpty {
        judgement.findings = [
            CaseFinding(
                path: path,
                message: "the outcome differs only in form; run crmspec test \(name) --update"
            )
        ]
    }
    return judgement
}

extension Replay {
    /// Whether its outcome is written as these bytes.
    fileprivate func writes(_ bytes: [UInt8]) -> Bool {
        var sink = YAMLSink()
        write(to: &sink)
        return sink.withBytes { written in
            guard written.count == bytes.count, let start = written.baseAddress else { return false }
            return memcmp(start, bytes, bytes.count) == 0
        }
    }
}

extension Difference {
    /// The same below the name of a case.
    fileprivate func within(_ name: String) -> Difference {
        Difference(
            path: [name] + path,
            expected: expected,
            found: found,
            problem: problem,
            origin: origin,
            line: line
        )
    }
}
