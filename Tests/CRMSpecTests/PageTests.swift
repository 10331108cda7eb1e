import Foundation
import SpecTestSupport
import Testing

/// The pages about the library show code that is built: lines of the app in `tools/embedding`.
@Suite struct PageTests {
    @Test(arguments: [("README.md", 2), ("Sources/CRMSpec/Documentation.docc/CRMSpec.md", 1)])
    func codeIsTheAppsOwn(page: String, blocks: Int) throws {
        let app = try ["main.swift", "Shelf.swift"].map { try lines("tools/embedding/Sources/host/\($0)") }
        var shown: [[String]] = []
        var isInside = false
        for line in try lines(page) {
            if line == "```swift" { shown.append([]) }
            if isInside, line != "```" { shown[shown.count - 1].append(line) }
            isInside = line == "```swift" || isInside && line != "```"
        }
        #expect(shown.count == blocks)
        for block in shown {
            #expect(app.contains { $0.contains(block) }, "\(block.first ?? "")")
        }
    }

    /// Without the blanks at their beginnings: the app's code stands deeper.
    private func lines(_ path: String) throws -> [String] {
        let text = try String(contentsOf: ShippedSpecs.root.appending(path: path), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
    }
}
