import Foundation
import SpecHarness
import SpecTestSupport
import Testing

/// Folders are put in place whole, each under a name of its own.
@Suite struct WriteFolderTests {
    @Test func namesAreGivenOnce() throws {
        let folder = try TemporaryFolder()
        let files: [(name: String, bytes: [UInt8])] = [("a.txt", [0x61]), ("below/b.txt", [0x62])]
        let paths = try (1...3).map { _ in try writeFolder("kept", in: folder.path, files: files) }
        #expect(paths.map { folder.short($0) } == ["kept", "kept-2", "kept-3"])
        #expect(try folder.read("kept-2/below/b.txt") == "b")
    }

    @Test func emptyFoldersAreNotReplaced() throws {
        let folder = try TemporaryFolder()
        try makeFolder(folder.path + "/kept")
        #expect(try folder.short(writeFolder("kept", in: folder.path, files: [])) == "kept-2")
    }

    @Test func nothingIsLeftOfWhatFails() throws {
        let folder = try TemporaryFolder()
        let files: [(name: String, bytes: [UInt8])] = [("a", [0x61]), ("a/b", [0x62])]
        #expect(throws: FileError.self) { try writeFolder("kept", in: folder.path, files: files) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test(arguments: [
        ("site-orders", "site-orders"), ("", "root"), ("a b/c", "a-b-c"), ("..", "root"), ("заявка", "root"),
        ("-x-", "x"),
    ])
    func wordsSuitFileNames(_ text: String, _ word: String) {
        #expect(fileWord(text, else: "root") == word)
    }
}
