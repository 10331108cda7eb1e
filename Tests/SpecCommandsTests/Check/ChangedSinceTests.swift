import Foundation
import SpecCommands
import Testing

/// `check --changed-since` tells what a change is to blame for.
@Suite struct ChangedSinceTests {
    private let folder: CheckFolder

    /// Two channels with a warning each, committed.
    init() throws {
        folder = try CheckFolder()
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", "TITLE: id"))
        try folder.write("specs/calls.yaml", CheckFolder.channel("calls", "TITLE: id"))
        try folder.git("init", "-q")
        try folder.git("add", "-A")
        #expect(try folder.git("commit", "-qm", "first") == 0)
    }

    private func told(since revision: String = "HEAD") -> [String] {
        folder.check("--changed-since", revision).output.split(separator: "\n").filter {
            $0.contains(": warning: ") || $0.contains(": error: ")
        }
        .map { String($0.prefix { $0 != ":" }) }
    }

    @Test func onlyWhatChangedIsTold() throws {
        #expect(told() == [])
        #expect(folder.check("--changed-since=HEAD", "--deny=warnings").status == .success)
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", "NOTE: id\n      TITLE: id"))
        #expect(told() == ["specs/orders.yaml", "specs/orders.yaml"])
        #expect(folder.check("--changed-since=HEAD", "--deny=warnings").status == .findings)
        try folder.git("add", "-A")
        try folder.git("commit", "-qm", "second")
        #expect(told() == [])
        #expect(told(since: "HEAD~1") == ["specs/orders.yaml", "specs/orders.yaml"])
    }

    @Test func untrackedFilesCount() throws {
        try folder.write("specs/mails.yaml", CheckFolder.channel("mails", "TITLE: id"))
        #expect(told() == ["specs/mails.yaml"])
    }

    @Test func whatNamesAChangeIsTold() throws {
        try folder.write("specs/crm.yaml", CheckFolder.catalog.replacingOccurrences(of: "NOTE", with: "REMARK"))
        #expect(told() == ["specs/calls.yaml", "specs/orders.yaml"])
    }

    @Test func aNoteInAChangedFileIsEnough() throws {
        let shared = "source: { webhook: orders, default: true }"
        for id in ["orders", "calls"] {
            let text = CheckFolder.channel(id).replacingOccurrences(
                of: "source: { webhook: \(id) }",
                with: shared.replacingOccurrences(of: "orders", with: id)
            )
            try folder.write("specs/\(id).yaml", text)
            if id == "orders" {
                try folder.git("add", "-A")
                try folder.git("commit", "-qm", "second")
            }
        }
        // The second default is told where it stands, in the file that did not change.
        #expect(told() == ["specs/orders.yaml"])
    }

    @Test func whatIsGoneMayBeMissedAnywhere() throws {
        try FileManager.default.removeItem(atPath: folder.path + "/specs/crm.yaml")
        #expect(told() == ["specs/calls.yaml", "specs/orders.yaml"])
    }

    @Test func fixesStayWithinTheChange() throws {
        let unused = "TITLE: \"{{id}}\" # crmspec: allow single-braces -- old"
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", unused))
        try folder.git("add", "-A")
        try folder.git("commit", "-qm", "second")
        try folder.write("specs/calls.yaml", CheckFolder.channel("calls", unused))
        #expect(folder.check("--fix", "--changed-since", "HEAD").errors == "crmspec check: 1 fix in 1 file\n")
        #expect(try folder.read("specs/orders.yaml").contains("allow"))
        #expect(try !folder.read("specs/calls.yaml").contains("allow"))
    }

    @Test func whatGitCannotSayIsToldInWords() throws {
        let unknown = folder.check("--changed-since", "nowhere")
        #expect(unknown.status == .environment)
        #expect(unknown.errors == "crmspec check: git knows no revision 'nowhere'\n")
        #expect(
            folder.check("--changed-since=--output=x").errors == "crmspec check: git knows no revision '--output=x'\n"
        )
        try FileManager.default.removeItem(atPath: folder.path + "/.git")
        #expect(
            folder.check("--changed-since", "HEAD").errors
                == "crmspec check: --changed-since needs a git repository, and 'specs' is in none\n"
        )
    }
}
