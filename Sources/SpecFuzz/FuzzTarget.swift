/// A door through which bytes of others come in. Whatever they are, going through it ends, without a trap, and what was
/// understood is understood the same once more.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A body of JSON, as deliveries and as messages of an editor have it.
    case json
    /// A form or query; multipart where the first byte is odd.
    case form
    /// A recorded request, delivered.
    case request
    /// A mail, delivered.
    case mail
    /// The body of a mail in HTML.
    case html
    /// A channel beside a fixed catalogue, from YAML to the program.
    case spec
    /// An expression, as a condition and within a template.
    case expression
    /// The program of an artifact, then deliveries to it.
    case artifact
    /// `case.yaml`, `outcome.yaml` and the test data.
    case golden
    /// What an editor says: a framed stream, or one message on each line.
    case editor

    /// Sends bytes through the door.
    package func run(_ bytes: [UInt8]) {
        switch self {
        case .json: fuzzJSON(bytes)
        case .form: fuzzForm(bytes)
        case .request: fuzzRequest(bytes)
        case .mail: fuzzMail(bytes)
        case .html:
            fuzzMail(Array("From: a@shop.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8) + bytes)
        case .spec: fuzzSpec(String(decoding: bytes, as: UTF8.self))
        case .expression: fuzzExpression(String(decoding: bytes, as: UTF8.self))
        case .artifact: fuzzArtifact(bytes)
        case .golden: fuzzGolden(String(decoding: bytes, as: UTF8.self))
        case .editor: fuzzEditor(bytes)
        }
    }
}
