/// A document as the editor has it, saved or not.
package struct OpenDocument: Sendable {
    /// As the editor writes it.
    let uri: String
    var version: Int?
    var buffer: TextBuffer
}
