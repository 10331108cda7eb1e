import SpecEditor
import SpecHarness
import Synchronization

/// Files in memory that change behind the editor's back.
final class Disk: WorkspaceFiles {
    private let files: Mutex<MemoryFiles>

    init(_ texts: [String: String]) {
        files = Mutex(MemoryFiles(texts: texts))
    }

    /// Writes a file, or deletes it.
    func write(_ path: String, _ text: String?) {
        files.withLock { $0.texts[path] = text }
    }

    func walk(_ folder: String) -> [String] { files.withLock { $0.walk(folder) } }

    func list(_ folder: String) -> [String] { files.withLock { $0.list(folder) } }

    func read(_ path: String) throws(LoadError) -> String {
        let files = files.withLock { $0 }
        return try files.read(path)
    }
}
