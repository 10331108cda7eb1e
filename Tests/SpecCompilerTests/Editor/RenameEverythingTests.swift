import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Every name of the shipped specs gets a fresh name, and its own again.
@Suite struct RenameEverythingTests {
    @Test(arguments: ShippedSpecs.folders) func namesCanBeChanged(_ folder: String) throws {
        let files = ShippedSpecs.files(in: folder)
        var session = CompilerSession(analyses: .types)
        for file in files { session.set(file) }
        let told = session.diagnostics().map(\.kind.id).sorted()
        var renamed: Set<SourceRange> = []
        for file in files {
            for name in names(of: file, &session) {
                guard let declared = session.definitions(in: file.path, at: name.start).first,
                    renamed.insert(declared).inserted
                else { continue }
                let old = SourceLines(file).text(of: name)
                let fresh = "zz\(renamed.count)"
                let edits = try session.rename(in: file.path, at: name.start, to: fresh)
                let changed = apply(edits, to: files)
                for file in changed { session.set(file) }
                #expect(session.diagnostics().map(\.kind.id).sorted() == told, "\(old) in \(file.path)")
                // The declaration may have moved with earlier edits of its line.
                let place = places(of: fresh, in: changed, file.path).first ?? name.start
                let back = try session.rename(in: file.path, at: place, to: old)
                #expect(apply(back, to: changed) == files, "\(old) in \(file.path)")
                for file in files { session.set(file) }
            }
        }
        if !files.isEmpty { #expect(renamed.count > 3) }
    }

    /// Where something stands that can be renamed, each once.
    private func names(of file: SourceFile, _ session: inout CompilerSession) -> [SourceRange] {
        let lines = SourceLines(file)
        var found: [SourceRange] = []
        var line = 1
        while let text = lines[line] {
            for column in text.indices.map({ $0 + 1 }) where startsWord(column, text) {
                let position = SourcePosition(line: line, column: column)
                guard let range = session.renameable(in: file.path, at: position), range.start == position else {
                    continue
                }
                found.append(range)
            }
            line += 1
        }
        return found
    }

    private func startsWord(_ column: Int, _ text: [Unicode.Scalar]) -> Bool {
        text[column - 1].properties.isAlphabetic && (column == 1 || !text[column - 2].properties.isAlphabetic)
    }

    private func places(of word: String, in files: [SourceFile], _ path: String) -> [SourcePosition] {
        guard let file = files.first(where: { $0.path == path }) else { return [] }
        let lines = SourceLines(file)
        let wanted = Array(word.unicodeScalars)
        var found: [SourcePosition] = []
        var line = 1
        while let text = lines[line] {
            for column in text.indices where text[column...].starts(with: wanted) {
                found.append(SourcePosition(line: line, column: column + 1))
            }
            line += 1
        }
        return found
    }
}
