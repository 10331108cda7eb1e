import SpecBase
import SpecIR
import SpecRuntime

/// A name of ours that outcomes hold as a value, with what JSON has of it. A class, as it is handed about.
package final class OutcomeWord: Sendable {
    package let text: String

    /// In quotes, unless it stands for itself.
    let json: ByteWords

    init(_ text: String) {
        self.text = text
        var json: [UInt8] = []
        if isJSONLiteral(text) { json += text.utf8 } else { json.appendJSON(text, escaping: .separators) }
        self.json = ByteWords(json)
    }

    static let created = OutcomeWord("created")
    static let absent = OutcomeWord("absent")

    /// In the order of their cases.
    static let results = RunResult.allCases.map { OutcomeWord($0.name) }
    static let actions = ActionKind.allCases.map { OutcomeWord($0.name) }
}
