import SpecBase

/// What libyaml complains of: its words, and where it noticed and began.
struct YAMLProblem {
    /// What was found, in libyaml's words.
    var problem: String
    /// What it was doing.
    var context: String
    /// Where it noticed.
    var place: SourcePosition
    /// Where what it was doing began.
    var start: SourcePosition
}

/// What libyaml complains of, in words that say what to do, and where.
func explain(_ problem: YAMLProblem, in file: SourceFile) -> (words: String, place: SourcePosition) {
    let lines = SourceLines(file)
    if let quote = forgottenQuote(in: lines, through: problem.place.line) {
        return ("a quote is opened here and not closed", quote)
    }
    let explanation = ProblemExplanation(problem, lines: lines)
    return explanation.explainScanning() ?? explanation.explainStructure()
        ?? (
            "this is not YAML: \(problem.context.isEmpty ? "" : problem.context + ", ")\(problem.problem)",
            problem.place
        )
}

private struct ProblemExplanation {
    private let problem: YAMLProblem
    private let lines: SourceLines
    private let line: [Unicode.Scalar]
    private let found: Unicode.Scalar?

    init(_ problem: YAMLProblem, lines: SourceLines) {
        self.problem = problem
        self.lines = lines
        line = lines[problem.place.line] ?? []
        found = lines[problem.place]
    }

    private var before: ArraySlice<Unicode.Scalar> { line.prefix(problem.place.column - 1) }

    private var isFirstInLine: Bool { before.allSatisfy { $0 == " " || $0 == "\t" } }

    /// Right behind what stands before it on its line.
    private var behindLast: SourcePosition {
        let blanks = before.reversed().prefix { $0 == " " }.count
        return SourcePosition(line: problem.place.line, column: problem.place.column - blanks)
    }

    /// The key above, where it is the one that is indented too little: the block that it should be in has nothing else.
    private var outdentedKey: SourcePosition? {
        let above = (1..<max(problem.place.line, 1)).reversed().lazy.compactMap { number -> (Int, [Unicode.Scalar])? in
            guard let text = lines[number], let first = text.first(where: { $0 != " " }), first != "#" else {
                return nil
            }
            return (number, text)
        }
        let nearest = Array(above.prefix(2))
        guard nearest.count == 2 else { return nil }
        let indents = nearest.map { $0.1.prefix { $0 == " " }.count }
        guard indents[0] < before.count, indents[0] <= indents[1], nearest[1].1.last == ":", nearest[0].1.last != ":"
        else { return nil }
        return SourcePosition(line: nearest[0].0, column: indents[0] + 1)
    }

    /// Where the first tab stands among the blanks that the line begins with.
    private var indentingTab: SourcePosition? {
        line.prefix { $0 == " " || $0 == "\t" }.firstIndex(of: "\t").map {
            SourcePosition(line: problem.place.line, column: $0 + 1)
        }
    }

    /// Mistakes within one value.
    func explainScanning() -> (String, SourcePosition)? {
        let start = problem.start
        switch (problem.context, problem.problem) {
        case ("while scanning a quoted scalar", "found unexpected end of stream"),
            ("while scanning a quoted scalar", "found unexpected document indicator"):
            return ("a quote is opened here and not closed", start)
        case (_, "found unknown escape character"):
            return (
                "an unknown escape after '\\' in double quotes; write '\\\\' for a backslash, or use single quotes",
                problem.place
            )
        case (_, "did not find expected hexdecimal number"), (_, "found invalid Unicode character escape code"):
            return ("an escape of a character that does not exist; '\\u' wants four hexadecimal digits", problem.place)
        case ("while scanning a block scalar", "did not find expected comment or line break"):
            return ("the text of a block begins on the line after '|' or '>'", problem.place)
        case ("while scanning a block scalar", _) where found == "\t" || indentingTab != nil:
            return ("a tab indents this line; YAML is indented with blanks", indentingTab ?? problem.place)
        case ("while scanning an anchor", _), ("while scanning an alias", _):
            let sign = problem.context.hasSuffix("anchor") ? "&" : "*"
            return ("a value that begins with '\(sign)' needs quotes", start)
        case ("while scanning a tag", _), ("while parsing a tag", _), (_, "found undefined tag handle"):
            return ("a value that begins with '!' needs quotes", start)
        case ("while scanning a directive", _), (_, "found incompatible YAML document"):
            return ("'%' at a line's start begins a directive, which has no use here", start)
        case (_, "found character that cannot start any token") where indentingTab != nil || found == "\t":
            let what = indentingTab == nil ? "stands here" : "indents this line"
            return ("a tab \(what); YAML is indented with blanks", indentingTab ?? problem.place)
        case (_, "found character that cannot start any token"):
            let sign = found.map { "'\($0)'" } ?? "this"
            return ("a value that begins with \(sign) needs quotes", problem.place)
        default: return nil
        }
    }

    /// Mistakes of indentation, brackets and colons.
    func explainStructure() -> (String, SourcePosition)? {
        let place = problem.place
        switch problem.problem {
        case _ where indentingTab != nil && isFirstInLine:
            return ("a tab indents this line; YAML is indented with blanks", indentingTab ?? place)
        case "mapping values are not allowed in this context":
            let isSecond = zip(before, before.dropFirst()).contains { $0 == ":" && $1 == " " }
            return isSecond
                ? ("a second ': ' on this line; put the value in quotes, or begin a new line", place)
                : ("a key where the value above goes on; look at the indentation of both lines", place)
        case "could not find expected ':'":
            return ("a key without ':' and a value; a text over several lines needs quotes or '|'", problem.start)
        case "did not find expected ',' or ']'": return unclosed("a list in '[…]'", "]")
        case "did not find expected ',' or '}'": return unclosed("a block in '{…}'", "}")
        case "did not find expected node content" where problem.context == "while parsing a flow node":
            return ("a value is wanted here\(foundWords); a text with special characters needs quotes", place)
        case "found unexpected ':'":
            return ("a ':' within '[…]' or '{…}' ends a key; a text that holds it needs quotes", place)
        case "did not find expected key" where !isFirstInLine:
            return ("the value has ended before this; quotes have to hold all of it", place)
        case "did not find expected key":
            if let key = outdentedKey {
                return ("this key is indented less than those below it, which belong to the same block", key)
            }
            return (
                "a key is wanted here\(foundWords); its block has its keys in column \(problem.start.column)", place
            )
        case "did not find expected '-' indicator":
            return ("an element '- …' is wanted here\(foundWords); look at the indentation", place)
        case "block sequence entries are not allowed in this context":
            return ("'- ' begins a list, and none can stand here; put it on a new line", place)
        case "block mapping keys are not allowed in this context", "mapping keys are not allowed in this context":
            return ("no key can stand here; look at the indentation", place)
        case "did not find expected <document start>":
            return ("more than one value at the top of the file; look at the indentation", place)
        default: return nil
        }
    }

    private func unclosed(_ what: String, _ bracket: String) -> (String, SourcePosition) {
        // On a later line, a colon is that of the next key rather than a mistake of its own.
        if found == nil && isFirstInLine || found == ":" && problem.start.line < problem.place.line {
            return ("a bracket is opened here and not closed", problem.start)
        }
        let opened = problem.start.line == problem.place.line ? "" : " (it begins in line \(problem.start.line))"
        let wanted = "\(what)\(opened) wants ',' or '\(bracket)' here"
        let isBracket = found == "}" || found == "]"
        let place = isBracket ? behindLast : problem.place
        return ("\(wanted)\(foundWords); a text with special characters needs quotes", place)
    }

    private var foundWords: String {
        found.map { ", found '\($0)'" } ?? ""
    }
}
