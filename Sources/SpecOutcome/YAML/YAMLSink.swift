/// Writes outcomes as YAML: what is the same gives the same bytes, and the text reads back as the same tree.
///
/// A list or a map that should stand on one line is begun so. Where the line gets too long, or a text in it needs lines of
/// its own, what was written of it is taken back and written as a block.
package struct YAMLSink: OutcomeSink, ~Copyable {
    /// A list or a map that was begun.
    private struct Level {
        let isMap: Bool
        var isEmpty = true
    }

    private var lines: YAMLLines
    private var levels: [Level] = []

    /// Which of the levels was begun on one line, with all that is in it; `nil` in a block.
    private var flow: Int?

    /// Where that one begins, and what it has.
    private var flowStart = 0
    private var held = HeldParts()

    package init(_ form: YAMLForm = .lines()) {
        lines = YAMLLines(form)
        levels.reserveCapacity(16)
    }

    package var bytes: [UInt8] { lines.buffer.array }

    /// Looks at what was written.
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        lines.buffer.withBytes(body)
    }

    // MARK: - Parts

    package mutating func beginMap(_ layout: OutcomeLayout) { begin(isMap: true, layout) }

    package mutating func beginList(_ layout: OutcomeLayout) { begin(isMap: false, layout) }

    package mutating func endMap() { end(.endMap) }

    package mutating func endList() { end(.endList) }

    package mutating func key(_ key: OutcomeKey, origin: @autoclosure () -> String?) {
        add(key.text, flow == nil ? key.inBlock : key.inFlow, origin: lines.showsOrigins ? origin() : nil)
    }

    package mutating func key(_ key: String, origin: @autoclosure () -> String?) {
        add(key, nil, origin: lines.showsOrigins ? origin() : nil)
    }

    private mutating func add(_ key: String, _ known: YAMLScalar?, origin: String?) {
        let last = levels.count - 1
        // A comment about an entry stands at the end of its line.
        if origin != nil, flow == last {
            breakLine()
            return add(key, nil, origin: origin)
        }
        if flow == nil {
            if !openBlock() { lines.indent(last) }
            lines.key(key, known, isFlow: false)
            lines.origin = origin
            return
        }
        lines.buffer.append(levels[last].isEmpty ? " " : ", ")
        levels[last].isEmpty = false
        held.note(HeldParts.Part.key, key)
        if let origin { held.note(HeldParts.Part.origin, origin) }
        lines.key(key, known, isFlow: true)
        lines.buffer.append(UInt8(ascii: " "))
    }

    package mutating func text(_ text: String) {
        let start = beginScalar()
        lines.buffer.append(text)
        endScalar(from: start, isText: true)
    }

    package mutating func bare(_ text: String) {
        let start = beginScalar()
        lines.buffer.append(text)
        endScalar(from: start, isText: false)
    }

    package mutating func number(_ number: Int) {
        let start = beginScalar()
        lines.buffer.appendDigits(of: number)
        endScalar(from: start, isText: false)
    }

    package mutating func bare(_ first: String, _ second: String) {
        let start = beginScalar()
        lines.buffer.append(first)
        lines.buffer.append(UInt8(ascii: " "))
        lines.buffer.append(second)
        endScalar(from: start, isText: false)
    }

    package mutating func bare(_ first: String, _ second: String, _ third: String) {
        let start = beginScalar()
        lines.buffer.append(first)
        lines.buffer.append(UInt8(ascii: " "))
        lines.buffer.append(second)
        lines.buffer.append(UInt8(ascii: " "))
        lines.buffer.append(third)
        endScalar(from: start, isText: false)
    }

    // MARK: - Scalars

    /// - Returns: Where the scalar begins.
    private mutating func beginScalar() -> Int {
        if levels.isEmpty {
            lines.indent(0)
        } else {
            beginValue()
            if flow == nil { lines.buffer.append(UInt8(ascii: " ")) }
        }
        return lines.buffer.count
    }

    /// Quotes what was written, if it has to be.
    private mutating func endScalar(from start: Int, isText: Bool) {
        let isQuotable = isText && lines.form != .message
        let scalar = lines.scalar(from: start, isText: isQuotable, isFlow: flow != nil || lines.form.isOneLine)
        let isBlock = scalar == .escaped && !lines.form.isOneLine && !levels.isEmpty && lines.isBlock(from: start)
        if flow != nil {
            held.note(isText ? HeldParts.Part.text : HeldParts.Part.bare, in: lines.buffer, from: start)
            if isBlock { return breakLine() }
            lines.settle(scalar, from: start)
            checkWidth()
        } else if isBlock {
            lines.setBlock(from: start, depth: levels.count)
        } else {
            lines.settle(scalar, from: start)
            if !lines.form.isOneLine { lines.endLine() }
        }
    }

    // MARK: - Lists and maps

    private mutating func begin(isMap: Bool, _ layout: OutcomeLayout) {
        if !levels.isEmpty { beginValue() }
        levels.append(Level(isMap: isMap))
        if flow != nil {
            held.note(isMap ? .beginMap(layout) : .beginList(layout))
        } else if lines.form.isOneLine || layout == .flow && levels.count > 1 {
            flow = levels.count - 1
            flowStart = lines.buffer.count
            held.removeAll()
            if !lines.form.isOneLine { lines.buffer.append(UInt8(ascii: " ")) }
        } else {
            return
        }
        lines.buffer.append(UInt8(ascii: isMap ? "{" : "["))
    }

    private mutating func end(_ part: HeldParts.Part) {
        guard let level = levels.last else { return }
        guard let flow else { return endBlock() }
        lines.buffer.append(level.isMap ? level.isEmpty ? "}" : " }" : "]")
        if flow < levels.count - 1 {
            levels.removeLast()
            held.note(part)
            return checkWidth()
        }
        if !lines.form.isOneLine, lines.isTooWide {
            breakLine()
            return endBlock()
        }
        self.flow = nil
        levels.removeLast()
        if !lines.form.isOneLine { lines.endLine() }
    }

    /// Begins a value's place in the list that it is in; in a map its key stands before it.
    private mutating func beginValue() {
        let last = levels.count - 1
        guard !levels[last].isMap else { return }
        if flow == nil {
            _ = openBlock()
            lines.indent(last)
            lines.buffer.append(UInt8(ascii: "-"))
        } else if levels[last].isEmpty {
            levels[last].isEmpty = false
        } else {
            lines.buffer.append(", ")
        }
    }

    /// Ends the line above the first of a block.
    ///
    /// - Returns: Whether it stands behind a dash: the first entry of a map does.
    private mutating func openBlock() -> Bool {
        let last = levels.count - 1
        guard levels[last].isEmpty else { return false }
        levels[last].isEmpty = false
        if last == 0 { return false }
        if levels[last].isMap, !levels[last - 1].isMap {
            lines.buffer.append(UInt8(ascii: " "))
            return true
        }
        lines.endLine()
        return false
    }

    private mutating func endBlock() {
        let level = levels.removeLast()
        guard level.isEmpty else { return }
        let sign = level.isMap ? "{}" : "[]"
        if levels.isEmpty {
            lines.indent(0)
        } else {
            let start = lines.buffer.count
            lines.buffer.append(UInt8(ascii: " "))
            lines.buffer.append(sign)
            if !lines.isTooWide { return lines.endLine() }
            lines.buffer.shorten(to: start)
            lines.endLine()
            lines.indent(levels.count)
        }
        lines.buffer.append(sign)
        lines.endLine()
    }

    // MARK: - From a line to a block

    private mutating func checkWidth() {
        if !lines.form.isOneLine, lines.isTooWide { breakLine() }
    }

    /// Writes as a block what was begun on one line.
    private mutating func breakLine() {
        guard let flow else { return }
        lines.buffer.shorten(to: flowStart)
        levels.removeSubrange((flow + 1)...)
        levels[flow].isEmpty = true
        self.flow = nil
        let (parts, texts) = (held.parts, held.texts)
        var at = 0
        func next(_ count: Int) -> String {
            defer { at += count }
            return String(decoding: texts[at..<at + count], as: UTF8.self)
        }
        for (position, part) in parts.enumerated() {
            switch part {
            case .beginMap(let layout): beginMap(layout)
            case .beginList(let layout): beginList(layout)
            case .endMap: endMap()
            case .endList: endList()
            case .key(let count):
                let key = next(count)
                let origin: String? =
                    if position + 1 < parts.count, case .origin(let count) = parts[position + 1] { next(count) } else {
                        nil
                    }
                self.key(key, origin: origin)
            case .origin: break
            case .text(let count): text(next(count))
            case .bare(let count): bare(next(count))
            }
        }
    }
}
