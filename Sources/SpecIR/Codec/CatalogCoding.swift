extension Catalog: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(portal)
        writer.write(connection)
        writer.write(zone)
        writer.write(region)
        writer.write(principals)
        writer.write(entities)
        writer.write(people)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            id: try reader.read(),
            kind: try reader.read(),
            portal: try reader.read(),
            connection: try reader.read(),
            zone: try reader.read(),
            region: try reader.read(),
            principals: try reader.read(),
            entities: try reader.read(),
            people: try reader.read()
        )
    }
}

extension CRMKind: ArtifactCodable {}

extension Connection: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(user)
        writer.write(secret)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(user: try reader.read(), secret: try reader.read())
    }
}

extension Principal: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(id)
        writer.write(title)
        writer.write(email)
        writer.write(isActive)
        writer.write(isGroup)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            id: try reader.read(),
            title: try reader.read(),
            email: try reader.read(),
            isActive: try reader.read(),
            isGroup: try reader.read()
        )
    }
}
