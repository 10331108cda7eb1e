extension ReplyNode: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .object(let entries): writer.write(code: 0, entries)
        case .array(let elements): writer.write(code: 1, elements)
        case .value(let expression): writer.write(code: 2, expression)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .object(try reader.read())
        case 1: self = .array(try reader.read())
        case 2: self = .value(try reader.read())
        default: throw reader.unknown("ReplyNode", code)
        }
    }
}

extension ReplyEntry: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(key)
        writer.write(value)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(key: try reader.read(), value: try reader.read())
    }
}
