extension RecordPlan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(entity)
        writer.write(fields)
        writer.write(ways)
        writer.write(pick)
        writer.write(wanted)
        writer.write(create)
        writer.write(update)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            entity: try reader.read(),
            fields: try reader.read(),
            ways: try reader.read(),
            pick: try reader.read(),
            wanted: try reader.read(),
            create: try reader.read(),
            update: try reader.read(),
            place: try reader.read()
        )
    }
}

extension FieldPlan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(field)
        writer.write(value)
        writer.write(merge)
        writer.write(inputs)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            field: try reader.read(),
            value: try reader.read(),
            merge: try reader.read(),
            inputs: try reader.read(),
            place: try reader.read()
        )
    }
}

extension MergePolicy: ArtifactCodable {}
extension Pick: ArtifactCodable {}

extension Way: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(comparisons)
        writer.write(stages)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            comparisons: try reader.read(),
            stages: try reader.read(),
            place: try reader.read()
        )
    }
}

extension WayComparison: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(target)
        writer.write(value)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(target: try reader.read(), value: try reader.read())
    }
}

extension WayTarget: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .id: writer.write(byte: 0)
        case .field(let field): writer.write(code: 1, field)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .id
        case 1: self = .field(try reader.read())
        default: throw reader.unknown("WayTarget", code)
        }
    }
}

extension CreatePlan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(condition)
        writer.write(template)
        writer.write(defaults)
        writer.write(sets)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            condition: try reader.read(),
            template: try reader.read(),
            defaults: try reader.read(),
            sets: try reader.read()
        )
    }
}

extension UpdatePlan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(condition)
        writer.write(sets)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(condition: try reader.read(), sets: try reader.read())
    }
}
