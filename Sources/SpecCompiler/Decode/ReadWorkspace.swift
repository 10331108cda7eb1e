package import SpecBase
import SpecYAML

/// Reads the files of a workspace as far as each can be read.
///
/// - Parameters:
///   - files: In the order in which declarations are wanted.
///   - isKnownZone: Whether a time zone of this IANA name can be compiled in.
///   - log: Where mistakes are reported.
/// - Returns: What the files declare.
package func readWorkspace(
    _ files: [SourceFile],
    isKnownZone: @escaping (String) -> Bool = { _ in true },
    into log: inout DiagnosticLog
) -> Workspace {
    var workspace = Workspace()
    for file in files {
        guard let node = readYAML(file, into: &log) else {
            workspace.isComplete = false
            continue
        }
        workspace.append(decode(node, file: file, lines: SourceLines(file), isKnownZone: isKnownZone, into: &log))
    }
    return workspace
}
