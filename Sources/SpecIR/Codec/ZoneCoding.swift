import SpecBase

extension Zone: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(firstOffset)
        writer.write(changes)
        writer.write(offsets)
        writer.write(yearly)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            firstOffset: try reader.read(),
            changes: try reader.read(),
            offsets: try reader.read(),
            yearly: try reader.read()
        )
    }
}

extension YearlyRule: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(standardOffset)
        writer.write(summerOffset)
        writer.write(start)
        writer.write(end)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            standardOffset: try reader.read(),
            summerOffset: try reader.read(),
            start: try reader.read(),
            end: try reader.read()
        )
    }
}

extension YearlyDay: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(month)
        writer.write(week)
        writer.write(weekday)
        writer.write(time)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            month: try reader.read(),
            week: try reader.read(),
            weekday: try reader.read(),
            time: try reader.read()
        )
    }
}
