import SpecCommands
import Testing

@Suite struct ArgumentListTests {
    @Test(
        arguments: [
            (["--strict", "a"], true, nil, ["a"]),
            (["a", "--strict", "b"], true, nil, ["a", "b"]),
            (["--format=x", "a"], false, "x", ["a"]),
            (["a", "--format", "x"], false, "x", ["a"]),
            (["--format", "x", "--", "--strict", "-y"], false, "x", ["--strict", "-y"]),
            (["-", "a"], false, nil, ["-", "a"]),
            (["--format=a=b"], false, "a=b", []),
            ([], false, nil, []),
        ] as [([String], Bool, String?, [String])]
    )
    func optionsStandAnywhere(_ arguments: [String], _ isStrict: Bool, _ format: String?, _ positionals: [String])
        throws
    {
        var list = ArgumentList(arguments)
        #expect(try list.takeFlag("--strict") == isStrict)
        #expect(try list.takeOption("--format") == format)
        #expect(list.takePositionals() == positionals)
        try list.finish()
    }

    @Test(arguments: [
        (["--strct"], "unknown option '--strct'; the nearest is '--strict'"),
        (["--strict=yes"], "--strict takes no value"),
        (["--format"], "--format needs a value"),
        (["--format="], "--format needs a value"),
        (["--format", "--strict"], "--format needs a value"),
        (["--format", "a", "--format=b"], "--format is given 2 times"),
        (["-x"], "unknown option '-x'"),
        (["--zzz=1"], "unknown option '--zzz'"),
    ])
    func mistakesAreTold(_ arguments: [String], _ message: String) {
        #expect(throws: UsageError(message)) {
            var list = ArgumentList(arguments)
            _ = try list.takeFlag("--strict")
            _ = try list.takeOption("--format")
            _ = list.takePositionals()
            try list.finish()
        }
    }
}
