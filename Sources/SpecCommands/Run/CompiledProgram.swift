import SpecCompiler
import SpecHarness
import SpecIR

/// Compiles specs for a run. Mistakes and warnings go to standard error.
///
/// - Returns: `nil` after printing what is wrong.
func compiledProgram(_ paths: [String], _ console: inout some Console) throws -> Program? {
    let files = try loadSpecs(paths)
    let compilation = compile(files)
    console.printError(printedUnlessAllowed(compilation.diagnostics, of: files))
    return compilation.program
}
