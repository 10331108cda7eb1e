import SpecBase
import SpecYAML

/// A mapping whose keys are all known.
struct Block {
    /// The keys that it can have.
    let keys: BlockKeys
    /// Where a missing key is reported: the name of the thing, where it has one.
    let owner: SourceRange
    let range: SourceRange
    let entries: [YAMLNode.Entry]
    /// Known keys that were reported with a broken value: they are not missing as well.
    let reportedKeys: [String]

    /// The same block as the part of something with a name.
    func owned(by owner: SourceRange) -> Block {
        Block(keys: keys, owner: owner, range: range, entries: entries, reportedKeys: reportedKeys)
    }

    /// What a message calls it: "a channel".
    var what: String { keys.what }

    subscript(key: String) -> YAMLNode? { entry(key)?.value }

    func entry(_ key: String) -> YAMLNode.Entry? {
        assert(keys.names.contains(key), "\(keys.what) is read by a key that its table lacks")
        return entries.first { $0.key.value == key }
    }
}

extension Decoder {
    /// Reads a mapping with fixed keys.
    ///
    /// - Parameters:
    ///   - node: The mapping.
    ///   - keys: The keys that it can have.
    ///   - owner: Where a missing key is reported; else at the first key.
    ///   - reported: Keys that were reported already.
    /// - Returns: The mapping without its unknown keys, or `nil` when the node is something else.
    mutating func block(
        _ node: YAMLNode,
        _ keys: BlockKeys,
        owner: SourceRange? = nil,
        reported: [String] = []
    ) -> Block? {
        guard case .mapping(let all) = node.content else {
            reportShape(node, wanted: "\(keys.what) (\(keys.names.listed))")
            return nil
        }
        let (entries, split) = withoutSplitValues(all)
        var known = entries
        if !entries.allSatisfy({ keys.names.contains($0.key.value) }) {
            known = knownEntries(entries, of: keys, split: split, reported: reported)
        }
        return Block(
            keys: keys,
            owner: owner ?? node.firstKeyRange,
            range: node.range,
            entries: known,
            reportedKeys: split
        )
    }

    /// Reports the keys that a block cannot have.
    ///
    /// - Returns: The other entries, and those whose key can be told from the one that was meant.
    private mutating func knownEntries(
        _ entries: [YAMLNode.Entry],
        of keys: BlockKeys,
        split: [String],
        reported: [String]
    ) -> [YAMLNode.Entry] {
        var free = keys.names.filter { key in !split.contains(key) && !entries.contains { $0.key.value == key } }
        var known: [YAMLNode.Entry] = []
        for entry in entries {
            if keys.names.contains(entry.key.value) {
                known.append(entry)
            } else if !reported.contains(entry.key.value) {
                reportUnknownKey(entry.key, in: keys.what, keys: keys.names, free: free)
                // Read as the key that was meant, it is neither missing nor are the names that it declares.
                guard let meant = meantKey(entry.key.value, of: keys.names, among: free) else { continue }
                known.append(YAMLNode.Entry(key: Located(meant, at: entry.key.range), value: entry.value))
                free.removeAll { $0 == meant }
            }
        }
        return known
    }

    /// Reads a mapping whose keys are the author's, such as `inputs`.
    mutating func entries(_ node: YAMLNode, wanted: @autoclosure () -> String) -> [YAMLNode.Entry]? {
        guard case .mapping(let entries) = node.content else {
            reportShape(node, wanted: wanted())
            return nil
        }
        return withoutSplitValues(entries).whole
    }

    /// Reads a key that must be there.
    mutating func required(_ key: String, of block: Block) -> YAMLNode? {
        assert(block.keys[key]?.isRequired == true, "\(block.what) needs a key that its table calls optional")
        if let node = block[key] { return node }
        if !block.reportedKeys.contains(key) {
            report(.missingKey, "\(block.what) needs '\(key)'", at: block.owner)
        }
        return nil
    }

    /// Reads the one key of several that a block must have.
    mutating func theOne(of block: Block) -> YAMLNode.Entry? {
        let keys = block.keys.oneOf
        let given = block.entries.filter { keys.contains($0.key.value) }
        guard let first = given.first else {
            if !keys.contains(where: block.reportedKeys.contains) {
                report(.missingKey, "\(block.what) needs one of \(keys.listed)", at: block.owner)
            }
            return nil
        }
        for other in given.dropFirst() {
            report(
                .conflictingKeys,
                "\(block.what) has either '\(first.key.value)' or '\(other.key.value)'",
                at: other.key.range
            )
        }
        return first
    }

    /// Reports a key that a block does not have.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - what: What a message calls the block.
    ///   - keys: The keys that the block can have.
    ///   - free: Those of them that it does not have yet, one of which is rather meant.
    private mutating func reportUnknownKey(_ key: Located<String>, in what: String, keys: [String], free: [String]) {
        guard let nearest = meantKey(key.value, of: keys, among: free) ?? keys.closest(to: key.value) else {
            let message = "\(what) has no key '\(key.value.shortened)'; its keys are \(keys.listed)"
            return report(.unknownKey, message, at: key.range)
        }
        report(
            .unknownKey,
            "\(what) has no key '\(key.value.shortened)'; the nearest is '\(nearest)'",
            at: key.range,
            fixIts: [FixIt("write '\(nearest)'", replacing: key.range, with: nearest, confidence: .likely)]
        )
    }

    /// Finds values that YAML split at a comma: `{ due: working(t, 2h) }` has a key `2h)` without a value.
    ///
    /// - Returns: The other entries, and the keys whose values were split.
    private mutating func withoutSplitValues(
        _ entries: [YAMLNode.Entry]
    ) -> (whole: [YAMLNode.Entry], split: [String]) {
        // A part that was split off is a key without a value.
        guard entries.contains(where: \.value.isNothing) else { return (entries, []) }
        var whole: [YAMLNode.Entry] = []
        var split: [String] = []
        var index = 0
        while index < entries.count {
            let entry = entries[index]
            index += 1
            guard var open = entry.value.scalar?.openBrackets, open > 0 else {
                whole.append(entry)
                continue
            }
            var last = index
            while last < entries.count, open > 0, entries[last].value.isNothing {
                open += entries[last].key.value.openBrackets
                last += 1
            }
            guard last > index, open <= 0 else {
                whole.append(entry)
                continue
            }
            reportSplit(from: entry.value.range, through: entries[last - 1].key.range)
            split.append(entry.key.value)
            index = last
        }
        return (whole, split)
    }

    mutating func reportSplit(from start: SourceRange, through end: SourceRange) {
        report(
            .splitByYAML,
            "YAML splits this value at its comma; quote it, or use the block style",
            at: SourceRange(source: start.source, start: start.start, end: end.end)
        )
    }
}

extension String {
    /// Opening less closing brackets, outside quotes.
    var openBrackets: Int {
        var open = 0
        var quote: UInt8?
        for byte in utf8 {
            if let mark = quote {
                if byte == mark { quote = nil }
            } else {
                switch byte {
                case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
                case UInt8(ascii: "("), UInt8(ascii: "["): open += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): open -= 1
                default: break
                }
            }
        }
        return open
    }
}

extension [String] {
    /// `'a', 'b'`, for messages.
    var listed: String { map { "'\($0)'" }.joined(separator: ", ") }
}

extension YAMLNode {
    /// Where a message about the whole mapping points: its first key, or the node.
    fileprivate var firstKeyRange: SourceRange {
        if case .mapping(let entries) = content, let first = entries.first { first.key.range } else { range }
    }
}
