package import SpecBase
package import SpecIR
import SpecYAML

/// Compiles a workspace.
///
///     [SourceFile] -> YAMLNode -> Workspace -> WorkspaceSymbols + [CheckedChannel] -> (proven) -> Program
///                  read        decode       resolve, check                          prove     lower
///
/// A pass reports what it finds and goes on with what it could make sense of, so that one run shows every mistake.
/// A channel is proven only if nothing is wrong with it, and the program is made only if nothing is wrong at all.
///
/// The files stand in any order; their paths are unique.
package func compile(_ files: [SourceFile]) -> Compilation {
    var log = DiagnosticLog()
    var workspace = Workspace()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
        guard let node = readYAML(file, into: &log) else {
            workspace.append(nil)
            continue
        }
        workspace.append(decode(node, file: file, isKnownZone: { Zone.named($0) != nil }, into: &log))
    }
    var words = WordTable()
    let symbols = resolve(workspace, words: &words, into: &log)
    let channels = check(workspace, symbols: symbols, words: &words, into: &log)
    guard !log.hasErrors else { return Compilation(program: nil, diagnostics: log.sorted) }
    let program = lower(channels, symbols: symbols, words: words.words, files: files, compiler: compilerVersion)
    return Compilation(program: program, diagnostics: log.sorted)
}

/// What compiling a workspace produced.
package struct Compilation: Sendable {
    /// The program, or `nil` when `diagnostics` contains an error.
    package let program: Program?

    /// Everything worth telling the author, in reading order.
    package let diagnostics: [Diagnostic]
}

/// Version of the compiler, as artifacts carry it.
package let compilerVersion = "0.1.0"
