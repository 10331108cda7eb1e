import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Every question at every place: nothing traps, and what is answered is in the files.
@Suite struct EverywhereTests {
    @Test(arguments: ShippedSpecs.folders) func shippedSpecsAnswer(_ folder: String) {
        let files = ShippedSpecs.files(in: folder)
        var session = CompilerSession()
        for file in files { session.set(file) }
        var counts = (hovers: 0, definitions: 0, completions: 0)
        for file in files {
            for position in positions(of: file, step: 7) {
                let completions = session.completions(in: file.path, at: position)
                for completion in completions {
                    #expect(completion.range.start.line == position.line && completion.range.end.line == position.line)
                    #expect(completion.range.start <= position && position <= completion.range.end)
                }
                counts.completions += completions.isEmpty ? 0 : 1
                if let hover = session.hover(in: file.path, at: position) {
                    counts.hovers += 1
                    #expect(hover.range.start <= position && position <= hover.range.end)
                }
                let definitions = session.definitions(in: file.path, at: position)
                counts.definitions += definitions.isEmpty ? 0 : 1
                if let name = session.renameable(in: file.path, at: position) {
                    #expect(definitions != [], "what can be renamed is declared: \(name)")
                }
            }
            #expect(outlineFlaws(session.outline(of: file.path)) == [])
            #expect(tokenFlaws(session.semanticTokens(of: file.path), in: file) == [])
        }
        if !files.isEmpty { #expect(counts.hovers > 0 && counts.definitions > 0 && counts.completions > 0) }
    }

    /// Cut off and cut out at any place, a file still answers.
    @Test(arguments: ShippedSpecs.folders) func brokenSpecsAnswer(_ folder: String) {
        let files = ShippedSpecs.files(in: folder)
        var numbers = FixedNumbers(7)
        var session = CompilerSession()
        for file in files { session.set(file) }
        for file in files {
            let scalars = Array(file.text.unicodeScalars)
            for round in 0..<12 {
                let cut = Int.random(in: 0...scalars.count, using: &numbers)
                let rest =
                    round % 3 == 0 ? scalars.count : min(scalars.count, cut + Int.random(in: 0...9, using: &numbers))
                let broken = scalars[..<cut] + scalars[rest...]
                let text = broken.reduce(into: "") { $0.unicodeScalars.append($1) }
                let edited = SourceFile(path: file.path, text: text)
                session.set(edited)
                let before = scalars[..<cut].split(separator: "\n", omittingEmptySubsequences: false)
                let place = SourcePosition(line: before.count, column: (before.last?.count ?? 0) + 1)
                for position in [place] + positions(of: edited, step: 41) { ask(&session, file.path, position) }
                #expect(tokenFlaws(session.semanticTokens(of: file.path), in: edited) == [])
                #expect(outlineFlaws(session.outline(of: file.path)) == [])
            }
            session.set(file)
        }
    }

    /// Places that are in no file.
    @Test func elsewhereThereIsNothing() {
        var session = CompilerSession()
        ask(&session, "none.yaml", SourcePosition(line: 1, column: 1))
        session.set(SourceFile(path: "a.yaml", text: ""))
        for (line, column) in [(1, 1), (2, 1), (1, 9), (900, 900), (0, 0), (-1, -1)] {
            ask(&session, "a.yaml", SourcePosition(line: line, column: column))
        }
        #expect(session.outline(of: "a.yaml") == [])
    }

    private func ask(_ session: inout CompilerSession, _ path: String, _ position: SourcePosition) {
        _ = session.completions(in: path, at: position)
        _ = session.hover(in: path, at: position)
        _ = session.references(in: path, at: position)
        _ = session.renameable(in: path, at: position)
        _ = try? session.rename(in: path, at: position, to: "fresh")
    }

    private func positions(of file: SourceFile, step: Int) -> [SourcePosition] {
        let lines = SourceLines(file)
        var positions: [SourcePosition] = []
        var line = 1
        while let text = lines[line] {
            // Another column first on every line, so that all are met somewhere.
            for column in stride(from: 1 + line % step, through: text.count + 1, by: step) {
                positions.append(SourcePosition(line: line, column: column))
            }
            positions.append(SourcePosition(line: line, column: text.count + 1))
            line += 1
        }
        return positions
    }

    /// Parts lie within the whole, and names within their part.
    private func outlineFlaws(_ symbols: [OutlineSymbol]) -> [String] {
        symbols.flatMap { symbol -> [String] in
            let (range, name) = (symbol.range, symbol.nameRange)
            var flaws =
                name.start < range.start || name.end > range.end ? ["the name of \(symbol.name) lies outside"] : []
            for child in symbol.children where child.range.start < range.start || child.range.end > range.end {
                flaws.append("\(child.name) lies outside of \(symbol.name)")
            }
            return flaws + outlineFlaws(symbol.children)
        }
    }

    /// Tokens are in reading order, within a line each, and none over another.
    private func tokenFlaws(_ tokens: [SemanticToken], in file: SourceFile) -> [String] {
        let lines = SourceLines(file)
        var flaws: [String] = []
        for (token, next) in zip(tokens, tokens.dropFirst()) where token.range.end > next.range.start {
            flaws.append("\(token) lies over \(next)")
        }
        for token in tokens {
            let (start, end) = (token.range.start, token.range.end)
            if start.line != end.line || start >= end || end.column > (lines[end.line]?.count ?? 0) + 1 {
                flaws.append("\(token) is not within a line")
            }
        }
        return flaws
    }
}
