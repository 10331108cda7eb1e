import SpecBase
import SpecOutcome
import SpecRuntime

extension Memory {
    /// The memory as JSON of one line, sorted: `{"next":{"sales":1},"once":{"orders":{"A-1":"2026-04-09T08:06:00+00:00"}}}`.
    public var json: [UInt8] {
        var sink = JSONSink()
        sink.beginMap(.flow)
        sink.key("next")
        sink.beginMap(.flow)
        for (team, turn) in sorted(state.next) {
            sink.key(team)
            sink.number(turn)
        }
        sink.endMap()
        sink.key("once")
        sink.beginMap(.flow)
        for (channel, keys) in sorted(state.once) {
            sink.key(channel)
            sink.beginMap(.flow)
            for (key, time) in sorted(keys) {
                sink.key(key)
                sink.text(time.iso8601(in: .utc))
            }
            sink.endMap()
        }
        sink.endMap()
        sink.endMap()
        return sink.bytes
    }

    /// Reads a memory that was kept.
    ///
    /// - Parameter json: What ``json`` gave.
    /// - Throws: The bytes are something else, or damaged.
    public init(json: [UInt8]) throws(MemoryRefusal) {
        let tree: PayloadTree
        do throws(JSONError) {
            tree = try readJSON(json, limits: .memory)
        } catch {
            throw MemoryRefusal(description: "not JSON at line \(error.line), column \(error.column): \(error.words)")
        }
        self.init()
        guard tree.kind(tree.root) == .object else { throw MemoryRefusal(description: "no JSON object") }
        for part in tree.children(tree.root) {
            switch tree.key(part) {
            case "next": state.next = try Self.turns(tree, part)
            case "once": state.once = try Self.keys(tree, part)
            default: throw MemoryRefusal(description: "unknown key '\(tree.key(part))'")
            }
        }
    }

    private static func turns(_ tree: PayloadTree, _ part: PayloadTree.ID) throws(MemoryRefusal) -> [String: Int] {
        var turns: [String: Int] = [:]
        for team in tree.children(part) {
            guard tree.kind(team) == .number, let turn = Int(tree.text(team)), turn >= 0 else {
                throw MemoryRefusal(description: "next/\(tree.key(team)): no count")
            }
            turns[tree.key(team)] = turn
        }
        return turns
    }

    private static func keys(
        _ tree: PayloadTree,
        _ part: PayloadTree.ID
    ) throws(MemoryRefusal) -> [String: [String: Instant]] {
        var keys: [String: [String: Instant]] = [:]
        for channel in tree.children(part) {
            var ofChannel: [String: Instant] = [:]
            for key in tree.children(channel) {
                guard tree.kind(key) == .text, let time = Instant(iso8601: tree.text(key), zone: .utc) else {
                    throw MemoryRefusal(description: "once/\(tree.key(channel))/\(tree.key(key)): no time")
                }
                ofChannel[tree.key(key)] = time
            }
            keys[tree.key(channel)] = ofChannel
        }
        return keys
    }
}

/// Why bytes are not a memory that was kept.
public struct MemoryRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a clause.
    public let description: String
}

/// The entries of a dictionary by their keys' UTF-8.
private func sorted<Value>(_ dictionary: [String: Value]) -> [(key: String, value: Value)] {
    dictionary.sorted { $0.key.precedesByBytes($1.key) }
}

extension DecodeLimits {
    /// A memory holds a key for every event of a month.
    fileprivate static let memory = DecodeLimits(bytes: 1 << 30, depth: 4, nodes: 50_000_000, pairs: 0)
}
