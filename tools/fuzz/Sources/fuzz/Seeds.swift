import Foundation
import SpecBase
import SpecCompiler
import SpecFuzz
import SpecIR
import SpecTestSupport

/// Writes what the targets start from: golden cases, shipped specs, the examples of the diagnostics.
///
/// - Parameters:
///   - root: The root of the repository.
///   - folder: Where a folder for each target is written.
/// - Throws: A file cannot be read or written.
func writeSeeds(root: URL, folder: URL) throws {
    var written: [FuzzTarget: Int] = [:]
    func write(_ target: FuzzTarget, _ bytes: [UInt8]) throws {
        guard !bytes.isEmpty, bytes.count < 1 << 20 else { return }
        let place = folder.appending(path: target.rawValue)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(bytes).write(to: place.appending(path: "seed-\(written[target, default: 0])"))
        written[target, default: 0] += 1
    }

    for path in files(below: root.appending(path: "golden")) {
        let bytes = [UInt8](try Data(contentsOf: path))
        switch path.pathExtension {
        case "http":
            try write(.request, bytes)
            let body = Array(String(decoding: bytes, as: UTF8.self).split(separator: "\n\n", maxSplits: 1).last ?? "")
            let text = Array(String(body).utf8)
            try write(text.first == UInt8(ascii: "{") ? .json : .form, text)
        case "eml": try write(.mail, bytes)
        case "json": try write(.json, bytes)
        case "yaml": try write(.golden, bytes)
        default: break
        }
    }
    for text in FuzzSeeds.forms { try write(.form, Array(text.utf8)) }
    for text in FuzzSeeds.requests { try write(.request, Array(text.utf8)) }
    for text in FuzzSeeds.html { try write(.html, Array(text.utf8)) }
    for text in FuzzSeeds.expressions { try write(.expression, Array(text.utf8)) }
    for text in FuzzSeeds.sessions { try write(.editor, Array(text.utf8)) }
    for text in [FuzzSpecs.site, FuzzSpecs.mailbox] { try write(.spec, Array(text.utf8)) }
    for kind in DiagnosticKind.catalogue {
        for text in [kind.rejects, kind.accepts] {
            for file in MarkedSpec(text).files { try write(.spec, Array(file.text.utf8)) }
        }
    }
    var programs = [FuzzSpecs.program]
    let specs = root.appending(path: "specs")
    for name in try FileManager.default.contentsOfDirectory(atPath: specs.path).sorted() {
        let channels = try files(below: specs.appending(path: name)).filter { $0.pathExtension == "yaml" }.map {
            SourceFile(path: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8))
        }
        for file in channels { try write(.spec, Array(file.text.utf8)) }
        if let program = compile(channels).program { programs.append(program) }
    }
    for program in programs {
        let artifact = encodeArtifact(program)
        try write(.artifact, Array(artifact[try readArtifactHeader(artifact).payload]))
    }
}

private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
}
