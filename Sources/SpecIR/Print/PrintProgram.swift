import SpecBase

/// A whole program as text, one fact a line, for people and for golden files. Expressions are in the language's own syntax.
///
/// - Parameter program: one that ``verify(_:)`` passes.
/// - Returns: lines that end in a line feed; the same for equal programs.
package func printProgram(_ program: Program) -> String {
    var text = PrintedText(files: program.files)
    text.line("compiler \(program.compiler)")
    text.line("format \(artifactFormat)")
    for (channel, digest) in zip(program.channels, channelDigests(program)) {
        text.line("digest \(channel.id) \(hexText(digest))")
    }
    for file in program.files {
        text.line("file \(file)")
    }
    for zone in program.zones {
        text.line("zone \(zone.name)")
    }
    text.line("phones \(program.phones.bytes.count) bytes, SHA-256 \(SHA256.hexDigest(program.phones.bytes))")
    for catalog in program.catalogs {
        print(catalog, of: program, to: &text)
    }
    for channel in program.channels {
        print(channel, of: program, to: &text)
    }
    for address in program.addresses {
        text.line("address \(address.name): \(names(of: address.channels, in: program))")
    }
    if !program.defaultChannels.isEmpty {
        text.line("default: \(names(of: program.defaultChannels, in: program))")
    }
    for mailbox in program.mailboxes {
        text.line("mailbox \(mailbox.name): \(names(of: mailbox.channels, in: program))")
    }
    if !program.defaultMailChannels.isEmpty {
        text.line("default mailbox: \(names(of: program.defaultMailChannels, in: program))")
    }
    return text.text
}

/// A digest of what each channel means; see ``ChannelDigest``.
func channelDigests(_ program: Program) -> [[UInt8]] {
    // A catalogue is printed once, however many channels it has.
    let catalogs = program.catalogs.map { catalog in
        var text = PrintedText(files: nil)
        print(catalog, of: program, to: &text)
        return text.text
    }
    return program.channels.map { channel in
        var text = PrintedText(files: nil)
        print(channel, of: program, to: &text)
        return SHA256.hash(Array((catalogs[channel.catalog.position] + text.text).utf8))
    }
}

private func names(of channels: [Index<Channel>], in program: Program) -> String {
    channels.map { program.channels[$0.position].id }.joined(separator: ", ")
}
