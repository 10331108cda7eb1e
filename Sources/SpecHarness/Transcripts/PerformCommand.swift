import SpecBase

/// Runs a command line of a transcript in a folder: `crmspec` by the caller, `cat`, `ls` and `cp` here, so that they are
/// the same on every host.
func perform(
    _ command: TranscriptCommand,
    in folder: String,
    run: (_ arguments: [String], _ folder: String, _ input: String?) throws -> CommandEnd
) throws -> CommandEnd {
    let arguments = Array(command.words.dropFirst())
    switch command.words[0] {
    case "crmspec": return try run(arguments, folder, command.input)
    case "cat":
        var output = ""
        for file in arguments { output += try readSource(joined(folder, file)).text }
        return CommandEnd(output: output, status: 0)
    case "ls":
        var output = ""
        for file in arguments {
            for path in try walkFolder(joined(folder, file)) { output += "\(path.dropFirst(folder.count + 1))\n" }
        }
        return CommandEnd(output: output, status: 0)
    default:
        guard arguments.count == 2 else { return CommandEnd(output: "cp takes a file and a place for it\n", status: 2) }
        try copyFile(joined(folder, arguments[0]), to: joined(folder, arguments[1]))
        return CommandEnd(output: "", status: 0)
    }
}

/// Copies a file, making the folders that the copy is in.
func copyFile(_ source: String, to target: String) throws(FileError) {
    if let slash = target.lastIndex(of: "/") { try makeFolder(String(target[..<slash])) }
    try writeFileAtomically(target, readFile(source))
}
