import SpecBase
import SpecCompiler

/// A folder that holds `case.yaml` and `transcript.txt`: command lines with exactly what they print.
package struct TranscriptCase: Hashable, Sendable {
    /// Path below the root, such as `commands/record`.
    package let name: String

    /// Path of the folder from where the user stands.
    package let folder: String

    /// Paths below the folder of what the commands work on.
    package let files: [String]

    package var casePath: String { joined(folder, "case.yaml") }
    package var transcriptPath: String { joined(folder, "transcript.txt") }
}

/// What the `case.yaml` of a transcript says.
struct TranscriptDescription: Sendable {
    let title: String
    let covers: [String]
    let tags: [String]
}

/// Reads the description of a transcript; `nil` after reporting what is wrong.
func readTranscriptCase(_ file: SourceFile, into log: inout DiagnosticLog) -> TranscriptDescription? {
    guard let document = readDocument(file, into: &log) else { return nil }
    var reader = DocumentReader(log: log)
    _ = reader.map(document, "a case")
    reader.checkKeys(of: document, .transcriptCase)
    var texts: [String] = []
    for key in ["title", "why"] {
        guard let value = document[key] else {
            reader.report(.missingCaseKey, "a case needs '\(key)'", at: document.entries.first?.range ?? document.range)
            continue
        }
        if let text = reader.text(value, "'\(key)'") { texts.append(text) }
    }
    let covers = document["covers"].map { reader.texts($0, "'covers'") } ?? []
    let tags = document["tags"].map { reader.texts($0, "'tags'") } ?? []
    log = reader.log
    guard !log.hasErrors, let title = texts.first else { return nil }
    return TranscriptDescription(title: title, covers: covers.map(\.value), tags: tags.map(\.value))
}
