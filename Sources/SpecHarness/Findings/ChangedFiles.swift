import Glibc

/// Why what changed cannot be found out.
package enum RevisionError: Error, Hashable, Sendable, CustomStringConvertible {
    case noGit
    case noRepository(String)
    case unknownRevision(String)
    case failed(String)

    package var description: String {
        switch self {
        case .noGit: "--changed-since needs git, and there is none"
        case .noRepository(let folder): "--changed-since needs a git repository, and '\(folder)' is in none"
        case .unknownRevision(let revision): "git knows no revision '\(revision)'"
        case .failed(let command): "git \(command) failed"
        }
    }
}

/// The specs that changed since a revision.
package struct ChangedFiles: Hashable, Sendable {
    /// Changed, added and untracked ones, by the paths under which they were loaded.
    package let paths: Set<String>

    /// Whether a spec is gone: then what named it may be anywhere.
    package let isAnyGone: Bool

    /// Asks git.
    ///
    /// - Parameters:
    ///   - revision: A commit, branch or tag.
    ///   - loaded: The paths of the specs.
    ///   - roots: The files and folders that the user named.
    /// - Throws: There is no git, no repository or no such revision.
    package init(since revision: String, among loaded: [String], below roots: [String]) throws(RevisionError) {
        guard !revision.hasPrefix("-") else { throw .unknownRevision(revision) }
        var changed: Set<String> = []
        var isAnyGone = false
        var asked: Set<String> = []
        let wanted = roots.map(realPath)
        for folder in roots.map(folderOf) {
            guard let top = try git(["rev-parse", "--show-toplevel"], in: folder)?.first else {
                throw .noRepository(folder)
            }
            guard asked.insert(top).inserted else { continue }
            let verified = try git(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], in: top)
            guard let commit = verified?.first else { throw .unknownRevision(revision) }
            // Without renames, a spec that moved is one that is gone and one that is new.
            let diff = ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, "--"]
            guard let tracked = try git(diff, in: top) else { throw .failed("diff") }
            let others = ["ls-files", "--others", "--exclude-standard", "-z"]
            guard let untracked = try git(others, in: top) else { throw .failed("ls-files") }
            for name in tracked + untracked {
                let path = "\(top)/\(name)"
                changed.insert(realPath(path))
                let isSpec = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
                if isSpec, (try? kind(of: path)) == nil,
                    wanted.contains(where: { path == $0 || path.hasPrefix($0 + "/") })
                {
                    isAnyGone = true
                }
            }
        }
        paths = Set(loaded.filter { changed.contains(realPath($0)) })
        self.isAnyGone = isAnyGone
    }
}

/// A path without links in it; the path itself where it leads nowhere.
package func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// A folder, or the one that a file is in.
package func folderOf(_ path: String) -> String {
    if (try? kind(of: path)) == .folder { return path }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The names that git prints, each ended by NUL or a line's end; `nil` where it refuses.
private func git(_ arguments: [String], in folder: String) throws(RevisionError) -> [String]? {
    // What is asked must not wait for others, nor refresh their index.
    let command = ["/usr/bin/env", "GIT_OPTIONAL_LOCKS=0", "git", "-C", folder] + arguments
    let ended: ProgramEnd
    do throws(FileError) {
        ended = try runProgram(command, errors: .dropped)
    } catch {
        throw .noGit
    }
    if ended.status == 127 { throw .noGit }
    guard ended.status == 0 else { return nil }
    let end: UInt8 = arguments.contains("-z") ? 0 : 0x0A
    return ended.output.split(separator: end).map { String(decoding: $0, as: UTF8.self) }
}
