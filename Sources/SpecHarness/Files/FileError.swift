import Glibc

/// A file or folder that cannot be read or written. No edit of a spec would help.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the user wrote it.
    package let path: String

    /// What could not be done, such as `read`.
    package let action: String

    /// Why, in words.
    package let reason: String

    /// The system's number for it; `nil` for what the system would not mind.
    package let code: Int32?

    package init(path: String, action: String, reason: String, code: Int32? = nil) {
        self.path = path
        self.action = action
        self.reason = reason
        self.code = code
    }

    /// The error that the last system call left in `errno`.
    init(path: String, action: String, errno code: Int32) {
        self.init(path: path, action: action, reason: Self.words(for: code), code: code)
    }

    package var description: String { "cannot \(action) '\(path)': \(reason)" }

    /// Our own words, so that the host's language does not show.
    private static func words(for code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file or folder"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is not a folder"
        case ENOSPC, EDQUOT: "no space is left"
        case EROFS: "the file system is read-only"
        case ELOOP: "its links lead in a circle"
        case ENAMETOOLONG: "the name is too long"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the device failed"
        default: "error \(code)"
        }
    }
}
