import SpecBase

/// What a command printed, and how it ended.
package struct CommandEnd: Hashable, Sendable {
    package let output: String
    package let status: Int32

    package init(output: String, status: Int32) {
        self.output = output
        self.status = status
    }
}

/// Runs the command lines of transcripts, each in a copy of its folder, and compares what they print.
///
/// - Parameters:
///   - transcripts: In the order in which results are wanted.
///   - isUpdating: Whether a transcript that differs is written anew.
///   - filter: Which of them.
///   - jobs: How many at a time; as many as there are cores by default.
///   - run: Runs `crmspec` with arguments in a folder, with a file as its input.
/// - Returns: The results of the wanted ones in the order of `transcripts`.
package func runTranscripts(
    _ transcripts: [TranscriptCase],
    isUpdating: Bool,
    filter: CaseFilter = CaseFilter(),
    jobs: Int? = nil,
    run: @escaping @Sendable (_ arguments: [String], _ folder: String, _ input: String?) throws -> CommandEnd
) -> [CaseResult] {
    parallelMap(transcripts, jobs: jobs) { check($0, isUpdating: isUpdating, filter: filter, run: run) }.compactMap(
        \.self
    )
}

private typealias Runner = @Sendable (_ arguments: [String], _ folder: String, _ input: String?) throws -> CommandEnd

private func check(
    _ transcript: TranscriptCase,
    isUpdating: Bool,
    filter: CaseFilter,
    run: @escaping Runner
) -> CaseResult? {
    var findings: [CaseFinding] = []
    var status = CaseResult.Status.failed
    let (description, problems) = describe(transcript)
    guard filter.wants(transcript.name, tags: description?.tags, covers: description?.covers) else { return nil }
    findings += problems
    if findings.isEmpty {
        do {
            let expected = try readSource(transcript.transcriptPath).text
            let (found, problems) = try replay(transcript, expected, run: run)
            findings += problems
            if findings.isEmpty, let difference = firstDifference(expected, found, in: transcript) {
                if isUpdating {
                    try writeFileAtomically(transcript.transcriptPath, Array(found.utf8))
                    status = .updated
                } else {
                    findings.append(difference)
                }
            } else if findings.isEmpty {
                status = .passed
            }
        } catch {
            findings.append(CaseFinding(path: transcript.transcriptPath, message: "\(error)"))
        }
    }
    return CaseResult(
        name: transcript.name,
        folder: transcript.folder,
        title: description?.title ?? "",
        covers: description?.covers ?? [],
        tags: description?.tags ?? [],
        status: status,
        findings: findings,
        differences: [],
        explained: nil
    )
}

private func describe(_ transcript: TranscriptCase) -> (TranscriptDescription?, [CaseFinding]) {
    do throws(LoadError) {
        let file = try readSource(transcript.casePath)
        if let line = file.text.withBytes(lineOfMergeMark) { return (nil, [mergeFinding(transcript.casePath, line)]) }
        var log = DiagnosticLog()
        let description = readTranscriptCase(file, into: &log)
        return (description, log.sorted.map { CaseFinding($0) })
    } catch {
        return (nil, [CaseFinding(path: transcript.casePath, message: error.description)])
    }
}

/// Runs the commands in a copy of the folder.
///
/// - Returns: The transcript as it is now, and what keeps it from being run.
private func replay(
    _ transcript: TranscriptCase,
    _ text: String,
    run: Runner
) throws -> (String, [CaseFinding]) {
    let path = transcript.transcriptPath
    var wanted: [TranscriptCommand] = []
    var findings: [CaseFinding] = []
    for (line, command) in commands(of: text) {
        switch command {
        case .success(let command): wanted.append(command)
        case .failure(let error): findings.append(CaseFinding(path: path, line: line, message: error.words))
        }
    }
    if wanted.isEmpty, findings.isEmpty {
        findings.append(
            CaseFinding(path: path, message: "the transcript has no command line, such as '$ crmspec check'")
        )
    }
    for file in transcript.files where findings.isEmpty {
        let isDefault = file.hasPrefix("specs/") || file.hasPrefix("golden/")
        if !isDefault, !wanted.contains(where: { $0.names(file) }) {
            let message = "no command line of the transcript names the file"
            findings.append(CaseFinding(path: joined(transcript.folder, file), message: message))
        }
    }
    guard findings.isEmpty else { return (text, findings) }
    let scratch = try makeScratchFolder()
    defer { removeFolder(scratch) }
    for file in transcript.files { try copyFile(joined(transcript.folder, file), to: joined(scratch, file)) }
    let blocks = try wanted.map { command in
        let end = try perform(command, in: scratch, run: run)
        let output = end.output.isEmpty || end.output.hasSuffix("\n") ? end.output : end.output + "\n"
        return "$ \(command.text)\n\(output)\(end.status == 0 ? "" : "(exit status \(end.status))\n")"
    }
    return (blocks.joined(separator: "\n"), [])
}

private func firstDifference(_ expected: String, _ found: String, in transcript: TranscriptCase) -> CaseFinding? {
    guard !expected.utf8.elementsEqual(found.utf8) else { return nil }
    let (old, new) = (lines(of: expected), lines(of: found))
    let same = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let was = same < old.count ? "'\(old[same])'" : "the end"
    let now = same < new.count ? "'\(new[same])'" : "the end"
    let advice = same == old.count && same == new.count ? "; the file ends otherwise" : ""
    return CaseFinding(
        path: transcript.transcriptPath,
        line: same + 1,
        message: "expected \(was), found \(now)\(advice)"
    )
}
