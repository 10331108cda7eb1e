/// The types of a channel's expressions, by their positions.
///
/// One table serves all channels, one after another: a channel has but a few of a program's expressions, and to look one up is to
/// look at its place.
///
/// It is used by one verification alone, whose accesses never overlap: checking that they do not took a sixth of loading.
final class TypedTable {
    let program: Program
    @exclusivity(unchecked) private var typed: [Typed]
    @exclusivity(unchecked) private var channel: UInt32 = 0
    /// What is to be typed at present, the last first.
    @exclusivity(unchecked) var pending = Scratch<Index<Expression>>()
    /// The channel that asked last for each part of a reply, and the steps that the part takes there.
    @exclusivity(unchecked) private var replyAskers: [UInt32]
    @exclusivity(unchecked) var replySteps: [Int]
    /// What constants and lookup tables give: most channels of a catalogue name the same ones.
    @exclusivity(unchecked) var constants: [CatalogShape]
    @exclusivity(unchecked) var tables: [CatalogShape]
    /// What sets of entities hold.
    @exclusivity(unchecked) var sets = EntitySets()
    /// How many expressions may still be looked at.
    @exclusivity(unchecked) var budget = TypedTable.budget

    /// How many expressions all channels together may use. They may share expressions, but not without end.
    private static let budget = 8_000_000

    init(for program: Program) {
        let count = program.expressions.count
        self.program = program
        typed = Array(repeating: Typed(shape: Shape()), count: count)
        replyAskers = Array(repeating: 0, count: program.replies.count)
        replySteps = Array(repeating: 0, count: program.replies.count)
        constants = Array(repeating: CatalogShape(), count: program.constants.count)
        tables = Array(repeating: CatalogShape(), count: program.tables.count)
    }

    /// Forgets what was typed in other channels.
    func beginChannel() {
        channel += 1
    }

    /// The type of an expression that has one.
    subscript(expression: Index<Expression>) -> Typed {
        typed[expression.position]
    }

    func isKnown(_ expression: Index<Expression>) -> Bool {
        expression.position < typed.count && typed[expression.position].channel == channel
    }

    func set(_ expression: Index<Expression>, _ type: Typed) {
        typed[expression.position] = type
        typed[expression.position].channel = channel
    }

    /// Counts an expression that is looked at.
    func spend() throws(VerificationFailure) {
        budget -= 1
        try require(budget >= 0, "the channels use more than \(Self.budget) expressions")
    }

    /// Puts those parts of an expression before it that have no type yet.
    ///
    /// - Returns: Whether there are none.
    func isReady(_ expression: Expression) -> Bool {
        let count = pending.count
        expression.forEachPart(in: program.operands) { if !isKnown($0) { pending.append($0) } }
        return pending.count == count
    }

    /// Notes that the channel asks for a part of a reply.
    ///
    /// - Returns: Whether it is the first time.
    func ask(_ part: Index<ReplyNode>) -> Bool {
        if replyAskers[part.position] == channel { return false }
        replyAskers[part.position] = channel
        return true
    }

    /// Puts together what an expression's parts need and how far they reach.
    func gather(_ expression: Expression) -> (needs: Needs, extent: Extent) {
        var (needs, extent) = (Needs(), Extent.leaf)
        expression.forEachPart(in: program.operands) { part in
            needs = needs.union(typed[part.position].needs)
            extent.add(typed[part.position].extent)
        }
        return (needs, extent)
    }

    /// The shapes of operands, which have types.
    func shapes(of range: IndexRange<Index<Expression>>) -> OperandShapes {
        OperandShapes(table: self, places: range.positions)
    }

    fileprivate func shape(ofOperandAt place: Int) -> Shape { self[program.operands[place]].shape }
}

/// What something gives in the catalogue of the channel that asked last.
struct CatalogShape {
    /// `nil` where none has asked.
    var catalog: Index<Catalog>?
    var shape = Shape()
}

/// The shapes of operands that stand next to each other.
struct OperandShapes: RandomAccessCollection {
    fileprivate let table: TypedTable
    fileprivate let places: Range<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { places.count }

    subscript(position: Int) -> Shape { table.shape(ofOperandAt: places.lowerBound + position) }
}

/// A list that is filled again and again in the same room. Its elements are plain data: what was removed is kept until it is
/// overwritten.
struct Scratch<Element> {
    private var room: [Element] = []
    private(set) var count = 0

    var last: Element? { count > 0 ? room[count - 1] : nil }

    mutating func removeLast() { count -= 1 }

    mutating func append(_ element: Element) {
        if count < room.count { room[count] = element } else { room.append(element) }
        count += 1
    }
}
