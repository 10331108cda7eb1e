import SpecBase

extension Input: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(origins)
        writer.write(reading)
        writer.write(isMany)
        writer.write(isRequired)
        writer.write(rejectsInvalid)
        writer.write(fallback)
        writer.write(emptyTexts)
        writer.write(place)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            origins: try reader.read(),
            reading: try reader.read(),
            isMany: try reader.read(),
            isRequired: try reader.read(),
            rejectsInvalid: try reader.read(),
            fallback: try reader.read(),
            emptyTexts: try reader.read(),
            place: try reader.read()
        )
    }
}

extension InputOrigin: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .path(let steps): writer.write(code: 0, steps)
        case .header(let name): writer.write(code: 1, name)
        case .query(let name): writer.write(code: 2, name)
        case .label(let origin): writer.write(code: 3, origin)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .path(try reader.read())
        case 1: self = .header(try reader.read())
        case 2: self = .query(try reader.read())
        case 3: self = .label(try reader.read())
        default: throw reader.unknown("InputOrigin", code)
        }
    }
}

extension PathStep: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .key(let key): writer.write(code: 0, key)
        case .element(let index): writer.write(code: 1, index)
        case .every: writer.write(byte: 2)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .key(try reader.read())
        case 1: self = .element(try reader.read())
        case 2: self = .every
        default: throw reader.unknown("PathStep", code)
        }
    }
}

extension InputReading: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .text: writer.write(byte: 0)
        case .integer: writer.write(byte: 1)
        case .decimal(let point): writer.write(code: 2, point)
        case .boolean: writer.write(byte: 3)
        case .date(let pattern): writer.write(code: 4, pattern)
        case .time(let pattern): writer.write(code: 5, pattern)
        case .datetime(let pattern, let zone): writer.write(code: 6, pattern, zone)
        case .phone(let region, let digits): writer.write(code: 7, region, digits)
        case .email: writer.write(byte: 8)
        case .url: writer.write(byte: 9)
        case .enumeration(let spellings): writer.write(code: 10, spellings)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .text
        case 1: self = .integer
        case 2: self = .decimal(point: try reader.read())
        case 3: self = .boolean
        case 4: self = .date(pattern: try reader.read())
        case 5: self = .time(pattern: try reader.read())
        case 6: self = .datetime(pattern: try reader.read(), zone: try reader.read())
        case 7: self = .phone(region: try reader.read(), digits: try reader.read())
        case 8: self = .email
        case 9: self = .url
        case 10: self = .enumeration(try reader.read())
        default: throw reader.unknown("InputReading", code)
        }
    }
}

extension EnumSpelling: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(theirs)
        writer.write(ours)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(theirs: try reader.read(), ours: try reader.read())
    }
}
