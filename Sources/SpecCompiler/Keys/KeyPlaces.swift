extension KeyShape {
    /// What may stand behind a key within this shape. The elements of a list are within the list's shape.
    package func shapes(behind key: String) -> [KeyShape] {
        innermost.flatMap { shape -> [KeyShape] in
            switch shape {
            case .block(let keys): keys[key].map { [$0.shape] } ?? []
            case .named(let named): [named.value]
            case .json: [.json]
            default: []
            }
        }
    }

    /// The blocks with fixed keys that may stand here, in a list or as one of several shapes, too.
    package var blocks: [BlockKeys] {
        innermost.compactMap { if case .block(let keys) = $0 { keys } else { nil } }
    }

    /// The shapes that are no list and no choice.
    package var innermost: [KeyShape] {
        switch self {
        case .list(let shape), .filledList(let shape), .oneOrMore(let shape), .oneOrAny(let shape): shape.innermost
        case .either(let shapes): shapes.flatMap(\.innermost)
        default: [self]
        }
    }
}

extension BlockKeys {
    /// What may stand at a place of a block.
    ///
    /// - Parameter path: The keys on the way, from the outermost; lists are passed through.
    /// - Returns: The shapes, more than one where a short and a long form differ; none where no such key is known.
    package func shapes(at path: some Sequence<String>) -> [KeyShape] {
        path.reduce([.block(self)]) { shapes, key in shapes.flatMap { $0.shapes(behind: key) } }
    }

    /// The keys with fixed meaning that a place of a block has: the last one of the path.
    ///
    /// - Parameter path: The keys on the way, from the outermost; lists are passed through.
    /// - Returns: Its meaning, or `nil` where the last key is the author's or unknown.
    package func key(at path: [String]) -> BlockKey? {
        guard let last = path.last else { return nil }
        return shapes(at: path.dropLast()).flatMap(\.blocks).lazy.compactMap { $0[last] }.first
    }

    /// This block and all blocks within, each once, outer ones first.
    package var all: [BlockKeys] {
        var found = [self]
        var next = 0
        while next < found.count {
            for key in found[next].keys {
                for block in key.shape.within where !found.contains(where: { $0.id == block.id }) {
                    found.append(block)
                }
            }
            next += 1
        }
        return found
    }
}

extension KeyShape {
    /// The blocks behind this shape, those of author's keys included.
    fileprivate var within: [BlockKeys] {
        innermost.flatMap { shape -> [BlockKeys] in
            switch shape {
            case .block(let keys): [keys]
            case .named(let named): named.value.within
            default: []
            }
        }
    }
}
