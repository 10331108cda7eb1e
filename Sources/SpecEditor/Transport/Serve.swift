/// Talks with an editor until it says `exit` or goes away.
///
/// - Parameters:
///   - queue: What a thread reads from the editor.
///   - server: The server, as it is before the first message.
///   - write: Sends text to the editor; `false` when nobody reads it any more.
/// - Returns: Whether the editor took leave as the protocol wants it.
/// - Throws: What was read is no message.
package func serve(
    _ queue: ByteQueue,
    _ server: LanguageServer,
    write: (String) -> Bool
) throws(FramingError) -> Bool {
    var conversation = Conversation(server)
    var hasWork = false
    while !conversation.isOver {
        let bytes = queue.take(waits: !hasWork)
        if let bytes { conversation.read(bytes) }
        let output = conversation.step()
        hasWork = output != nil
        if let output, !output.isEmpty, !write(output) { break }
        if !hasWork {
            if let failure = conversation.failure { throw failure }
            if bytes == nil { break }
        }
    }
    return conversation.server.exitCode == 0
}
