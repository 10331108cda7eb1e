import SpecBase

/// Finds the cases below a folder.
///
/// Every file must belong to a case; a `README.md` may stand above cases, and `test-data.yaml` at the top.
package func discoverCases(in root: String) throws(FileError) -> CaseList {
    var list = CaseList()
    let files = try walkFolder(root)
    let prefix = root.hasSuffix("/") ? root.utf8.count : root == "." ? 0 : root.utf8.count + 1
    let owners = OwningFolders(files.filter { lastName($0) == "case.yaml" }.map(parent))
    var filesOfFolder: [String: [String]] = [:]
    var strays: [String] = []
    var last: String?
    for file in files {
        // Files of one folder come one after the other.
        let isInLast = last.map { lies(file, in: $0) } ?? false
        if !isInLast { last = owners.outermost(around: file) }
        if let folder = last {
            filesOfFolder[folder, default: []].append(file)
        } else {
            strays.append(file)
        }
    }
    for (folder, inside) in filesOfFolder.sorted(by: { isBefore($0.key, $1.key) }) {
        let name = String(decoding: folder.utf8.dropFirst(prefix), as: UTF8.self)
        let shownName = name.isEmpty ? lastName(folder) : name
        if inside.contains(joined(folder, "transcript.txt")) {
            list.transcripts.append(transcriptCase(name: shownName, folder: folder, files: inside))
        } else {
            list.cases.append(goldenCase(name: shownName, folder: folder, files: inside))
        }
    }
    let testData = joined(root, testDataName)
    for file in strays where file != testData && lastName(file) != "README.md" {
        list.strays.append(CaseFinding(path: file, message: "the file belongs to no case: its folder has no case.yaml"))
    }
    list.cases.sort { isBefore($0.name, $1.name) }
    return list
}

private func transcriptCase(name: String, folder: String, files: [String]) -> TranscriptCase {
    let below = files.map {
        String(decoding: $0.utf8.dropFirst(folder == "." ? 0 : folder.utf8.count + 1), as: UTF8.self)
    }
    return TranscriptCase(
        name: name,
        folder: folder,
        files: below.filter { $0 != "case.yaml" && $0 != "transcript.txt" }
    )
}

private func goldenCase(name: String, folder: String, files: [String]) -> GoldenCase {
    var steps: [String] = []
    var findings: [CaseFinding] = []
    var hasOutcome = false
    for file in files {
        let below = String(decoding: file.utf8.dropFirst(folder.utf8.count + (folder == "." ? 0 : 1)), as: UTF8.self)
        if below == "case.yaml" { continue }
        if below == "outcome.yaml" {
            hasOutcome = true
        } else if isStepName(below) {
            steps.append(below)
        } else if below.hasPrefix("specs/") || below.hasPrefix("recorded/") {
            // A case may bring its own specs, and keeps what `crmspec run --record` told of it.
            continue
        } else if RecordedDelivery.isNamed(below) {
            let message = "a step is named NN-name.http or NN-name.eml, such as 01-first.http"
            findings.append(CaseFinding(path: file, message: message))
        } else {
            findings.append(CaseFinding(path: file, message: "a case has no such file: \(below)"))
        }
    }
    if steps.isEmpty {
        findings.append(
            CaseFinding(path: joined(folder, "case.yaml"), message: "the case has no step, such as 01-first.http")
        )
    }
    return GoldenCase(name: name, folder: folder, steps: steps, hasOutcome: hasOutcome, findings: findings)
}

/// `NN-name.http` or `.eml`.
private func isStepName(_ name: String) -> Bool {
    guard RecordedDelivery.isNamed(name), !name.contains("/") else { return false }
    let digits = name.utf8.prefix { 0x30...0x39 ~= $0 }
    let rest = name.utf8.dropFirst(digits.count)
    return digits.count == 2 && rest.first == 0x2D && rest.count > 6
}

/// Whether a file stands below a folder.
private func lies(_ file: String, in folder: String) -> Bool {
    folder == "."
        || file.utf8.count > folder.utf8.count && file.utf8.starts(with: folder.utf8)
            && file.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
}

/// The folders that hold a `case.yaml`.
private struct OwningFolders {
    private let folders: Set<String>

    init(_ folders: [String]) {
        self.folders = Set(folders)
    }

    /// The outermost of them that a file lies in: what lies deeper is a part of that case.
    func outermost(around file: String) -> String? {
        if folders.contains(".") { return "." }
        var end = file.startIndex
        while let slash = file[end...].firstIndex(of: "/") {
            let folder = String(file[..<slash])
            if folders.contains(folder) { return folder }
            end = file.index(after: slash)
        }
        return nil
    }
}

private func isBefore(_ lhs: String, _ rhs: String) -> Bool {
    lhs.precedesByBytes(rhs)
}

private func lastName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
}

private func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[..<slash])
}
