import Foundation
import SpecTestSupport
import Testing

@testable import SpecHarness

/// Files are read whole and found wherever they are, by links, too.
@Suite struct FilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [0, 1, 1_023, 1_024, 4_095, 4_096, 4_097, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 200_000])
    func filesAreReadWhole(_ size: Int) throws {
        try folder.write("file", String(repeating: "x", count: max(0, size - 1)) + (size > 0 ? "." : ""))
        let path = folder.path + "/file"
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        #expect(bytes.count == size)
        for isRegular in [false, true] {
            #expect(try readFile(path, isRegular: isRegular) == bytes)
            #expect(try readFile(path, limit: size, isRegular: isRegular) == bytes)
            guard size > 0 else { continue }
            #expect(throws: FileError.self) { try readFile(path, limit: size - 1, isRegular: isRegular) }
        }
    }

    @Test(arguments: [false, true]) func foldersAreNoFiles(_ isRegular: Bool) throws {
        try folder.write("in/file", "x")
        #expect(throws: FileError(path: folder.path + "/in", action: "read", reason: "it is a folder", code: EISDIR)) {
            try readFile(folder.path + "/in", isRegular: isRegular)
        }
    }

    @Test func linkedCasesAreReplayedAsTheyAre() throws {
        try folder.write("cases/a/case.yaml", "title: A\n")
        try folder.write("cases/a/01-first.http", "x")
        try folder.write("cases/a/recorded/payload.json", "{}")
        try folder.write("golden/b/case.yaml", "title: B\n")
        try folder.write("golden/b-1/case.yaml", "title: B\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/golden/a",
            withDestinationPath: folder.path + "/cases/a"
        )
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/golden/b/02-next.http",
            withDestinationPath: folder.path + "/cases/a/01-first.http"
        )
        let list = try discoverCases(in: folder.path + "/golden")
        #expect(list.cases.map(\.name) == ["a", "b", "b-1"])
        #expect(list.cases.map(\.steps) == [["01-first.http"], ["02-next.http"], []])
        #expect(list.cases.map(\.isRegular) == [true, false, true])
    }

    @Test func aLinkThatLeadsBackIsRefused() throws {
        try folder.write("golden/a/b/file", "x")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/golden/a/b/up",
            withDestinationPath: folder.path + "/golden/a"
        )
        #expect(throws: FileError.self) { try discoverCases(in: folder.path + "/golden") }
        #expect(throws: FileError.self) { try walkFolder(folder.path + "/golden") }
    }

    @Test(arguments: [
        (".", "a", "a"), ("", "a", "a"), ("g", "a", "g/a"), ("g/", "a", "g/a"), ("/", "a", "/a"),
        ("Папка", "é", "Папка/é"),
    ])
    func pathsAreJoined(_ parent: String, _ name: String, _ path: String) {
        #expect(joined(parent, name) == path)
    }
}
