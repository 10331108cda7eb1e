extension Program {
    /// Writes all but the compiler's version, which stands in the header.
    func write(to writer: inout ArtifactWriter) {
        writer.write(files)
        writer.write(words)
        writer.write(constants)
        writer.write(expressions)
        writer.write(operands)
        writer.write(patterns)
        writer.write(replies)
        writer.write(zones)
        writer.write(phones)
        writer.write(tables)
        writer.write(catalogs)
        writer.write(channels)
        writer.write(addresses)
        writer.write(defaultChannels)
        writer.write(mailboxes)
        writer.write(defaultMailChannels)
    }

    init(from reader: inout ArtifactReader, compiler: String) throws(ArtifactError) {
        self.init(
            compiler: compiler,
            files: try reader.read(),
            words: try reader.read(),
            constants: try reader.read(),
            expressions: try reader.read(),
            operands: try reader.read(),
            patterns: try reader.read(),
            replies: try reader.read(),
            zones: try reader.read(),
            phones: try reader.read(),
            tables: try reader.read(),
            catalogs: try reader.read(),
            channels: try reader.read(),
            addresses: try reader.read(),
            defaultChannels: try reader.read(),
            mailboxes: try reader.read(),
            defaultMailChannels: try reader.read()
        )
    }
}

extension Address: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(channels)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(name: try reader.read(), channels: try reader.read())
    }
}
