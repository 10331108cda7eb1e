import SpecBase
import SpecEditor
import SpecHarness
import SpecTestSupport

/// A whole conversation: the server answers each message, or says why it stops listening.
func fuzzEditor(_ bytes: [UInt8]) {
    var conversation = Conversation(LanguageServer(FuzzFiles()))
    if bytes.starts(with: Array("Content-".utf8)) {
        conversation.read(bytes)
    } else {
        for line in bytes.split(separator: 0x0A) {
            conversation.read(Array("Content-Length: \(line.count)\r\n\r\n".utf8) + line)
        }
    }
    var steps = 0
    while conversation.step() != nil { steps += 1 }
    precondition(steps <= 2 * bytes.count + 2, "the server goes on without being asked")
}

/// A workspace in memory.
private struct FuzzFiles: WorkspaceFiles {
    private let texts = [
        "/project/golden/site/new/case.yaml": "title: x\nwhy: x\nclock: 2026-04-09T11:06:00+03:00\n",
        "/project/golden/site/new/outcome.yaml": "steps: []\n",
        "/project/specs/crm.yaml": ExampleWorkspace.catalog.text,
        "/project/specs/site.yaml": FuzzSpecs.site,
    ]

    func walk(_ folder: String) -> [String] { texts.keys.filter { $0.hasPrefix("\(folder)/") }.sorted() }

    func list(_ folder: String) -> [String] {
        walk(folder).compactMap { $0.dropFirst(folder.count + 1).split(separator: "/").first.map { String($0) } }
    }

    func read(_ path: String) throws(LoadError) -> String {
        guard let text = texts[path] else {
            throw .file(FileError(path: path, action: "read", reason: "there is no such file", code: 2))
        }
        return text
    }
}
