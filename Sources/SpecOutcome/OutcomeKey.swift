import SpecBase

/// A key of an outcome with what JSON has of it. A class, as it is handed about for every field.
package final class OutcomeKey: Sendable {
    package let text: String

    /// In quotes, with the colon.
    let json: ByteWords

    /// How it stands in YAML, between braces (flow) or elsewhere.
    let inFlow: YAMLScalar, inBlock: YAMLScalar

    init(_ text: String) {
        self.text = text
        var json: [UInt8] = []
        json.appendJSON(text, escaping: .separators)
        json.append(UInt8(ascii: ":"))
        self.json = ByteWords(json)
        inFlow = text.withBytes { YAMLScalar($0, isText: true, isFlow: true) }
        inBlock = text.withBytes { YAMLScalar($0, isText: true, isFlow: false) }
    }

    static let step = OutcomeKey("step")
    static let runs = OutcomeKey("runs")
    static let result = OutcomeKey("result")
    static let reply = OutcomeKey("reply")
    static let status = OutcomeKey("status")
    static let event = OutcomeKey("event")
    static let channel = OutcomeKey("channel")
    static let records = OutcomeKey("records")
    static let commands = OutcomeKey("commands")
    static let notes = OutcomeKey("notes")
    static let create = OutcomeKey("create")
    static let update = OutcomeKey("update")
    static let record = OutcomeKey("record")
    static let about = OutcomeKey("about")
    static let by = OutcomeKey("by")
    static let fields = OutcomeKey("fields")
    static let before = OutcomeKey("before")
    static let after = OutcomeKey("after")
    static let title = OutcomeKey("title")
    static let text = OutcomeKey("text")
    static let responsible = OutcomeKey("responsible")
    static let due = OutcomeKey("due")
    static let done = OutcomeKey("done")
}
