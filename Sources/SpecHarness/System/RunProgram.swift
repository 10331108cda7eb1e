@preconcurrency import Glibc

/// What a program printed, and how it ended.
package struct ProgramEnd {
    package let output: [UInt8]

    /// Its exit status; 128 and the signal's number where a signal ended it.
    package let status: Int32
}

/// Where a program's error output goes.
package enum ErrorOutput {
    case dropped, withOutput
}

/// Runs another program, with this one's environment, and waits for its end.
///
/// - Parameters:
///   - command: The path of the program, and its arguments.
///   - input: The file that it reads; none by default.
///   - errors: Where its error output goes.
/// - Returns: How it ended, with all of its output.
/// - Throws: It cannot be started, or nothing can be written to the folder for such files.
package func runProgram(
    _ command: [String],
    input: String? = nil,
    errors: ErrorOutput
) throws(FileError) -> ProgramEnd {
    // A file, since a pipe would be inherited by what other threads start meanwhile.
    let scratch = try makeScratchFolder()
    defer { removeFolder(scratch) }
    let printed = joined(scratch, "output")
    let process = try start(command, input: input ?? "/dev/null", output: printed, errors: errors)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return ProgramEnd(output: try readFile(printed), status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
}

private func start(
    _ command: [String],
    input: String,
    output: String,
    errors: ErrorOutput
) throws(FileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o600)
    switch errors {
    case .dropped: posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    case .withOutput: posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, nil, &arguments, environ)
    guard code == 0 else { throw FileError(path: command[0], action: "run", errno: code) }
    return process
}
