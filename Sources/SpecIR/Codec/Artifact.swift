import SpecBase

/// Writes a program as an artifact. Equal programs give equal bytes.
///
/// The layout: magic, format (4 bytes, lowest first), the compiler's version, the channels with their digests, the program's
/// length (8 bytes), the program, and a SHA-256 of all that stands before it.
///
/// - Parameter program: one that ``verify(_:)`` passes.
/// - Returns: the whole file.
package func encodeArtifact(_ program: Program) -> [UInt8] {
    var writer = ArtifactWriter()
    program.write(to: &writer)
    let payload = writer.payload
    var bytes = artifactMagic
    bytes.append(littleEndian: UInt64(artifactFormat), size: 4)
    bytes.append(text: program.compiler)
    bytes.appendVarint(UInt64(program.channels.count))
    for (channel, digest) in zip(program.channels, channelDigests(program)) {
        bytes.append(text: channel.id)
        bytes += digest
    }
    bytes.append(littleEndian: UInt64(payload.count), size: 8)
    bytes += payload
    return bytes + SHA256.hash(bytes)
}

/// Reads an artifact: its checksum, then its structure, then whether the program is sound.
///
/// - Returns: a program that ``verify(_:)`` passes.
/// - Throws: the bytes are no artifact, are cut short, damaged or of another format, or hold a program that must not run.
package func decodeArtifact(_ bytes: [UInt8]) throws(ArtifactError) -> Program {
    let header = try readArtifactHeader(bytes)
    let contents = bytes.span.extracting(..<header.payload.upperBound)
    guard SHA256.hash(contents).elementsEqual(bytes[header.payload.upperBound...]) else { throw .damaged }
    let program = try readProgram(bytes, in: header.payload, compiler: header.compiler)
    guard header.channels.map(\.channel) == program.channels.map(\.id) else {
        throw .malformed(problem: "a header that names other channels than the program", offset: artifactMagic.count)
    }
    return program
}

/// Reads the program that stands in `payload`, and verifies it. The checksum is not looked at.
package func readProgram(
    _ bytes: [UInt8],
    in payload: Range<Int>,
    compiler: String
) throws(ArtifactError) -> Program {
    var reader = try ArtifactReader(payload: payload, of: bytes)
    let program = try Program(from: &reader, compiler: compiler)
    try reader.finish()
    do {
        try verify(program)
    } catch {
        throw .unsound(error)
    }
    return program
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian number: UInt64, size: Int) {
        for place in 0..<size {
            append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place)))
        }
    }

    fileprivate mutating func append(text: String) {
        appendVarint(UInt64(text.utf8.count))
        self += text.utf8
    }
}
