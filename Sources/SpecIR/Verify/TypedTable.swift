/// The types of a channel's expressions, by their positions.
///
/// One table serves all channels, one after another: a channel has but a few of a program's expressions, and to look one up is to
/// look at its place.
///
/// It is used by one verification alone, whose accesses never overlap: checking that they do not took a sixth of loading.
final class TypedTable {
    @exclusivity(unchecked) private var typed: [Typed]
    /// The channel that each expression was typed in, and the one that it was last asked for in; 0 for none.
    @exclusivity(unchecked) private var owners: [UInt32]
    @exclusivity(unchecked) private var askers: [UInt32]
    @exclusivity(unchecked) private var channel: UInt32 = 0
    /// The shapes of the parts of what is typed at present: room that is used again.
    @exclusivity(unchecked) private(set) var parts: [Shape] = []
    /// What is to be typed at present: room that is used again.
    @exclusivity(unchecked) private var unknown: [Index<Expression>] = []

    /// - Parameter count: How many expressions the program has.
    init(count: Int) {
        typed = Array(repeating: Typed(shape: Shape()), count: count)
        owners = Array(repeating: 0, count: count)
        askers = Array(repeating: 0, count: count)
    }

    /// Forgets what was typed in other channels.
    func beginChannel() { channel += 1 }

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

    /// Whether all parts of an expression are known.
    func isReady(_ expression: Expression, in program: Program) -> Bool {
        var isReady = true
        expression.forEachPart(in: program) { isReady = isReady && isKnown($0) }
        return isReady
    }

    /// Notes that the channel asks for an expression.
    ///
    /// - Returns: Whether it is the first time.
    func ask(_ expression: Index<Expression>) -> Bool {
        if askers[expression.position] == channel { return false }
        askers[expression.position] = channel
        return true
    }

    /// Expressions that one is made of, itself included, and that have no type yet, earlier ones first.
    func unknown(from root: Index<Expression>, in program: Program) -> [Index<Expression>] {
        unknown.removeAll(keepingCapacity: true)
        if ask(root) { unknown.append(root) }
        // What was found is gone through while it grows.
        var next = 0
        while next < unknown.count {
            program.expressions[unknown[next].position].forEachPart(in: program) { part in
                if !isKnown(part), ask(part) { unknown.append(part) }
            }
            next += 1
        }
        // Mostly the later ones were found first.
        unknown.reverse()
        if zip(unknown, unknown.dropFirst()).contains(where: { $0 > $1 }) { unknown.sort() }
        return unknown
    }

    /// Puts together what an expression's parts need and how far they reach; their shapes are ``parts`` then.
    func gather(_ expression: Expression, in program: Program, needs: Needs) -> (needs: Needs, extent: Extent) {
        parts.removeAll(keepingCapacity: true)
        var (needs, extent) = (needs, Extent.leaf)
        expression.forEachPart(in: program) { part in
            parts.append(typed[part.position].shape)
            needs = needs.union(typed[part.position].needs)
            extent.add(typed[part.position].extent)
        }
        return (needs, extent)
    }
}
