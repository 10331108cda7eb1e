import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// A session that lived through any edits answers like a new one.
@Suite struct SessionTests {
    @Test(arguments: ["bitrix24-site", "jivo-amocrm", "planfix-mail"])
    func forgetsWhatWasEdited(_ folder: String) {
        let shipped = ShippedSpecs.files(in: folder)
        var random = RandomNumbers(seed: 11)
        var files = Dictionary(uniqueKeysWithValues: shipped.map { ($0.path, $0) })
        var session = CompilerSession()
        for file in shipped { session.set(file) }
        _ = session.diagnostics()
        for step in 0..<60 {
            let file = shipped[random.below(shipped.count)]
            switch random.below(5) {
            case 0:
                files[file.path] = nil
                session.remove(path: file.path)
            case 1:
                files[file.path] = file
                session.set(file)
            default:
                let edited = edit(files[file.path] ?? file, &random)
                files[file.path] = edited
                session.set(edited)
            }
            // Several edits may come before anybody asks.
            guard random.below(3) > 0 else { continue }
            var fresh = CompilerSession()
            for file in files.values { fresh.set(file) }
            let expected = fresh.diagnostics()
            #expect(session.diagnostics() == expected, "\(folder), step \(step)")
            #expect(session.program() == fresh.program(), "\(folder), step \(step)")
        }
    }

    @Test func doesNotDependOnOtherChannels() throws {
        let all = ShippedSpecs.files(in: "jivo-amocrm")
        let alone = all.filter { !$0.text.contains("channel:") }
        for channel in all where channel.text.contains("channel:") {
            let whole = compile(alone + [channel]).diagnostics.filter { $0.kind.severity == .error }
            #expect(whole == [])
        }
    }

    /// Takes a line or a character out, doubles a line, or changes a letter.
    private func edit(_ file: SourceFile, _ random: inout RandomNumbers) -> SourceFile {
        var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let position = random.below(lines.count)
        switch random.below(4) {
        case 0: lines.remove(at: position)
        case 1: lines.insert(lines[position], at: position)
        default:
            guard !lines[position].isEmpty else { return file }
            var characters = Array(lines[position])
            let place = random.below(characters.count)
            if random.below(2) == 0 { characters.remove(at: place) } else { characters[place] = "x" }
            lines[position] = String(characters)
        }
        return SourceFile(path: file.path, text: lines.joined(separator: "\n"))
    }
}
