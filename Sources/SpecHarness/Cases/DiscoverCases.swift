import SpecBase

/// Finds the cases below a folder.
///
/// Every file must belong to a case; a `README.md` may stand above cases, and `test-data.yaml` at the top.
package func discoverCases(in root: String) throws(FileError) -> CaseList {
    var search = CaseSearch(root: root)
    try search.look(in: WalkedFolder(root))
    search.list.cases.sort { $0.name.precedesByBytes($1.name) }
    search.list.transcripts.sort { $0.folder.precedesByBytes($1.folder) }
    return search.list
}

/// The files of a case.
private struct CaseFiles {
    /// Below its folder.
    var paths: [String] = []

    /// Whether none of them is a link, a pipe or a device.
    var areRegular = true
}

private struct CaseSearch {
    let root: String
    var list = CaseList()

    /// Finds the cases in a folder that is in none: the outermost that holds a `case.yaml` is one with all in it.
    mutating func look(in folder: WalkedFolder) throws(FileError) {
        if folder.entries.contains(where: { $0.name == "case.yaml" && (try? folder.kind(of: $0)) == .file }) {
            var files = CaseFiles()
            files.paths.reserveCapacity(folder.entries.count)
            try collect(folder, below: "", into: &files)
            return add(parent(joined(folder.path, "case.yaml")), files)
        }
        for entry in folder.entries {
            switch try folder.kind(of: entry) {
            case .folder: try look(in: folder.entered(entry))
            case .file:
                let file = joined(folder.path, entry.name)
                if entry.name == "README.md" || file == joined(root, testDataName) { continue }
                let message = "the file belongs to no case: its folder has no case.yaml"
                list.strays.append(CaseFinding(path: file, message: message))
            }
        }
    }

    /// Collects the files of a case by their paths below its folder.
    private func collect(_ folder: WalkedFolder, below: String, into files: inout CaseFiles) throws(FileError) {
        for entry in folder.entries {
            switch try folder.kind(of: entry) {
            case .file:
                files.paths.append(joined(below, entry.name))
                if !folder.isSurelyFile(entry) { files.areRegular = false }
            case .folder: try collect(folder.entered(entry), below: joined(below, entry.name), into: &files)
            }
        }
    }

    private mutating func add(_ folder: String, _ files: CaseFiles) {
        let prefix = root.hasSuffix("/") ? root.utf8.count : root == "." ? 0 : root.utf8.count + 1
        let below = String(decoding: folder.utf8.dropFirst(prefix), as: UTF8.self)
        let name = below.isEmpty ? lastName(folder) : below
        if files.paths.contains("transcript.txt") {
            let worked = files.paths.filter { $0 != "case.yaml" && $0 != "transcript.txt" }
            list.transcripts.append(TranscriptCase(name: name, folder: folder, files: worked))
        } else {
            list.cases.append(goldenCase(name: name, folder: folder, files: files))
        }
    }
}

private func goldenCase(name: String, folder: String, files: CaseFiles) -> GoldenCase {
    var steps: [String] = []
    var findings: [CaseFinding] = []
    var hasOutcome = false
    for file in files.paths where file != "case.yaml" {
        if file == "outcome.yaml" {
            hasOutcome = true
        } else if isStepName(file) {
            steps.append(file)
        } else if file.hasPrefix("specs/") || file.hasPrefix("recorded/") {
            // A case may bring its own specs, and keeps what `crmspec run --record` told of it.
            continue
        } else {
            let message =
                RecordedDelivery.isNamed(file)
                ? "a step is named NN-name.http or NN-name.eml, such as 01-first.http"
                : "a case has no such file: \(file)"
            findings.append(CaseFinding(path: joined(folder, file), message: message))
        }
    }
    if steps.isEmpty {
        findings.append(
            CaseFinding(path: joined(folder, "case.yaml"), message: "the case has no step, such as 01-first.http")
        )
    }
    return GoldenCase(
        name: name,
        folder: folder,
        steps: steps,
        hasOutcome: hasOutcome,
        isRegular: files.areRegular,
        findings: findings
    )
}

/// `NN-name.http` or `.eml`.
private func isStepName(_ name: String) -> Bool {
    guard RecordedDelivery.isNamed(name), !name.utf8.contains(UInt8(ascii: "/")) else { return false }
    let digits = name.utf8.prefix { 0x30...0x39 ~= $0 }
    let rest = name.utf8.dropFirst(digits.count)
    return digits.count == 2 && rest.first == 0x2D && rest.count > 6
}

private func lastName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
}

private func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[..<slash])
}
