import SpecCommands
import Testing

@Suite struct CommandLineTests {
    @Test(arguments: [
        ([], "usage: crmspec COMMAND"),
        (["tst"], "crmspec: there is no command 'tst'; the nearest is 'test'; crmspec help lists them\n"),
        (
            ["test", "--updat"],
            "crmspec test: unknown option '--updat'; the nearest is '--update'; see crmspec help test\n"
        ),
        (
            ["test", "--format", "junt"],
            "crmspec test: there is no format 'junt'; the nearest is 'junit'; there are text, json, junit, tap, github; see crmspec help test\n"
        ),
        (["compile", "specs"], "crmspec compile: compile needs -o FILE; see crmspec help compile\n"),
        (["compile", "-o"], "crmspec compile: -o needs a value; see crmspec help compile\n"),
        (["inspect"], "crmspec inspect: inspect needs one artifact; see crmspec help inspect\n"),
        (["inspect", "a", "b"], "crmspec inspect: inspect needs one artifact; see crmspec help inspect\n"),
        (
            ["measure", "--json", "a", "--address", "b"],
            "crmspec measure: measure needs --analyses all or --analyses types, --json FILE, or --artifact FILE; see crmspec help measure\n"
        ),
        (["decode"], "crmspec decode: decode needs a recorded request; see crmspec help decode\n"),
        (["run"], "crmspec run: run needs --artifact FILE, or specs; see crmspec help run\n"),
        (
            ["run", "specs"],
            "crmspec run: run needs requests: .http or .eml files, or --address with JSON bodies on standard input; see crmspec help run\n"
        ),
        (
            ["run", "specs", "--artifact", "a"],
            "crmspec run: with --artifact no specs are compiled: what is 'specs' for?; see crmspec help run\n"
        ),
        (
            ["run", "specs", "a.http", "--address", "x"],
            "crmspec run: --address is for bodies on standard input, and 'a.http' is a request; see crmspec help run\n"
        ),
        (
            ["run", "specs", "a.http", "--clock", "2026-04-09T11:06:00"],
            "crmspec run: --clock is a time with its offset, such as 2026-04-09T11:06:00+03:00, not '2026-04-09T11:06:00'; see crmspec help run\n"
        ),
        (
            ["explain", "malformed-yml"],
            "crmspec explain: there is no diagnostic 'malformed-yml'; the nearest is 'malformed-yaml'; see crmspec help explain\n"
        ),
        (["help", "tset"], "crmspec help: there is no command 'tset'; the nearest is 'test'; see crmspec help help\n"),
        (["test", "--jobs", "0"], "crmspec test: --jobs wants 1 to 64, not '0'; see crmspec help test\n"),
        (["test", "--jobs", "65"], "crmspec test: --jobs wants 1 to 64, not '65'; see crmspec help test\n"),
        (["version", "x"], "crmspec version: version takes no argument; see crmspec help version\n"),
    ])
    func whatMakesNoSenseIsTold(_ arguments: [String], _ message: String) {
        var console = MemoryConsole()
        #expect(runCommandLine(arguments, console: &console) == .usage)
        #expect(arguments.isEmpty ? console.errors.contains(message) : console.errors == message)
        #expect(console.output == "")
    }

    @Test(arguments: ["check", "test", "run", "compile", "inspect", "decode", "explain", "help", "version"])
    func everyCommandHasAnExample(_ name: String) {
        let help = run("help", name)
        #expect(help.status == .success)
        #expect(help.console.output.contains("usage: crmspec \(name)"))
        #expect(help.console.output.contains("example"))
        #expect(run(name, "--help").console.output == help.console.output)
        #expect(run("help").console.output.contains("  \(name) "))
    }

    @Test func updatesAreRefusedInCI() {
        let console = MemoryConsole(variables: ["CI": "true"])
        let refused = run("test", "--update", console: console)
        #expect(refused.status == .usage)
        #expect(refused.console.errors.contains("--update is refused where CI is set"))
    }

    @Test func whatIsNotThereIsTheEnvironment() {
        for name in ["check", "inspect", "decode"] {
            let failed = run(name, "nowhere/at-all")
            #expect(failed.status == .environment)
            #expect(
                failed.console.errors
                    == "crmspec \(name): cannot read 'nowhere/at-all': there is no such file or folder\n"
            )
        }
    }

    @Test func lostOutputIsTheEnvironment() {
        let failed = run("version", console: MemoryConsole(outputFailure: "no space"))
        #expect(failed.status == .environment)
        #expect(failed.console.errors == "crmspec version: no space\n")
    }

    @Test func theVersionIsOneLine() {
        #expect(run("--version").console.output.hasPrefix("crmspec "))
    }

    @Test func kindsAreExplained() {
        let explained = run("explain", "unknown-case-key")
        #expect(explained.console.output.hasPrefix("unknown-case-key (error)\n\nA misspelt key would be left unread"))
        #expect(run("explain").console.output.contains("malformed-yaml"))
    }
}
