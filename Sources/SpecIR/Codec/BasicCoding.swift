extension String: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(string: self)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self = try reader.string()
    }
}

extension Bool: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(byte: self ? 1 : 0)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let byte = try reader.byte()
        guard byte <= 1 else { throw reader.unknown("Bool", byte) }
        self = byte == 1
    }
}

extension UInt32: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(unsigned: UInt64(self))
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let number = try reader.unsigned()
        guard let value = UInt32(exactly: number) else { throw reader.failure("a number of more than 32 bits") }
        self = value
    }
}

extension Int64: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(signed: self)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self = try reader.signed()
    }
}

extension Int: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(signed: Int64(self))
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let number = try reader.signed()
        guard let value = Int(exactly: number) else { throw reader.failure("a number that is too large") }
        self = value
    }
}

extension Character: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(string: String(self))
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let text = try reader.string()
        guard let character = text.first, text.count == 1 else {
            throw reader.failure("a text in place of a character")
        }
        self = character
    }
}

extension Array: ArtifactCodable where Element: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(unsigned: UInt64(count))
        for element in self {
            writer.write(element)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let count = try reader.count("elements")
        // What has one element needs no room that could be too much.
        if count == 1 {
            self = [try reader.read()]
            return
        }
        self = []
        // A count is believed only as far as it costs nothing: room is made for as many again as were there.
        while self.count < count {
            let room = Swift.min(count - self.count, Swift.max(self.count, 64))
            try append(addingCapacity: room) { (elements) throws(ArtifactError) in
                for _ in 0..<room { elements.append(try reader.read()) }
            }
        }
    }
}

extension Optional: ArtifactCodable where Wrapped: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(self != nil)
        if let value = self { writer.write(value) }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self = try reader.read(Bool.self) ? .some(try reader.read()) : nil
    }
}

extension Index: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(raw)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(try reader.read(UInt32.self))
    }
}

extension IndexRange: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(start)
        writer.write(count)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let start = try reader.read(UInt32.self)
        self.init(start: Int(start), count: Int(try reader.read(UInt32.self)))
    }
}

extension Place: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(file)
        writer.write(line)
        writer.write(column)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(file: try reader.read(), line: try reader.read(), column: try reader.read())
    }
}
