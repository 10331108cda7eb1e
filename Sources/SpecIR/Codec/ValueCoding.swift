extension Value: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .missing(let reason): writer.write(code: 0, reason)
        case .text(let text): writer.write(code: 1, text)
        case .number(let number): writer.write(code: 2, number)
        case .boolean(let boolean): writer.write(code: 3, boolean)
        case .date(let date): writer.write(code: 4, date)
        case .time(let time): writer.write(code: 5, time)
        case .datetime(let instant): writer.write(code: 6, instant)
        case .duration(let span): writer.write(code: 7, span)
        case .phone(let phone): writer.write(code: 8, phone)
        case .email(let email): writer.write(code: 9, email)
        case .url(let url): writer.write(code: 10, url)
        case .word(let word): writer.write(code: 11, word)
        case .principal(let principal): writer.write(code: 12, principal)
        case .stage(let stage): writer.write(code: 13, stage)
        case .link(let link): writer.write(code: 14, link)
        case .list(let values): writer.write(code: 15, values)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .missing(try reader.read())
        case 1: self = .text(try reader.read())
        case 2: self = .number(try reader.read())
        case 3: self = .boolean(try reader.read())
        case 4: self = .date(try reader.read())
        case 5: self = .time(try reader.read())
        case 6: self = .datetime(try reader.read())
        case 7: self = .duration(try reader.read())
        case 8: self = .phone(try reader.read())
        case 9: self = .email(try reader.read())
        case 10: self = .url(try reader.read())
        case 11: self = .word(try reader.read())
        case 12: self = .principal(try reader.read())
        case 13: self = .stage(try reader.read())
        case 14: self = .link(try reader.read())
        case 15: self = .list(try reader.nested(Value.self))
        default: throw reader.unknown("Value", code)
        }
    }
}

extension MissingReason: ArtifactCodable {}

extension PhoneNumber: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(e164)
        writer.write(written)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(e164: try reader.read(), written: try reader.read())
    }
}

extension RecordLink: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .existing(let entity, let id): writer.write(code: 0, entity, id)
        case .created(let record): writer.write(code: 1, record)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .existing(entity: try reader.read(), id: try reader.read())
        case 1: self = .created(try reader.read())
        default: throw reader.unknown("RecordLink", code)
        }
    }
}
