/// The artifact format that this version writes and reads.
package let artifactFormat: UInt32 = 1

/// First bytes of every artifact.
let artifactMagic = Array("crmspec\0".utf8)

/// Length of a SHA-256 in bytes.
let checksumSize = 32

/// What can be told of an artifact without reading its program.
package struct ArtifactHeader: Hashable, Sendable {
    /// Format of the artifact; ``artifactFormat`` in all that this version reads.
    package let format: UInt32

    /// Version of the compiler that made it.
    package let compiler: String

    /// The channels in the program's order, each with a digest of what it means.
    package let channels: [ChannelDigest]

    /// Where the program stands, in bytes from the start of the file.
    package let payload: Range<Int>

    /// Size of the whole artifact in bytes, the checksum included.
    package var size: Int { payload.upperBound + checksumSize }
}

/// A channel's id with a SHA-256 of its meaning: of its own text as ``printProgram(_:)`` gives it, of its catalogue and of the
/// tables it looks up. What stands in other channels, or on which line, does not change it.
package struct ChannelDigest: Hashable, Sendable {
    package let channel: String

    /// 32 bytes.
    package let digest: [UInt8]
}

/// Reads an artifact's header. Neither the checksum nor the program is looked at.
///
/// - Throws: the bytes are no artifact, are of another format, or end within the header or the program.
package func readArtifactHeader(_ bytes: [UInt8]) throws(ArtifactError) -> ArtifactHeader {
    let format = try readFormat(bytes)
    var reader = ArtifactReader(bytes, in: artifactMagic.count + 4..<bytes.count)
    guard format == artifactFormat else {
        throw .otherFormat(found: format, compiler: try? reader.inlineString())
    }
    let header: ArtifactHeader
    do {
        header = try reader.header(format: format)
    } catch {
        throw .truncated(size: bytes.count, expected: nil)
    }
    if bytes.count < header.size { throw .truncated(size: bytes.count, expected: header.size) }
    if bytes.count > header.size { throw .overlong(size: bytes.count, expected: header.size) }
    return header
}

private func readFormat(_ bytes: [UInt8]) throws(ArtifactError) -> UInt32 {
    if bytes.isEmpty { throw .empty }
    guard bytes.starts(with: artifactMagic) else {
        if artifactMagic.starts(with: bytes) { throw .truncated(size: bytes.count, expected: nil) }
        throw .notAnArtifact(isSpec: looksLikeSpec(bytes))
    }
    let number = bytes.dropFirst(artifactMagic.count).prefix(4)
    guard number.count == 4 else { throw .truncated(size: bytes.count, expected: nil) }
    return number.reversed().reduce(0) { $0 << 8 | UInt32($1) }
}

/// Whether some line near the start begins with `crmspec:`, as in every spec.
private func looksLikeSpec(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(65536).split { $0 == 0x0A || $0 == 0x0D }.contains { line in
        let text = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
        return text.starts(with: "crmspec:".utf8)
    }
}

extension ArtifactReader {
    fileprivate mutating func header(format: UInt32) throws(ArtifactError) -> ArtifactHeader {
        let compiler = try inlineString()
        let count = try count("channels")
        var channels: [ChannelDigest] = []
        for _ in 0..<count {
            channels.append(ChannelDigest(channel: try inlineString(), digest: try fixed(checksumSize)))
        }
        let length = try fixed(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        guard length <= 1 << 48 else { throw failure("a program of \(length) bytes") }
        return ArtifactHeader(
            format: format,
            compiler: compiler,
            channels: channels,
            payload: offset..<offset + Int(length)
        )
    }
}
