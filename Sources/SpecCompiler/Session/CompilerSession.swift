package import SpecBase
package import SpecIR
import SpecYAML

/// A workspace that is compiled again and again while its files change: what an editor, and `check`, ask.
///
/// Whatever order the files came in and whatever was asked before, the answers are those of a new session over the same
/// files. A file is read again if its text changed; a channel is checked again if it, or something that it names, did.
package struct CompilerSession: Sendable {
    private let analyses: Analyses
    private var files: [String: SourceFile] = [:]
    /// The files as they were last read.
    private var readings: [String: FileReading] = [:]
    private var readCount = 0
    /// Paths of files that changed, came or went since.
    private var changed: Set<String> = []

    private var environment = Environment()
    private var checks: [String: ChannelCheck] = [:]
    private var overlaps: [OverlapKey: ReportedSituation?] = [:]
    private var addresses: [[ChannelStamp]: [AddressFinding]] = [:]
    private var found: [Diagnostic] = []
    /// What answers of an editor are made from.
    var editor = EditorModel()

    /// What the files declare, as far as it could be understood.
    private(set) var workspace = Workspace()
    /// The channels that could be checked, by id.
    private(set) var channels: [ChannelResult] = []
    /// What channels may name.
    var symbols: WorkspaceSymbols { environment.symbols }

    /// - Parameter analyses: How far channels are proven.
    package init(analyses: Analyses = .all) {
        self.analyses = analyses
    }

    /// Adds a file, or replaces the one of its path.
    package mutating func set(_ file: SourceFile) {
        guard files[file.path] != file else { return }
        files[file.path] = file
        changed.insert(file.path)
    }

    /// Takes a file out of the workspace; without one of that path nothing changes.
    package mutating func remove(path: String) {
        guard files.removeValue(forKey: path) != nil else { return }
        changed.insert(path)
    }

    /// The file of a path; `nil` where the session has none.
    package func file(_ path: String) -> SourceFile? { files[path] }

    /// The files in the order of their paths.
    package var allFiles: [SourceFile] {
        files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Checks what changed since it was last asked.
    ///
    /// - Returns: Everything worth telling of the workspace as it is now, in reading order.
    package mutating func diagnostics() -> [Diagnostic] {
        guard !changed.isEmpty else { return found }
        let isEnvironmentChanged = readChanged()
        let ordered = readings.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        workspace = Workspace()
        for reading in ordered where reading.declaration != nil || !reading.isChannel {
            workspace.append(reading.declaration)
        }
        if isEnvironmentChanged { environment.resolve(workspace, readings: ordered) }

        var log = DiagnosticLog()
        for reading in ordered { log.append(reading.log) }
        log.append(environment.log)
        reportSecondChannels(workspace.channels, into: &log)
        let checked = checkChannels(ordered)
        for check in checked { log.append(check.outcome.log) }
        channels = checked.compactMap(\.outcome.result)
        reportDefaults(channels, into: &log)
        reportSubjects(channels, symbols: symbols, into: &log)
        if analyses == .all {
            let groups = addressGroups(checked)
            var unions = AddressUnions(symbols: symbols)
            reportOverlaps(groups, &unions, into: &log)
            adviseOnAddresses(groups, &unions, into: &log)
            advise(workspace, outcomes: checked.map(\.outcome), symbols: symbols, into: &log)
        }
        found = log.sorted
        return found
    }

    /// The program of the workspace; `nil` while something is wrong with it.
    package mutating func program() -> Program? {
        guard !diagnostics().contains(where: { $0.kind.severity == .error }) else { return nil }
        return lower(channels, symbols: symbols, files: allFiles, compiler: compilerVersion)
    }

    /// An event that should show what a diagnostic warns of.
    ///
    /// - Parameter diagnostic: One of those that the session gave last.
    /// - Returns: `nil` for a diagnostic that warns of no situation, and where no event can be made.
    package func scenario(of diagnostic: Diagnostic) -> Scenario? {
        let reported =
            checks.values.lazy.flatMap(\.outcome.situations).first { $0.diagnostic.says(diagnostic) }
            ?? overlaps.values.lazy.compactMap { $0 }.first { $0.diagnostic.says(diagnostic) }
        let situation =
            reported?.situation
            ?? addresses.values.lazy.flatMap { $0 }.first { $0.diagnostic.says(diagnostic) }?.situation
        return situation?.scenario(symbols: symbols, files: allFiles)
    }

    /// Reads what changed.
    ///
    /// - Returns: Whether anything but channels is another than before.
    private mutating func readChanged() -> Bool {
        var isEnvironmentChanged = false
        for path in changed.sorted() {
            let before = readings[path]
            readings[path] = files[path].map { file in
                readCount += 1
                return FileReading(file, number: readCount)
            }
            let isChannel = [before, readings[path]].allSatisfy { $0?.isChannel ?? true }
            if !isChannel { isEnvironmentChanged = true }
        }
        changed = []
        return isEnvironmentChanged
    }

    /// Every channel's check, made anew where something in it changed, by the channels' ids.
    private mutating func checkChannels(_ readings: [FileReading]) -> [ChannelCheck] {
        var checked: [ChannelCheck] = []
        for reading in readings {
            guard case .channel(let declaration) = reading.declaration else { continue }
            let stamp = environment.stamp(of: declaration, reading: reading.number)
            if let known = checks[reading.path], known.stamp == stamp {
                checked.append(known)
            } else {
                let outcome = check(declaration, symbols: symbols, analyses: analyses)
                checked.append(ChannelCheck(stamp: stamp, id: declaration.id, outcome: outcome))
            }
        }
        checks = Dictionary(uniqueKeysWithValues: checked.map { ($0.id.range.path, $0) })
        return checked.sorted { isBefore($0.id, $1.id) }
    }

    private mutating func adviseOnAddresses(
        _ groups: [[(check: ChannelCheck, result: ChannelResult)]],
        _ unions: inout AddressUnions,
        into log: inout DiagnosticLog
    ) {
        var known: [[ChannelStamp]: [AddressFinding]] = [:]
        for group in groups where group.count > 1 {
            let key = group.map(\.check.stamp)
            let findings = addresses[key] ?? adviseOnAddress(group.map(\.result), &unions)
            known[key] = findings
            for finding in findings { log.report(finding.diagnostic) }
        }
        addresses = known
    }

    private mutating func reportOverlaps(
        _ groups: [[(check: ChannelCheck, result: ChannelResult)]],
        _ unions: inout AddressUnions,
        into log: inout DiagnosticLog
    ) {
        var known: [OverlapKey: ReportedSituation?] = [:]
        for pair in neighbours(groups) {
            let key = OverlapKey(channels: ([pair.first, pair.second] + pair.finals.map(\.check)).map(\.stamp))
            let reported = overlaps[key] ?? overlap(pair, &unions, symbols: symbols)
            known[key] = .some(reported)
            if let reported { log.report(reported.diagnostic) }
        }
        overlaps = known
    }
}

/// Two channels whose overlap was looked at, and the final ones before the second.
private struct OverlapKey: Hashable {
    let channels: [ChannelStamp]
}
