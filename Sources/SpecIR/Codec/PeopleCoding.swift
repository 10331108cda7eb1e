import SpecBase

extension People: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(id)
        writer.write(senior)
        writer.write(office)
        writer.write(directory)
        writer.write(teams)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            id: try reader.read(),
            senior: try reader.read(),
            office: try reader.read(),
            directory: try reader.read(),
            teams: try reader.read()
        )
    }
}

extension DirectoryEntry: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(kind)
        writer.write(key)
        writer.write(employee)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(kind: try reader.read(), key: try reader.read(), employee: try reader.read())
    }
}

extension DirectoryKind: ArtifactCodable {}

extension Team: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(members)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(name: try reader.read(), members: try reader.read())
    }
}

extension TeamMember: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(employee)
        writer.write(hours)
        writer.write(away)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(employee: try reader.read(), hours: try reader.read(), away: try reader.read())
    }
}

extension OfficeHours: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(week)
        writer.write(daysOff)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(week: try reader.read(), daysOff: try reader.read())
    }
}

extension WeekHours: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(stretches)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let hours = WeekHours(try reader.read()) else { throw reader.failure("hours that overlap") }
        self = hours
    }
}

extension WeekHours.Stretch: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(weekday)
        writer.write(start)
        writer.write(end)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard
            let stretch = WeekHours.Stretch(
                weekday: try reader.read(),
                start: try reader.read(),
                end: try reader.read()
            )
        else { throw reader.failure("not hours of a day") }
        self = stretch
    }
}

extension DayRange: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(first)
        writer.write(last)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        guard let range = DayRange(try reader.read(), try reader.read()) else {
            throw reader.failure("days that end before they begin")
        }
        self = range
    }
}
