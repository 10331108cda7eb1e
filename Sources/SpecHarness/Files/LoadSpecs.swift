package import SpecBase

/// Specs that cannot be compiled because of what they are, not of what they say.
package enum LoadError: Error, Hashable, Sendable, CustomStringConvertible {
    case file(FileError)
    /// A file that is refused, and why.
    case refused(path: String, reason: String)
    /// A folder without specs.
    case noSpecs(path: String)

    package var description: String {
        switch self {
        case .file(let error): error.description
        case .refused(let path, let reason): "\(path): \(reason)"
        case .noSpecs(let path): "no specs in '\(path)': wanted are files that end in .yaml or .yml"
        }
    }
}

/// Reads the specs that a user named: files as they are, folders with all `.yaml` and `.yml` files below them but for
/// those of golden cases. A file named twice is read once.
package func loadSpecs(_ paths: [String]) throws(LoadError) -> [SourceFile] {
    var files: [SourceFile] = []
    var seen: Set<String> = []
    for path in paths {
        var found: [String]
        do throws(FileError) {
            found = try kind(of: path) == .file ? [path] : specs(among: walkFolder(path))
        } catch {
            throw .file(error)
        }
        if found.isEmpty { throw .noSpecs(path: path) }
        found = found.map(withoutDotPrefix)
        for file in found where seen.insert(file).inserted { files.append(try readSource(file)) }
    }
    return files
}

/// Reads a text file: UTF-8, at most ``largestTextFile`` bytes.
///
/// - Parameters:
///   - path: Of the file.
///   - isRegular: Whether it is known to be no link, pipe or device.
/// - Returns: Its text.
/// - Throws: It cannot be read, or is no text.
package func readSource(_ path: String, isRegular: Bool = false) throws(LoadError) -> SourceFile {
    let bytes: [UInt8]
    do throws(FileError) {
        bytes = try readFile(path, limit: largestTextFile, isRegular: isRegular)
    } catch {
        throw .file(error)
    }
    if bytes.starts(with: "crmspec\0".utf8) {
        throw .refused(path: path, reason: "this is a compiled artifact, not a spec; look into it with crmspec inspect")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .refused(path: path, reason: "\(placeOfInvalidUTF8(bytes)): the file is not UTF-8")
    }
    return SourceFile(path: path, text: text)
}

/// The specs among the files of a folder. A folder with a `case.yaml` is a golden case: its files are no specs, or such
/// as are tested on purpose.
private func specs(among files: [String]) -> [String] {
    let cases = files.filter { $0 == "case.yaml" || $0.hasSuffix("/case.yaml") }.map { $0.dropLast(9) }
    return files.filter { file in isSpecName(file) && !cases.contains { file.hasPrefix($0) } }
}

private func isSpecName(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
}

private func withoutDotPrefix(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
}

/// `line N` of the first byte that no UTF-8 has.
private func placeOfInvalidUTF8(_ bytes: [UInt8]) -> String {
    var low = 0
    var high = bytes.count
    // The longest valid start, but for a letter cut in two, which a few bytes more settle.
    while low < high {
        let middle = (low + high + 1) / 2
        let isValid = (0...3).contains {
            middle >= $0 && String(validating: bytes[..<(middle - $0)], as: UTF8.self) != nil
        }
        if isValid { low = middle } else { high = middle - 1 }
    }
    return "line \(1 + bytes[..<max(0, low - 1)].count { $0 == 0x0A })"
}
