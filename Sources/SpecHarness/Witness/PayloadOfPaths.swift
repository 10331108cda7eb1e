import SpecIR
import SpecRuntime

/// A JSON payload that grows path by path.
indirect enum PayloadOfPaths {
    case text(String)
    /// Keys in the order in which they came.
    case object([(key: String, value: PayloadOfPaths)])
    case list([PayloadOfPaths])
    case nothing

    /// Puts texts where a path leads; what stands in the way gives way.
    mutating func put(_ texts: [String], at path: ArraySlice<PathStep>) {
        guard let step = path.first else {
            self = texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) })
            return
        }
        let rest = path.dropFirst()
        switch step {
        case .key(let key):
            var entries: [(key: String, value: PayloadOfPaths)] =
                if case .object(let known) = self { known } else { [] }
            let place = entries.firstIndex { $0.key == key } ?? entries.count
            if place == entries.count { entries.append((key, .nothing)) }
            entries[place].value.put(texts, at: rest)
            self = .object(entries)
        case .element(let index):
            var elements: [PayloadOfPaths] = if case .list(let known) = self { known } else { [] }
            let place = index < 0 ? max(0, elements.count + index) : index
            guard place < 64 else { return }
            while elements.count <= place { elements.append(.nothing) }
            elements[place].put(texts, at: rest)
            self = .list(elements)
        case .every:
            var elements: [PayloadOfPaths] = if case .list(let known) = self { known } else { [] }
            while elements.count < texts.count { elements.append(.nothing) }
            for (place, text) in texts.enumerated() { elements[place].put([text], at: rest) }
            self = .list(elements)
        }
    }

    /// On one line.
    var json: String {
        switch self {
        case .text(let text): jsonText(text)
        case .object(let entries):
            "{" + entries.map { "\(jsonText($0.key)): \($0.value.json)" }.joined(separator: ", ") + "}"
        case .list(let elements): "[" + elements.map(\.json).joined(separator: ", ") + "]"
        case .nothing: "null"
        }
    }

    /// Names and texts as a form or a query has them, such as `contact[phone]`.
    func pairs(named name: String = "") -> [(name: String, text: String)] {
        switch self {
        case .text(let text): [(name, text)]
        case .object(let entries):
            entries.flatMap { $0.value.pairs(named: name.isEmpty ? $0.key : "\(name)[\($0.key)]") }
        case .list(let elements): elements.enumerated().flatMap { $1.pairs(named: "\(name)[\($0)]") }
        case .nothing: []
        }
    }
}
