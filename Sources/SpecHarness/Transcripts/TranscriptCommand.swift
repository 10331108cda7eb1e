/// A command line of a transcript, after `$ `.
package struct TranscriptCommand: Hashable, Sendable {
    /// As it is written.
    package let text: String

    /// The words after `crmspec`, or of another command with its name.
    package let words: [String]

    /// The file after `<`, or `nil`.
    package let input: String?

    /// Blanks part words; quotes of both kinds hold them together. Nothing else of a shell is known.
    ///
    /// - Throws: What is wrong with the line, in words.
    init(parsing text: String) throws(TranscriptError) {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else if "|;&>$`\\*?".contains(character) {
                throw TranscriptError(words: "a command line of a transcript knows no '\(character)' outside quotes")
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if quote != nil { throw TranscriptError(words: "a quote is not closed") }
        if let word { words.append(word) }
        var input: String?
        if let mark = words.firstIndex(of: "<") {
            guard mark + 2 == words.count else { throw TranscriptError(words: "after '<' stands one file, at the end") }
            input = words[mark + 1]
            words.removeLast(2)
        }
        let known = ["crmspec", "cat", "ls", "cp"]
        guard let name = words.first, known.contains(name) else {
            let wanted = known.joined(separator: ", ")
            throw TranscriptError(words: "a transcript runs \(wanted), not '\(words.first ?? "")'")
        }
        self.text = text
        self.words = words
        self.input = input
    }

    /// Whether the line names a file: itself, or a folder that it is in.
    func names(_ file: String) -> Bool {
        (words.dropFirst() + [input].compactMap(\.self)).contains { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init) + [word]
            return parts.contains { file == $0 || file.hasPrefix($0.hasSuffix("/") ? $0 : "\($0)/") }
        }
    }
}

/// A command line that cannot be run.
struct TranscriptError: Error {
    let words: String
}

/// The commands of a transcript: its lines that begin with `$ `.
func commands(of transcript: String) -> [(line: Int, command: Result<TranscriptCommand, TranscriptError>)] {
    var commands: [(line: Int, command: Result<TranscriptCommand, TranscriptError>)] = []
    for (index, line) in lines(of: transcript).enumerated() where line.hasPrefix("$ ") {
        let command = Result { () throws(TranscriptError) in try TranscriptCommand(parsing: String(line.dropFirst(2))) }
        commands.append((index + 1, command))
    }
    return commands
}
