import SpecBase

extension Diagnostic {
    static func unusedInput(_ input: InputDeclaration, among siblings: [SourceRange]) -> Diagnostic {
        let name = input.name.value
        return Diagnostic(
            .unusedInput,
            "nothing reads '\(name)': it is sent and lost",
            at: input.name.range,
            fixIts: FixIt.removing(name, input.range, among: siblings)
        )
    }

    static func unusedLet(_ binding: LetDeclaration, among siblings: [SourceRange]) -> Diagnostic {
        let name = binding.name.value
        return Diagnostic(
            .unusedLet,
            "nothing reads '\(name)'",
            at: binding.name.range,
            fixIts: FixIt.removing(name, binding.range, among: siblings)
        )
    }

    static func unhandledWord(_ word: Located<String>, of input: Located<String>) -> Diagnostic {
        Diagnostic(
            .unhandledWord,
            "no condition speaks of '\(word.value)': such a '\(input.value)' is handled as if it were missing",
            at: word.range
        )
    }

    static func unusedTable(_ name: Located<String>) -> Diagnostic {
        Diagnostic(.unusedTable, "no channel looks anything up in '\(name.value)'", at: name.range)
    }

    static func unusedTeam(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .unusedTeam,
            "no channel gives the team '\(name.value)' anything; that would be next(\(name.value))",
            at: name.range
        )
    }

    static func unusedEmployee(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .unusedEmployee,
            "'\(name.value)' is in no team, and no channel asks for employees by 'person'",
            at: name.range
        )
    }

    static func unusedSource(_ id: Located<String>) -> Diagnostic {
        Diagnostic(
            .unusedSource,
            "no channel has the source '\(id.value)': nobody takes what comes to its address",
            at: id.range
        )
    }

    static func unusedCatalog(_ id: Located<String>) -> Diagnostic {
        Diagnostic(.unusedCatalog, "no channel writes to '\(id.value)'", at: id.range)
    }

    static func onlyPausedUse(_ what: String, _ name: Located<String>) -> Diagnostic {
        Diagnostic(.onlyPausedUse, "only paused channels use the \(what) '\(name.value)'", at: name.range)
    }
}
