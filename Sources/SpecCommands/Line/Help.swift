import SpecCompiler

/// What `crmspec help` shows.
var overview: String {
    let width = commands.map { $0.name.count }.max() ?? 0
    var text = "crmspec \(compilerVersion): compile integration specs, prove them on recorded requests, run them.\n\n"
    text += "usage: crmspec COMMAND [ARGUMENT...]\n\ncommands:\n"
    for command in commands {
        text += "  \(command.name)\(String(repeating: " ", count: width - command.name.count))  \(command.summary)\n"
    }
    return text + """

        options may stand anywhere; --option=value is the same as --option value; -- ends the options.
        exit status: 0 fine, 1 mistakes were found, 2 the command line makes no sense, 3 a file cannot be read or written.
        crmspec help COMMAND shows a command with an example.

        """
}

/// What `crmspec help NAME` shows.
func helpText(of command: any Command.Type) -> String {
    "\(command.summary)\n\n\(command.help)\n"
}
