import SpecBase
import SpecCompiler

/// Specs that belong together, and what the editor was told of them.
struct SpecWorkspace: Sendable {
    /// The folder that paths are told from, as `crmspec check` would have them there.
    let root: String
    /// The folder that the specs are in.
    let specs: String
    /// Whether it is here only because a file of it is open.
    let isLoose: Bool

    private(set) var session = CompilerSession()
    /// What was told of each file.
    var told: [String: Told] = [:]
    /// Paths of files whose text changed since the findings were told.
    var touched: Set<String> = []
    /// Paths of files of which something has to be told, even if it is that all is well.
    var awaited: Set<String> = []
    /// Paths of files with a comment that may allow something: the others need not be looked through again.
    private var allowing: Set<String> = []
    /// Texts by path, as far as they were needed.
    private var buffers: [String: TextBuffer] = [:]

    /// What the editor shows at a file.
    struct Told: Sendable {
        let uri: String
        let diagnostics: [Diagnostic]
    }

    init(root: String, specs: String, isLoose: Bool) {
        self.root = root
        self.specs = specs
        self.isLoose = isLoose
    }

    /// The path, from the root, of a file that would be a spec of this workspace.
    func path(of absolute: String) -> String? {
        guard isSpecName(absolute), relativePath(absolute, below: specs) != nil else { return nil }
        return relativePath(absolute, below: root)
    }

    func absolutePath(_ path: String) -> String { normalized("\(root)/\(path)") }

    /// Adds a file, or replaces it, or takes it out where it has no text any more.
    mutating func set(_ path: String, _ text: String?) {
        if let text {
            session.set(SourceFile(path: path, text: text))
        } else {
            session.remove(path: path)
        }
        if let text, mayAllow(text) { allowing.insert(path) } else { allowing.remove(path) }
        buffers[path] = nil
        touched.insert(path)
    }

    /// Everything worth telling of the workspace as it is now, in reading order, but for what comments allow.
    ///
    /// - Parameter today: The day on which allowances are judged.
    /// - Returns: What `crmspec check` prints.
    mutating func findings(today: Day?) -> [Diagnostic] {
        let found = session.diagnostics()
        guard !allowing.isEmpty else { return found }
        let files = session.allFiles.filter { allowing.contains($0.path) }
        return applyAllowances(found, files: files, today: today).shown
    }

    /// Asks the session something. What it finds out stays in it for the next question.
    mutating func ask<Answer, Failure: Error>(
        _ question: (inout CompilerSession) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try question(&session)
    }

    /// The text of a file; empty where there is none.
    mutating func buffer(_ path: String) -> TextBuffer {
        if let buffer = buffers[path] { return buffer }
        let buffer = TextBuffer(session.file(path)?.text ?? "")
        buffers[path] = buffer
        return buffer
    }
}

func isSpecName(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
}

/// Whether a text says that it is a spec: a line begins with `crmspec:`.
func saysSpec(_ text: String) -> Bool {
    text.utf8.split { $0 == 0x0A || $0 == 0x0D }.contains { $0.starts(with: "crmspec:".utf8) }
}

private func mayAllow(_ text: String) -> Bool {
    text.utf8.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
        guard let mark = line.firstIndex(of: UInt8(ascii: "#")) else { return false }
        return String(decoding: line[mark...], as: UTF8.self).contains("crmspec:")
    }
}
