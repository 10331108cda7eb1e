import SpecOutcome

/// Keeps what is written as a tree.
struct DocumentSink: OutcomeSink {
    /// A map or a list that was begun.
    private struct Level {
        let layout: Document.Layout
        let isMap: Bool
        var entries: [Document.Entry] = []
        var elements: [Document] = []
        var key = ""
        var origin: String?
    }

    private var levels: [Level] = []

    /// The whole value, once it was written.
    private(set) var document = Document.map([])

    mutating func beginMap(_ layout: OutcomeLayout) {
        levels.append(Level(layout: Document.Layout(layout), isMap: true))
    }

    mutating func beginList(_ layout: OutcomeLayout) {
        levels.append(Level(layout: Document.Layout(layout), isMap: false))
    }

    mutating func endMap() {
        if let level = levels.popLast() { add(.map(level.entries, level.layout)) }
    }

    mutating func endList() {
        if let level = levels.popLast() { add(.list(level.elements, level.layout)) }
    }

    mutating func key(_ key: String, origin: @autoclosure () -> String?) {
        guard let last = levels.indices.last else { return }
        levels[last].key = key
        levels[last].origin = origin()
    }

    mutating func key(_ key: OutcomeKey, origin: @autoclosure () -> String?) { self.key(key.text, origin: origin()) }

    mutating func text(_ text: String) { add(.text(text)) }

    mutating func bare(_ text: String) { add(.bare(text)) }

    mutating func number(_ number: Int) { add(.number(number)) }

    mutating func bare(_ first: String, _ second: String) { add(.bare("\(first) \(second)")) }

    mutating func bare(_ first: String, _ second: String, _ third: String) { add(.bare("\(first) \(second) \(third)")) }

    private mutating func add(_ value: Document) {
        guard let last = levels.indices.last else {
            document = value
            return
        }
        if levels[last].isMap {
            levels[last].entries.append(Document.Entry(levels[last].key, value, origin: levels[last].origin))
        } else {
            levels[last].elements.append(value)
        }
    }
}

extension Document.Layout {
    fileprivate init(_ layout: OutcomeLayout) {
        self =
            switch layout {
            case .block: .block
            case .flow: .flow
            }
    }
}
