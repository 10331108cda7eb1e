/// A channel's expressions in the language's own syntax, for pages that people read.
package struct SpecText {
    private let printer: ExpressionPrinter

    package init(program: Program, channel: Channel) {
        printer = ExpressionPrinter(program: program, channel: channel)
    }

    /// The expression as a spec writes it: a value where the program makes a list or a text of it, a record where it
    /// takes the first of those found.
    ///
    /// - Parameters:
    ///   - root: the expression, one of the channel's.
    ///   - entity: the one whose stages are meant.
    /// - Returns: one line.
    package func text(of root: Index<Expression>, stagesOf entity: Index<Entity>? = nil) -> String {
        let program = printer.program
        switch program.expressions[root.position] {
        case .single(let operand), .text(let operand): return text(of: operand, stagesOf: entity)
        case .call(.first, let range):
            guard let operand = program.operands[range.positions].first,
                case .record(_, .reference) = program.expressions[operand.position]
            else { break }
            return printer.text(of: operand)
        default: break
        }
        return printer.text(of: root, stagesOf: entity)
    }

    /// Inputs and bindings that the expressions read, also through bindings.
    package func names(in roots: [Index<Expression>]) -> (inputs: Set<Index<Input>>, bindings: Set<Index<Binding>>) {
        var pending = roots
        var seen: Set<Index<Expression>> = []
        var inputs: Set<Index<Input>> = []
        var bindings: Set<Index<Binding>> = []
        while let root = pending.popLast() {
            guard seen.insert(root).inserted else { continue }
            let expression = printer.program.expressions[root.position]
            switch expression {
            case .input(let input): inputs.insert(input)
            case .binding(let binding):
                bindings.insert(binding)
                pending.append(printer.channel.bindings[binding.position].value)
            default: expression.forEachPart(in: printer.program.operands) { pending.append($0) }
            }
        }
        return (inputs, bindings)
    }
}
