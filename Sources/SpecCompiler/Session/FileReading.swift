import SpecBase
import SpecYAML

/// What reading one file came to. A class, as every answer of a session goes through those of all files.
final class FileReading: Sendable {
    let path: String
    /// Another one every time that a file is read.
    let number: Int
    /// `nil` where it could not be read.
    let declaration: Declaration?
    let log: DiagnosticLog
    /// Whether it declares a channel, or would if it could be read: then nothing that others name is in it.
    let isChannel: Bool

    init(_ file: SourceFile, number: Int) {
        var log = DiagnosticLog()
        let lines = SourceLines(file)
        path = file.path
        self.number = number
        declaration = readYAML(file, into: &log).flatMap { node in
            decode(node, file: file, lines: lines, isKnownZone: Zone.isKnown, into: &log)
        }
        reportSecrets(in: lines, path: file.path, into: &log)
        self.log = log
        isChannel =
            switch declaration {
            case .channel: true
            case nil: file.looksLikeChannel
            default: false
            }
    }
}

extension SourceFile {
    /// Whether the key after `crmspec` is `channel`, as far as that can be said of a file that cannot be read.
    fileprivate var looksLikeChannel: Bool {
        let lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }
        let head = lines.prefix(20).first { line in
            guard let first = line.first, first != 0x23, first != 0x20 else { return false }
            return !line.starts(with: "crmspec".utf8)
        }
        return head?.starts(with: "channel:".utf8) ?? false
    }
}
