import SpecBase
import SpecCompiler
import SpecEditor
import SpecTestSupport
import Testing

/// The editor shows exactly what `crmspec check` prints.
struct OneEngineTests {
    private static let files = ShippedSpecs.folders.flatMap { ShippedSpecs.files(in: $0) }

    private static let disk = MemoryFiles(
        texts: Dictionary(uniqueKeysWithValues: files.map { ("/project/\($0.path)", $0.text) })
    )

    /// What the compiler finds, by path, as an editor that counts scalars has it.
    private static func expected(_ files: [SourceFile]) -> [String: [String]] {
        let judged = applyAllowances(compile(files).diagnostics, files: files, today: today)
        return Dictionary(grouping: judged.shown, by: \.range.path).mapValues { found in
            found.map { diagnostic in
                let (start, end) = (diagnostic.range.start, diagnostic.range.end)
                let place = "\(start.line - 1):\(start.column - 1)-\(end.line - 1):\(end.column - 1)"
                return "\(place) \(diagnostic.kind.id) \(diagnostic.message)"
            }
        }
    }

    /// What an editor shows, by path.
    private static func shown(_ editor: Editor) -> [String: [String]] {
        var shown: [String: [String]] = [:]
        for file in files {
            let found = editor.findings[fileURI(ofPath: "/project/\(file.path)")]?["diagnostics"]?.elements ?? []
            guard !found.isEmpty else { continue }
            shown[file.path] = found.map { diagnostic in
                func place(_ name: String) -> String {
                    let place = diagnostic.at("range", name)
                    return "\(place?["line"]?.integer ?? -1):\(place?["character"]?.integer ?? -1)"
                }
                let words = "\(diagnostic["code"]?.text ?? "") \(diagnostic["message"]?.text ?? "")"
                return "\(place("start"))-\(place("end")) \(words)"
            }
        }
        return shown
    }

    private static let today = Day(iso8601: "2026-04-11")

    private static let counting: JSON = ["general": ["positionEncodings": ["utf-32"]]]

    @Test("In the shipped specs, and after a change of any of them")
    func agrees() throws {
        #expect(Self.files.count > 50)
        var editor = Editor(Self.disk, capabilities: Self.counting, today: Self.today)
        #expect(Self.shown(editor) == Self.expected(Self.files))
        for index in stride(from: 0, to: Self.files.count, by: 6) {
            var files = Self.files
            let text = files[index].text
            // A key and a name lose a letter, and the file grows by an emoji and an allowance.
            let mutated =
                "# 😀\n# crmspec: allow dead-row until 2026-04-10 -- it goes\n"
                + text.replacing("type: text", "type: txt").replacing("{{name", "{{nme")
            files[index].text = mutated
            editor.open("/project/\(files[index].path)", mutated)
            #expect(Self.shown(editor) == Self.expected(files), "\(files[index].path)")
            editor.close("/project/\(files[index].path)")
        }
        #expect(Self.shown(editor) == Self.expected(Self.files))
    }
}
