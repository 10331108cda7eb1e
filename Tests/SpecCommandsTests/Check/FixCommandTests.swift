import Foundation
import SpecCommands
import Testing

/// `check --fix` writes what it says and nothing else.
@Suite struct FixCommandTests {
    private let folder: CheckFolder
    private static let unused = "TITLE: \"{{id}}\" # crmspec: allow single-braces -- old"

    init() throws {
        folder = try CheckFolder()
    }

    @Test func certainFixesAreWritten() throws {
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", Self.unused))
        try folder.write("specs/calls.yaml", CheckFolder.channel("calls", "TITLE: id"))
        let checked = folder.check("--fix")
        #expect(checked.errors == "crmspec check: 1 fix in 1 file\n")
        #expect(checked.output.hasSuffix("3 files, 0 errors, 1 warning\n"))
        #expect(try folder.read("specs/orders.yaml") == CheckFolder.channel("orders", "TITLE: \"{{id}}\""))
        #expect(try folder.read("specs/calls.yaml") == CheckFolder.channel("calls", "TITLE: id"))
        #expect(folder.check("--fix").errors == "crmspec check: nothing to fix for certain; 1 with --likely\n")
    }

    @Test func likelyFixesAreWrittenOnDemand() throws {
        try folder.write(
            "specs/orders.yaml",
            "\u{FEFF}" + CheckFolder.channel("orders", "TITEL: id").replacingOccurrences(of: "\n", with: "\r\n")
        )
        #expect(folder.check("--fix").status == .findings)
        let checked = folder.check("--fix", "--likely")
        #expect(checked.status == .success)
        #expect(checked.errors == "crmspec check: 2 fixes in 1 file\n")
        let fixed =
            "\u{FEFF}" + CheckFolder.channel("orders", "TITLE: \"{{id}}\"").replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try folder.read("specs/orders.yaml").unicodeScalars.elementsEqual(fixed.unicodeScalars))
        #expect(folder.check("--likely").errors.contains("--likely needs --fix or --diff"))
    }

    @Test func diffsWriteNothing() throws {
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", Self.unused))
        let before = try folder.read("specs/orders.yaml")
        let checked = folder.check("--diff")
        #expect(checked.status == .findings)
        #expect(checked.output.contains("\n-      \(Self.unused)\n+      TITLE: \"{{id}}\"\n"))
        #expect(!checked.output.contains("3 files"))
        #expect(try folder.read("specs/orders.yaml") == before)
        #expect(folder.check("--fix").status == .success)
        let after = folder.check("--diff")
        #expect(after.output == "")
        #expect(after.status == .success)
    }

    @Test func linksOutOfTheFolderAreNotFollowed() throws {
        let text = CheckFolder.channel("mails", Self.unused)
        try folder.write("elsewhere/mails.yaml", text)
        let link = folder.path + "/specs/mails.yaml"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../elsewhere/mails.yaml")
        let checked = folder.check("--fix")
        #expect(
            checked.errors == "crmspec check: 'specs/mails.yaml' is a link to a file elsewhere, and is not changed\n"
        )
        #expect(try folder.read("elsewhere/mails.yaml") == text)
    }

    @Test func whoMayReadAFileStays() throws {
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", Self.unused))
        let path = folder.path + "/specs/orders.yaml"
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(folder.check("--fix").status == .success)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/specs").count == 3)
    }
}
