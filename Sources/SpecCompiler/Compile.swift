package import SpecBase
package import SpecIR

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
    var session = CompilerSession()
    for file in files { session.set(file) }
    let diagnostics = session.diagnostics()
    return Compilation(program: session.program(), diagnostics: diagnostics)
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
