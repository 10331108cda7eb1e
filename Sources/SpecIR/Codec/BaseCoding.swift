import SpecBase

extension ExactDecimal: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(significand)
        writer.write(byte: scale)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(significand: try reader.read(), scale: try reader.byte())
    }
}

extension Day: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) { writer.write(Int64(number)) }
    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(number: Int32(truncatingIfNeeded: try reader.signed()))
    }
}

extension TimeOfDay: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) { writer.write(milliseconds) }
    init(from reader: inout ArtifactReader) throws(ArtifactError) { self.init(milliseconds: try reader.read()) }
}

extension Instant: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(milliseconds)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(milliseconds: try reader.read())
    }
}

extension TimeSpan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(milliseconds)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(milliseconds: try reader.read())
    }
}

extension Zone: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) { writer.write(name) }
    init(from reader: inout ArtifactReader) throws(ArtifactError) { self.init(name: try reader.read()) }
}

extension DatePattern: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(description)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let pattern = DatePattern(try reader.string()) else { throw reader.failure("not a date pattern") }
        self = pattern
    }
}

extension PhonePlan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(bytes: bytes)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let plan = PhonePlan(bytes: try reader.byteString()) else { throw reader.failure("not phone rules") }
        self = plan
    }
}

extension EmailAddress: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(written)
        writer.write(key)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(written: try reader.read(), key: try reader.read())
    }
}
