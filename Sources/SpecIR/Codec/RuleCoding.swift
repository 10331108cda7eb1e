extension RuleTable: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(rows)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(name: try reader.read(), rows: try reader.read())
    }
}

extension RuleRow: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(condition)
        writer.write(actions)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            condition: try reader.read(),
            actions: try reader.read(),
            place: try reader.read()
        )
    }
}

extension Action: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(kind)
        writer.write(about)
        writer.write(title)
        writer.write(text)
        writer.write(responsible)
        writer.write(due)
        writer.write(done)
        writer.write(entity)
        writer.write(fields)
        writer.write(inputs)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            kind: try reader.read(),
            about: try reader.read(),
            title: try reader.read(),
            text: try reader.read(),
            responsible: try reader.read(),
            due: try reader.read(),
            done: try reader.read(),
            entity: try reader.read(),
            fields: try reader.read(),
            inputs: try reader.read(),
            place: try reader.read()
        )
    }
}

extension ActionKind: ArtifactCodable {}
