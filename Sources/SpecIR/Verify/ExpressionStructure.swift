/// How deep expressions and parts of replies may nest, lets read by them included.
package let nestingLimit = 500

/// How many steps a channel's expressions may take when nothing but lets is remembered; more is an attempt to hang the runtime.
let stepLimit = 1_000_000

/// Depth and steps of something that refers to earlier things only.
struct Extent: Hashable {
    var depth: Int32
    var steps: Int32

    /// Of something without parts.
    static let leaf = Extent(depth: 1, steps: 1)

    /// Adds a part; steps stop growing where they pass the limit.
    mutating func add(_ part: Extent) {
        depth = max(depth, part.depth + 1)
        steps = min(steps + part.steps, Int32(stepLimit) + 1)
    }

    private init(depth: Int32, steps: Int32) {
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
            expression.forEachPart(in: program.operands) { part in
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
    ///
    /// - Parameters:
    ///   - operands: The program's.
    ///   - visit: Called with each.
    @inline(__always)
    func forEachPart(in operands: [Index<Expression>], _ visit: (Index<Expression>) -> Void) {
        switch self {
        case .constant, .input, .event, .mail, .binding, .record, .field, .next: break
        case .otherwise(let range), .and(let range), .or(let range), .list(let range), .template(let range),
            .call(_, let range):
            for position in range.positions { visit(operands[position]) }
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
