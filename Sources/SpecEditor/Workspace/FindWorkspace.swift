/// The workspace of a folder that an editor has open: its `specs`, or itself if specs are in it.
///
/// - Parameters:
///   - folder: An absolute path.
///   - files: The disk.
/// - Returns: A workspace without files; `nil` where there are no specs.
func workspace(ofFolder folder: String, _ files: some WorkspaceFiles) -> SpecWorkspace? {
    let names = files.list(folder)
    if names.contains("specs"), !files.list(normalized("\(folder)/specs")).isEmpty {
        return SpecWorkspace(root: folder, specs: normalized("\(folder)/specs"), isLoose: false)
    }
    guard names.contains(where: { isSpec(normalized("\(folder)/\($0)"), files) }) else { return nil }
    return SpecWorkspace(root: folder, specs: folder, isLoose: false)
}

/// The workspace of a file that is in no folder that is open: the nearest `specs` that it is in, or else its own folder.
///
/// - Parameter path: The absolute path of the file.
/// - Returns: A workspace without files.
func looseWorkspace(ofFile path: String) -> SpecWorkspace {
    var folder = parentFolder(path)
    while folder != "/" {
        if folder.hasSuffix("/specs") {
            return SpecWorkspace(root: parentFolder(folder), specs: folder, isLoose: true)
        }
        folder = parentFolder(folder)
    }
    return SpecWorkspace(root: parentFolder(path), specs: parentFolder(path), isLoose: true)
}

/// Whether the disk has a spec at a path.
func isSpec(_ path: String, _ files: some WorkspaceFiles) -> Bool {
    guard isSpecName(path), let text = try? files.read(path) else { return false }
    return saysSpec(text)
}
