import SpecBase
import SpecHarness

/// A golden case, as far as it tells what it covers.
struct CaseSummary: Hashable, Sendable {
    let title: String
    /// The absolute path of its `case.yaml`.
    let path: String
    /// Absolute paths of what it is compiled from; empty for the whole workspace.
    let specs: [String]
    /// Channels that ran in it.
    let channels: Set<String>
    /// Rules that wrote something in it.
    let rows: Set<Row>

    /// A row of a channel's rules, as outcomes name it: `TABLE / ROW`.
    struct Row: Hashable, Sendable {
        let channel: String
        let name: String
    }

    /// Whether the case is compiled from a file.
    func reads(_ absolute: String) -> Bool {
        specs.isEmpty || specs.contains { $0 == absolute || relativePath(absolute, below: $0) != nil }
    }
}

/// Reads the cases below a folder. What cannot be read covers nothing.
///
/// - Parameters:
///   - folder: The folder of golden cases; what cases name is below the folder that it is in.
///   - files: The disk.
/// - Returns: The cases in the order of their paths.
func summarizeCases(in folder: String, _ files: some WorkspaceFiles) -> [CaseSummary] {
    let outcomes = ((try? files.walk(folder)) ?? []).filter { $0.hasSuffix("/outcome.yaml") }
    return outcomes.compactMap { summarizeCase(parentFolder($0), root: parentFolder(folder), files) }
}

private func summarizeCase(_ folder: String, root: String, _ files: some WorkspaceFiles) -> CaseSummary? {
    guard let description = document("\(folder)/case.yaml", files),
        let outcome = document("\(folder)/outcome.yaml", files)
    else { return nil }
    var channels: Set<String> = []
    var rows: Set<CaseSummary.Row> = []
    for step in outcome["steps"]?.elements ?? [] {
        for run in step["runs"]?.elements ?? [] {
            guard let channel = run["channel"]?.scalar else { continue }
            channels.insert(channel)
            for command in run["commands"]?.elements ?? [] {
                if let row = command["by"]?.scalar { rows.insert(CaseSummary.Row(channel: channel, name: row)) }
            }
        }
    }
    let specs = (description["specs"]?.elements.compactMap(\.scalar) ?? []).map { path in
        normalized(path.hasPrefix("./") ? "\(folder)/\(path)" : "\(root)/\(path)")
    }
    return CaseSummary(
        title: description["title"]?.scalar ?? folder.split(separator: "/").last.map(String.init) ?? folder,
        path: "\(folder)/case.yaml",
        specs: specs,
        channels: channels,
        rows: rows
    )
}

private func document(_ path: String, _ files: some WorkspaceFiles) -> Document? {
    guard let text = try? files.read(path) else { return nil }
    var log = DiagnosticLog()
    return readDocument(SourceFile(path: path, text: text), into: &log)
}
