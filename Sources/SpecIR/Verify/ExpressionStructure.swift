/// How deep expressions and parts of replies may nest, lets read by them included.
package let nestingLimit = 500

/// How many steps a channel's expressions may take when nothing but lets is remembered; more is an attempt to hang the runtime.
let stepLimit = 1_000_000

/// Depth and steps of something that refers to earlier things only.
struct Extent: Hashable {
    var depth: Int
    var steps: Int

    /// Of something without parts.
    static let leaf = Extent(depth: 1, steps: 1)

    /// Of something with parts; steps stop growing where they pass the limit.
    init(around parts: some Sequence<Extent>) {
        self.init(depth: 1, steps: 1)
        for part in parts { add(part) }
    }

    /// Adds a part.
    mutating func add(_ part: Extent) {
        depth = max(depth, part.depth + 1)
        steps = min(steps + part.steps, stepLimit + 1)
    }

    private init(depth: Int, steps: Int) {
        self.depth = depth
        self.steps = steps
    }

    func check() throws(VerificationFailure) {
        try require(depth <= nestingLimit, "nested more than \(nestingLimit) deep")
        try require(steps <= stepLimit, "more than \(stepLimit) steps")
    }
}

/// Checks of every expression, used or not, what does not depend on a channel.
func verifyExpressionStructure(of program: Program) throws(VerificationFailure) {
    var total = 0
    for (position, expression) in program.expressions.enumerated() {
        try within("expression \(position)") { () throws(VerificationFailure) in
            try expression.checkShared(with: program)
            if let range = expression.operandRange {
                try range.check("operands", of: program.operands.count)
                // Ranges may overlap, so that their sum is bounded by nothing else.
                total += Int(range.count)
                try require(total <= program.operands.count * 4 + 4096, "operands used too often")
            }
            var late: Index<Expression>?
            expression.forEachPart(in: program) { part in
                if part.position >= position { late = late ?? part }
            }
            if let late {
                throw VerificationFailure("refers to expression \(late.raw), which is not an earlier one")
            }
        }
    }
}

extension Expression {
    /// Where the operands of an operation that takes several stand.
    var operandRange: IndexRange<Index<Expression>>? {
        switch self {
        case .otherwise(let range), .and(let range), .or(let range), .list(let range), .template(let range),
            .call(_, let range):
            range
        default: nil
        }
    }

    /// Whether it may refer to others.
    var hasParts: Bool {
        switch self {
        case .constant, .input, .event, .mail, .binding, .record, .field, .next: false
        default: true
        }
    }

    /// Visits the expressions that this one refers to, in order. The operand range must have been checked.
    func forEachPart(in program: Program, _ visit: (Index<Expression>) -> Void) {
        switch self {
        case .constant, .input, .event, .mail, .binding, .record, .field, .next: break
        case .otherwise(let range), .and(let range), .or(let range), .list(let range), .template(let range),
            .call(_, let range):
            for position in range.positions { visit(program.operands[position]) }
        case .guarded(let left, let right), .compare(_, let left, let right), .add(let left, let right),
            .subtract(let left, let right), .contained(let left, in: let right, negated: _):
            visit(left)
            visit(right)
        case .not(let operand), .single(let operand), .text(let operand), .url(let operand),
            .lookup(_, let operand), .format(_, let operand):
            visit(operand)
        }
    }

    /// Checks positions in arrays that all channels share.
    fileprivate func checkShared(with program: Program) throws(VerificationFailure) {
        switch self {
        case .constant(let constant): try constant.check("constant", of: program.constants.count)
        case .lookup(let table, _): try table.check("table", of: program.tables.count)
        case .format(let pattern, _): try pattern.check("pattern", of: program.patterns.count)
        default: break
        }
    }
}
