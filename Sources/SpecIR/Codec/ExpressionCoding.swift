extension Expression: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        switch self {
        case .constant(let value): writer.write(code: 0, value)
        case .input(let input): writer.write(code: 1, input)
        case .event(let property): writer.write(code: 2, property)
        case .binding(let binding): writer.write(code: 3, binding)
        case .record(let record, let property): writer.write(code: 4, record, property)
        case .field(let record, let slot): writer.write(code: 5, record, slot)
        case .otherwise(let operands): writer.write(code: 6, operands)
        case .guarded(let value, let condition): writer.write(code: 7, value, condition)
        case .and(let operands): writer.write(code: 8, operands)
        case .or(let operands): writer.write(code: 9, operands)
        case .not(let operand): writer.write(code: 10, operand)
        case .compare(let comparison, let left, let right): writer.write(code: 11, comparison, left, right)
        case .contained(let value, let list, let negated): writer.write(code: 12, value, list, negated)
        case .add(let left, let right): writer.write(code: 13, left, right)
        case .subtract(let left, let right): writer.write(code: 14, left, right)
        case .list(let operands): writer.write(code: 15, operands)
        case .single(let operand): writer.write(code: 16, operand)
        case .template(let operands): writer.write(code: 17, operands)
        case .text(let operand): writer.write(code: 18, operand)
        case .url(let operand): writer.write(code: 19, operand)
        case .call(let function, let operands): writer.write(code: 20, function, operands)
        case .lookup(let table, let operand): writer.write(code: 21, table, operand)
        case .format(let pattern, let operand): writer.write(code: 22, pattern, operand)
        case .next(let team): writer.write(code: 23, team)
        case .mail(let property): writer.write(code: 24, property)
        }
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        let code = try reader.byte()
        switch code {
        case 0: self = .constant(try reader.read())
        case 1: self = .input(try reader.read())
        case 2: self = .event(try reader.read())
        case 3: self = .binding(try reader.read())
        case 4: self = .record(try reader.read(), try reader.read())
        case 5: self = .field(try reader.read(), slot: try reader.read())
        case 6: self = .otherwise(try reader.read())
        case 7: self = .guarded(try reader.read(), condition: try reader.read())
        case 8: self = .and(try reader.read())
        case 9: self = .or(try reader.read())
        case 10: self = .not(try reader.read())
        case 11: self = .compare(try reader.read(), try reader.read(), try reader.read())
        case 12: self = .contained(try reader.read(), in: try reader.read(), negated: try reader.read())
        case 13: self = .add(try reader.read(), try reader.read())
        case 14: self = .subtract(try reader.read(), try reader.read())
        case 15: self = .list(try reader.read())
        case 16: self = .single(try reader.read())
        case 17: self = .template(try reader.read())
        case 18: self = .text(try reader.read())
        case 19: self = .url(try reader.read())
        case 20: self = .call(try reader.read(), try reader.read())
        case 21: self = .lookup(try reader.read(), try reader.read())
        case 22: self = .format(try reader.read(), try reader.read())
        case 23: self = .next(try reader.read())
        case 24: self = .mail(try reader.read())
        default: throw reader.unknown("Expression", code)
        }
    }
}

extension ArtifactWriter {
    /// Writes a case's code with what it holds.
    mutating func write<each Part: ArtifactCodable>(code: UInt8, _ parts: repeat each Part) {
        write(byte: code)
        repeat write(each parts)
    }
}

extension Comparison: ArtifactCodable {}
extension EventProperty: ArtifactCodable {}

extension MailProperty: ArtifactCodable {}
extension RecordProperty: ArtifactCodable {}
extension Function: ArtifactCodable {}

extension LookupTable: ArtifactCodable {
    func write(to writer: inout ArtifactWriter) {
        writer.write(name)
        writer.write(keys)
        writer.write(values)
        writer.write(fallback)
    }

    init(from reader: inout ArtifactReader) throws(ArtifactError) {
        self.init(
            name: try reader.read(),
            keys: try reader.read(),
            values: try reader.read(),
            fallback: try reader.read()
        )
    }
}
