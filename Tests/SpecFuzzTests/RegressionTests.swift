import Foundation
import SpecFuzz
import SpecTestSupport
import Testing

/// What fuzzing found once stays mended: every file below `tools/fuzz/regressions` goes through its door without a trap.
@Suite struct RegressionTests {
    struct Finding: CustomTestStringConvertible, Sendable {
        let target: FuzzTarget
        let file: URL
        var testDescription: String { "\(target)/\(file.lastPathComponent)" }
    }

    static let findings: [Finding] = FuzzTarget.allCases.flatMap { target in
        let folder = ShippedSpecs.root.appending(path: "tools/fuzz/regressions/\(target)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { Finding(target: target, file: folder.appending(path: $0)) }
    }

    @Test(arguments: findings) func staysMended(finding: Finding) throws {
        finding.target.run([UInt8](try Data(contentsOf: finding.file)))
    }

    @Test func foldersBearTheNamesOfTargets() {
        let folder = ShippedSpecs.root.appending(path: "tools/fuzz/regressions")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        #expect(names.filter { FuzzTarget(rawValue: $0) == nil && !$0.hasPrefix(".") && $0 != "README.md" } == [])
    }

    @Test func seedsGoThrough() {
        for text in FuzzSeeds.forms { FuzzTarget.form.run(Array(text.utf8)) }
        for text in FuzzSeeds.requests { FuzzTarget.request.run(Array(text.utf8)) }
        for text in FuzzSeeds.html { FuzzTarget.html.run(Array(text.utf8)) }
        for text in FuzzSeeds.expressions { FuzzTarget.expression.run(Array(text.utf8)) }
        for text in FuzzSeeds.sessions { FuzzTarget.editor.run(Array(text.utf8)) }
        tryProgram(FuzzSpecs.program)
    }
}
