/// The types of a channel's expressions, by their positions.
///
/// One table serves all channels, one after another: a channel has but a few of a program's expressions, and to look one up is to
/// look at its place.
///
/// It is used by one verification alone, whose accesses never overlap: checking that they do not took a sixth of loading.
final class TypedTable {
    @exclusivity(unchecked) private var typed: [Typed]
    /// The channel that each expression was typed in; 0 for none.
    @exclusivity(unchecked) private var owners: [UInt32]
    @exclusivity(unchecked) private var channel: UInt32 = 0
    /// The shapes of the parts of what is typed at present.
    @exclusivity(unchecked) private(set) var parts = Scratch<Shape>()
    /// What is to be typed at present, the last first.
    @exclusivity(unchecked) var pending = Scratch<Index<Expression>>()
    /// The channel that asked last for each part of a reply, and the steps that the part takes there.
    @exclusivity(unchecked) private var replyAskers: [UInt32]
    @exclusivity(unchecked) var replySteps: [Int]
    /// What the channel's sets of entities hold.
    @exclusivity(unchecked) var sets = EntitySets()

    init(for program: Program) {
        let count = program.expressions.count
        typed = Array(repeating: Typed(shape: Shape()), count: count)
        owners = Array(repeating: 0, count: count)
        replyAskers = Array(repeating: 0, count: program.replies.count)
        replySteps = Array(repeating: 0, count: program.replies.count)
    }

    /// Forgets what was typed in other channels.
    func beginChannel() {
        channel += 1
        sets = EntitySets()
    }

    subscript(expression: Index<Expression>) -> Typed? {
        isKnown(expression) ? typed[expression.position] : nil
    }

    func isKnown(_ expression: Index<Expression>) -> Bool {
        expression.position < owners.count && owners[expression.position] == channel
    }

    func set(_ expression: Index<Expression>, _ type: Typed) {
        typed[expression.position] = type
        owners[expression.position] = channel
    }

    /// Puts those parts of an expression before it that have no type yet.
    ///
    /// - Returns: Whether there are none.
    func isReady(_ expression: Expression, in program: Program) -> Bool {
        let count = pending.count
        expression.forEachPart(in: program) { if !isKnown($0) { pending.append($0) } }
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

    /// Puts together what an expression's parts need and how far they reach; their shapes are ``parts`` then.
    func gather(_ expression: Expression, in program: Program, needs: Needs) -> (needs: Needs, extent: Extent) {
        parts.clear()
        var (needs, extent) = (needs, Extent.leaf)
        expression.forEachPart(in: program) { part in
            parts.append(typed[part.position].shape)
            needs = needs.union(typed[part.position].needs)
            extent.add(typed[part.position].extent)
        }
        return (needs, extent)
    }
}

/// A list that is filled again and again in the same room. Its elements are plain data: what was cleared is kept until it is
/// overwritten.
struct Scratch<Element> {
    private var room: [Element] = []
    private(set) var count = 0

    var elements: ArraySlice<Element> { room[..<count] }

    var last: Element? { count > 0 ? room[count - 1] : nil }

    mutating func clear() { count = 0 }

    mutating func removeLast() { count -= 1 }

    mutating func append(_ element: Element) {
        if count < room.count { room[count] = element } else { room.append(element) }
        count += 1
    }
}
