extension Channel: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(id)
        writer.write(title)
        writer.write(isActive)
        writer.write(catalog)
        writer.write(isFinal)
        writer.write(inputs)
        writer.write(accept)
        writer.write(once)
        writer.write(bindings)
        writer.write(records)
        writer.write(rounds)
        writer.write(ignore)
        writer.write(tables)
        writer.write(reply)
        writer.write(repliesAfterWrites)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            id: try reader.read(),
            title: try reader.read(),
            isActive: try reader.read(),
            catalog: try reader.read(),
            isFinal: try reader.read(),
            inputs: try reader.read(),
            accept: try reader.read(),
            once: try reader.read(),
            bindings: try reader.read(),
            records: try reader.read(),
            rounds: try reader.read(),
            ignore: try reader.read(),
            tables: try reader.read(),
            reply: try reader.read(),
            repliesAfterWrites: try reader.read(),
            place: try reader.read()
        )
    }
}

extension AcceptPart: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(condition)
        writer.write(text)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(condition: try reader.read(), text: try reader.read(), place: try reader.read())
    }
}

extension Once: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(key)
        writer.write(within)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(key: try reader.read(), within: try reader.read())
    }
}

extension Binding: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(value)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(name: try reader.read(), value: try reader.read(), place: try reader.read())
    }
}

extension IgnoreRow: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(condition)
        writer.write(reason)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(condition: try reader.read(), reason: try reader.read(), place: try reader.read())
    }
}
