import SpecBase
import SpecIR

extension ChannelLowering {
    /// Makes a term an expression of the program.
    mutating func lower(_ term: Term) -> Index<Expression> {
        switch term.kind {
        case .constant(let value): add(.constant(builder.constant(value.renamingWords(words))))
        case .input(let position): add(.input(Index(position)))
        case .event(let property): add(.event(property))
        case .mail(let property): add(.mail(property))
        case .next(let team, isTotal: _): add(.next(Index(team)))
        case .binding(let position): add(.binding(Index(position)))
        case .record(let position, let property): add(.record(Index(position), property))
        case .field(let record, let field): add(.field(Index(record), slot: slot(of: field, in: record)))
        case .otherwise(let parts): add(.otherwise(operands(parts)))
        case .guarded(let value, let condition): add(.guarded(lower(value), condition: lower(condition)))
        case .and(let parts): add(.and(operands(parts)))
        case .or(let parts): add(.or(operands(parts)))
        case .not(let inner): add(.not(lower(inner)))
        case .compare(let comparison, let lhs, let rhs): add(.compare(comparison, lower(lhs), lower(rhs)))
        case .contained(let value, in: let list, negated: let negated):
            add(.contained(lower(value), in: lower(list), negated: negated))
        case .add(let lhs, let rhs): add(.add(lower(lhs), lower(rhs)))
        case .subtract(let lhs, let rhs): add(.subtract(lower(lhs), lower(rhs)))
        case .list(let parts): add(.list(operands(parts)))
        case .single(let inner): add(.single(lower(inner)))
        case .template(let parts): add(.template(operands(parts)))
        case .text(let inner): add(.text(lower(inner)))
        case .url(let inner): add(.url(lower(inner)))
        case .call(let function, let arguments): add(.call(function, operands(arguments)))
        case .lookup(let table, let key, isTotal: _): add(.lookup(lookup(table, term.type), lower(key)))
        case .format(let pattern, let inner): add(.format(builder.pattern(pattern), lower(inner)))
        }
    }

    private mutating func add(_ expression: Expression) -> Index<Expression> {
        builder.expression(expression)
    }

    private mutating func operands(_ terms: [Term]) -> IndexRange<Index<Expression>> {
        let list = terms.map { lower($0) }
        return builder.operands(list)
    }

    private func slot(of field: Int, in record: Int) -> UInt32 {
        guard let slot = wanted[record].firstIndex(of: field) else {
            preconditionFailure("a field is read that is not wanted")
        }
        return UInt32(slot)
    }

    private mutating func lookup(_ table: Int, _ type: ValueType) -> Index<LookupTable> {
        guard let checked = lookups[LookupKey(table: table, type: type)] else {
            preconditionFailure("a table is looked up that was not read")
        }
        let order = checked.keys.indices.sorted {
            checked.keys[$0].precedesByBytes(checked.keys[$1])
        }
        return builder.table(
            LookupTable(
                name: symbols.tables[table].name.value,
                keys: order.map { checked.keys[$0] },
                values: order.map { builder.constant(checked.values[$0].renamingWords(words)) },
                fallback: checked.fallback.map { builder.constant($0.renamingWords(words)) }
            )
        )
    }
}
