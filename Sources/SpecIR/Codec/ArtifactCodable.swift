/// A type with one binary form in an artifact.
///
/// What is written first is read first. A new case or property changes ``artifactFormat``.
protocol ArtifactCodable {
    func write(to writer: inout ArtifactWriter)
    init(from reader: inout ArtifactReader) throws(ArtifactError)
}

extension ArtifactCodable where Self: RawRepresentable, RawValue == UInt8 {
    func write(to writer: inout ArtifactWriter) {
        writer.write(byte: rawValue)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let byte = try reader.byte()
        guard let value = Self(rawValue: byte) else { throw reader.unknown("\(Self.self)", byte) }
        self = value
    }
}
