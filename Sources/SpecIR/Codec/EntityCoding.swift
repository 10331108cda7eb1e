extension Entity: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(url)
        writer.write(stageField)
        writer.write(responsibleField)
        writer.write(isSearchable)
        writer.write(creates)
        writer.write(fields)
        writer.write(pipelines)
        writer.write(stages)
        writer.write(templates)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            url: try reader.read(),
            stageField: try reader.read(),
            responsibleField: try reader.read(),
            isSearchable: try reader.read(),
            creates: try reader.read(),
            fields: try reader.read(),
            pipelines: try reader.read(),
            stages: try reader.read(),
            templates: try reader.read()
        )
    }
}

extension Field: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(type)
        writer.write(isMany)
        writer.write(isRequired)
        writer.write(isKey)
        writer.write(words)
        writer.write(emptyTexts)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            type: try reader.read(),
            isMany: try reader.read(),
            isRequired: try reader.read(),
            isKey: try reader.read(),
            words: try reader.read(),
            emptyTexts: try reader.read()
        )
    }
}

extension FieldType: ArtifactCodable {
    /// Types that hold nothing; a type's code is its position.
    private static let plain: [FieldType] = [
        .text, .integer, .decimal, .boolean, .date, .time, .datetime, .phone, .email, .url, .enumeration, .stage,
    ]

    private static let linkCode: UInt8 = 12

    func write(to writer: inout ArtifactWriter) {
        if case .link(let users, let groups, let entities) = self {
            writer.write(code: Self.linkCode, users, groups, entities)
        } else if let code = Self.plain.firstIndex(of: self) {
            writer.write(byte: UInt8(code))
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        if code == Self.linkCode {
            self = .link(users: try reader.read(), groups: try reader.read(), entities: try reader.read())
        } else if Int(code) < Self.plain.count {
            self = Self.plain[Int(code)]
        } else {
            throw reader.unknown("FieldType", code)
        }
    }
}

extension Pipeline: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(id)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(name: try reader.read(), id: try reader.read())
    }
}

extension Stage: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(pipeline)
        writer.write(name)
        writer.write(label)
        writer.write(id)
        writer.write(kind)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            pipeline: try reader.read(),
            name: try reader.read(),
            label: try reader.read(),
            id: try reader.read(),
            kind: try reader.read()
        )
    }
}

extension StageKind: ArtifactCodable {}

extension EntityTemplate: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(id)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(name: try reader.read(), id: try reader.read())
    }
}
