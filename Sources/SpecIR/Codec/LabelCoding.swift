extension LabelOrigin: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(part)
        writer.write(labels)
        writer.write(side)
        writer.write(until)
        writer.write(goesOverLines)
        writer.write(row)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            part: try reader.read(),
            labels: try reader.read(),
            side: try reader.read(),
            until: try reader.read(),
            goesOverLines: try reader.read(),
            row: try reader.read()
        )
    }
}

extension MailPart: ArtifactCodable {}

extension LabelSide: ArtifactCodable {}
