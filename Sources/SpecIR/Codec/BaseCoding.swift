import SpecBase

extension ExactDecimal: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(signed: Int64(truncatingIfNeeded: coefficient >> 64))
        writer.write(unsigned: UInt64(truncatingIfNeeded: coefficient))
        writer.write(byte: scale)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let high = Int128(try reader.signed()) << 64
        let coefficient = high | Int128(try reader.unsigned())
        guard let number = ExactDecimal(coefficient: coefficient, scale: Int(try reader.byte())) else {
            throw reader.failure("not a decimal number")
        }
        self = number
    }
}

extension Day: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(number)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let day = Day(number: try reader.read()) else { throw reader.failure("not a day") }
        self = day
    }
}

extension TimeOfDay: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(seconds)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let time = TimeOfDay(seconds: try reader.read()) else { throw reader.failure("not a time of day") }
        self = time
    }
}

extension Instant: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(milliseconds)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let instant = Instant(milliseconds: try reader.read()) else { throw reader.failure("not a moment") }
        self = instant
    }
}

extension TimeSpan: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(seconds)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(seconds: try reader.read())
    }
}

extension DatePattern: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(text)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let text = try reader.string()
        do {
            try self.init(text)
        } catch {
            throw reader.failure("not a date pattern")
        }
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
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let address = EmailAddress(try reader.string()) else { throw reader.failure("not an e-mail address") }
        self = address
    }
}
