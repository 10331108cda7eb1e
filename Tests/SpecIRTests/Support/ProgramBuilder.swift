import SpecBase
import SpecIR

/// Collects the flat arrays of a program while its expressions are written down.
struct ProgramBuilder {
    var constants: [Value] = []
    var expressions: [Expression] = []
    var operands: [Index<Expression>] = []
    var replies: [ReplyNode] = []

    mutating func add(_ expression: Expression) -> Index<Expression> {
        expressions.append(expression)
        return Index(expressions.count - 1)
    }

    mutating func constant(_ value: Value) -> Index<Expression> {
        add(.constant(self.value(value)))
    }

    mutating func value(_ value: Value) -> Index<Value> {
        if let known = constants.firstIndex(of: value) { return Index(known) }
        constants.append(value)
        return Index(constants.count - 1)
    }

    mutating func text(_ text: String) -> Index<Expression> {
        constant(.text(text))
    }

    mutating func range(_ parts: Index<Expression>...) -> IndexRange<Index<Expression>> {
        operands += parts
        return IndexRange(start: operands.count - parts.count, count: parts.count)
    }

    mutating func call(_ function: Function, _ parts: Index<Expression>...) -> Index<Expression> {
        operands += parts
        return add(.call(function, IndexRange(start: operands.count - parts.count, count: parts.count)))
    }

    mutating func reply(_ node: ReplyNode) -> Index<ReplyNode> {
        replies.append(node)
        return Index(replies.count - 1)
    }
}

/// A place in the sample's only spec.
func place(_ line: UInt32, _ column: UInt32 = 3) -> Place {
    Place(file: 0, line: line, column: column)
}
