import SpecHarness

/// Runs this very executable with other arguments in a folder, and takes what it prints, errors included, in order.
///
/// A process of its own, because command lines name files from where they stand, and that belongs to the whole process.
@Sendable func runSelf(_ arguments: [String], in folder: String, input: String?) throws -> CommandEnd {
    // On a build server --update is refused; in a transcript it works on a copy.
    let script = #"cd "$0" && unset CI && exec "$@""#
    let command = ["/bin/sh", "-c", script, folder, realPath("/proc/self/exe")] + arguments
    let ended = try runProgram(command, input: input.map { joined(folder, $0) }, errors: .withOutput)
    return CommandEnd(output: String(decoding: ended.output, as: UTF8.self), status: ended.status)
}
