import Glibc

/// Makes an empty folder that nobody else uses, below `TMPDIR` or, without it, where the system has such files.
func makeScratchFolder() throws(FileError) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let path = joined(parent.isEmpty ? P_tmpdir : parent, "crmspec-XXXXXX")
    var template = Array(path.utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(path: path, action: "write", errno: errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Removes a folder with all that is in it, as far as the system lets it; links are not followed.
func removeFolder(_ path: String) {
    for name in (try? allNames(in: path)) ?? [] {
        let child = joined(path, name)
        // What is a folder cannot be unlinked.
        if unlink(child) != 0 { removeFolder(child) }
    }
    rmdir(path)
}
