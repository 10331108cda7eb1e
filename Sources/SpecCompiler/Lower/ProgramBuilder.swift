import SpecBase
import SpecIR

/// The program's flat arrays while they grow: what is equal is kept once.
struct ProgramBuilder {
    private(set) var constants = Pool<Value>()
    private(set) var expressions = Pool<Expression>()
    private(set) var operands: [Index<Expression>] = []
    private(set) var patterns = Pool<DatePattern>()
    private(set) var zones = Pool<Zone>()
    private(set) var tables = Pool<LookupTable>()
    private(set) var replies: [ReplyNode] = []
    private var operandRanges: [[Index<Expression>]: IndexRange<Index<Expression>>] = [:]
    private let filePositions: [String: Int]

    init(files: [String]) {
        filePositions = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($0.element, $0.offset) })
    }

    mutating func constant(_ value: Value) -> Index<Value> { constants.index(of: value) }
    mutating func expression(_ expression: Expression) -> Index<Expression> { expressions.index(of: expression) }
    mutating func pattern(_ pattern: DatePattern) -> Index<DatePattern> { patterns.index(of: pattern) }
    mutating func zone(_ zone: Zone) -> Index<Zone> { zones.index(of: zone) }
    mutating func table(_ table: LookupTable) -> Index<LookupTable> { tables.index(of: table) }

    mutating func operands(_ list: [Index<Expression>]) -> IndexRange<Index<Expression>> {
        if let known = operandRanges[list] { return known }
        let range = IndexRange<Index<Expression>>(start: operands.count, count: list.count)
        operands += list
        operandRanges[list] = range
        return range
    }

    mutating func reply(_ node: ReplyNode) -> Index<ReplyNode> {
        replies.append(node)
        return Index(replies.count - 1)
    }

    func place(_ range: SourceRange) -> Place {
        Place(
            file: UInt32(filePositions[range.path] ?? 0),
            line: UInt32(range.start.line),
            column: UInt32(range.start.column)
        )
    }
}

/// An array in which every element stands once.
struct Pool<Element: Hashable & Sendable>: Sendable {
    private(set) var elements: [Element] = []
    private var positions: [Element: Int] = [:]

    mutating func index(of element: Element) -> Index<Element> {
        if let known = positions[element] { return Index(known) }
        positions[element] = elements.count
        elements.append(element)
        return Index(elements.count - 1)
    }
}
