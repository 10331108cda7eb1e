package import SpecBase

/// The name of the file that declares invented data, at the top of the golden folder.
package let testDataName = "test-data.yaml"

/// Warns of phones and addresses in golden files that may be somebody's.
///
/// Requests, mails, `case.yaml` and `outcome.yaml` are looked at. A phone counts if it exists by the numbering plan and
/// is written with `+` and its country code, or stands where a spec reads a phone.
///
/// - Parameters:
///   - golden: The folder of the cases.
///   - specs: The specs of the workspace; those that cases bring themselves are added.
/// - Returns: The warnings in the order of files and places, with the files that they are about.
/// - Throws: A file or folder that cannot be read.
package func checkTestData(
    in golden: String,
    specs: [SourceFile]
) throws(LoadError) -> (diagnostics: [Diagnostic], files: [SourceFile]) {
    var keys = ContactKeys()
    keys.add(specs)
    var log = DiagnosticLog()
    var reported: [SourceFile] = []
    var data = TestData()
    do throws(FileError) {
        let paths = try walkFolder(golden)
        let declaration = joined(golden, testDataName)
        if paths.contains(declaration) {
            let file = SourceFile(path: declaration, text: String(decoding: try readFile(declaration), as: UTF8.self))
            data = readTestData(file, into: &log)
            if !log.sorted.isEmpty { reported.append(file) }
        }
        for (_, specs) in try specsOfCases(paths) { keys.add(specs) }
        for path in paths where isGolden(path) {
            let bytes = try readFile(path, limit: largestTextFile)
            let file = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
            let found = realLookingData(in: file, bytes: bytes, keys: keys, declared: data, declaration: declaration)
            for diagnostic in found { log.report(diagnostic) }
            if !found.isEmpty { reported.append(file) }
        }
    } catch {
        throw .file(error)
    }
    return (log.sorted, reported)
}

/// The warnings of one file: one for each value, at its first place.
package func realLookingData(
    in file: SourceFile,
    bytes: [UInt8],
    keys: ContactKeys,
    declared: TestData,
    declaration: String
) -> [Diagnostic] {
    var seen: Set<String> = []
    let unknown = contacts(ofFile: file.path, bytes: bytes, keys: keys).filter { contact in
        let isCovered = contact.isPhone ? declared.covers(phone: contact.value) : declared.covers(email: contact.value)
        return !isCovered && seen.insert(contact.value).inserted
    }
    guard !unknown.isEmpty else { return [] }
    let lines = SourceLines(file).all
    return unknown.map { contact in
        let place = place(of: contact, in: lines, path: file.path)
        let (what, key) = contact.isPhone ? ("a phone", "phones") : ("an address", "emails")
        return Diagnostic(
            .realLookingData,
            "'\(contact.value)' may be \(what) that somebody has; declare it under '\(key)' in \(declaration), or use a "
                + "reserved one such as \(contact.isPhone ? "+12025550142" : "name@example.com")",
            at: place
        )
    }
}

private func isGolden(_ path: String) -> Bool {
    path.hasSuffix("/case.yaml") || path.hasSuffix("/outcome.yaml") || RecordedDelivery.isNamed(path)
}

/// The specs below folders named `specs`, workspace by workspace.
private func specsOfCases(_ paths: [String]) throws(FileError) -> [(folder: String, specs: [SourceFile])] {
    var groups: [(folder: String, specs: [SourceFile])] = []
    for path in paths where path.contains("/specs/") && path.hasSuffix(".yaml") {
        let parts = path.split(separator: "/specs/", maxSplits: 1).map { String($0) }
        let file = SourceFile(path: path, text: String(decoding: try readFile(path), as: UTF8.self))
        if groups.last?.folder == parts[0] {
            groups[groups.count - 1].specs.append(file)
        } else {
            groups.append((parts[0], [file]))
        }
    }
    return groups
}
