import Foundation
import SpecCommands
import Testing

/// `crmspec diagram` on files.
@Suite struct DiagramCommandTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL.path

    /// Folders of specs whose page has marks.
    private static var pages: [String] {
        get throws {
            let specs = root + "/specs"
            return try FileManager.default.contentsOfDirectory(atPath: specs).sorted().map { "\(specs)/\($0)" }
                .filter { folder in
                    let page = FileManager.default.contents(atPath: folder + "/README.md") ?? Data()
                    return String(decoding: page, as: UTF8.self).contains("<!-- diagram -->")
                }
        }
    }

    @Test func diagramsOfShippedSpecsAreCurrent() throws {
        for folder in try Self.pages {
            let copy = FileManager.default.temporaryDirectory.appending(path: "crmspec-\(UUID().uuidString)").path
            try FileManager.default.copyItem(atPath: folder, toPath: copy)
            defer { try? FileManager.default.removeItem(atPath: copy) }
            let result = run("diagram", "--readme", copy)
            let name = (folder as NSString).lastPathComponent
            #expect(
                result.console.output == "\(copy)/README.md: is current\n",
                "run tools/crmspec diagram --readme specs/\(name); \(result.console.errors)"
            )
        }
    }

    @Test func channelsOfAFolderMakeAPage() {
        let page = run("diagram", Self.root + "/specs/bitrix24-site").console.output
        #expect(page.hasPrefix("#### "))
        for channel in ["site-callback", "site-leads", "site-orders", "removed-addresses"] {
            #expect(page.contains("#### \(channel)\n\n```mermaid\nflowchart TD\n"))
        }
    }

    @Test func aChannelIsOnePicture() {
        let picture = run("diagram", Self.root + "/specs/bitrix24-site", "--channel", "site-orders", "--format", "svg")
            .console
        #expect(picture.output.hasPrefix("<svg "))
        #expect(picture.output.hasSuffix("</svg>\n"))
    }

    @Test func linesThatMakeNoSenseAreRefused() {
        let specs = Self.root + "/specs/bitrix24-site"
        let several = run("diagram", specs, "--format", "svg")
        #expect(several.status == .usage)
        #expect(several.console.errors.contains("svg draws one channel: say which with --channel; there are "))
        let unknown = run("diagram", specs, "--channel", "site-order")
        #expect(unknown.status == .usage)
        #expect(unknown.console.errors.contains("there is no channel 'site-order'"))
        #expect(run("diagram").status == .usage)
        #expect(run("diagram", "--readme", specs, "--format", "svg").status == .usage)
        #expect(run("diagram", "--readme", Self.root + "/golden").status != .success)
    }
}
