import Foundation

/// A folder that is gone when the value is.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "crmspec-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, with its folders.
    ///
    /// - Parameters:
    ///   - name: Its path below the folder.
    ///   - text: What it holds.
    /// - Throws: What the file system refuses.
    package func write(_ name: String, _ text: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    package func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
    }

    /// Paths below the folder in place of whole ones.
    package func short(_ text: String) -> String {
        text.replacingOccurrences(of: path + "/", with: "")
    }
}
