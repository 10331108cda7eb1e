/// The drawing as a Mermaid flowchart.
package func mermaid(_ diagram: ChannelDiagram) -> String {
    var writer = MermaidWriter()
    for step in diagram.bands.joined() { writer.draw(step) }
    return "flowchart TD\n" + writer.lines.map { "  \($0)\n" }.joined()
}

/// Letters in a line of a label, and lines of one fact.
private let labelWidth = 44
private let labelLines = 3

private struct MermaidWriter {
    private(set) var lines: [String] = []
    private var count = 0

    /// Where the next step's arrow begins.
    private var last: String?

    mutating func draw(_ step: DiagramStep) {
        guard step.kind != .table else { return drawTable(step) }
        let node = add(label([step.title] + step.lines), step.kind)
        connect(node)
        if let exit = step.exit {
            let end = add(label([exit.end]), .reply)
            lines.append("\(node) -->|\"\(escaped(exit.label))\"| \(end)")
        }
        // What is answered leads nowhere.
        if step.kind != .reply { last = node }
    }

    /// A ladder: to the next row where a row does not hold, aside to what it does where it does.
    private mutating func drawTable(_ step: DiagramStep) {
        let node = add(label([step.title]), .table)
        connect(node)
        var above = node
        var isFirst = true
        for row in step.rows {
            let name = row.condition.map { [row.name, $0] } ?? [row.name]
            let rung = add(label(name), row.condition == nil ? .values : .gate)
            lines.append(isFirst ? "\(above) --> \(rung)" : "\(above) -->|\"no\"| \(rung)")
            isFirst = false
            above = rung
            var from = "\(rung) \(row.condition == nil ? "-->" : "-->|\"yes\"|")"
            for action in row.actions.isEmpty ? [["nothing"]] : row.actions {
                let box = add(label(action), .write)
                lines.append("\(from) \(box)")
                from = "\(box) -->"
            }
        }
        // The next table decides by itself.
    }

    private mutating func connect(_ node: String) {
        if let last { lines.append("\(last) --> \(node)") }
    }

    private mutating func add(_ label: String, _ kind: DiagramStep.Kind) -> String {
        count += 1
        let name = "n\(count)"
        let (left, right) =
            switch kind {
            case .source, .reply: ("([", "])")
            case .values: ("[/", "/]")
            case .gate: ("{{", "}}")
            case .search: ("[[", "]]")
            case .write: ("[", "]")
            case .table: ("[(", ")]")
            }
        lines.append("\(name)\(left)\"\(label)\"\(right)")
        return name
    }

    private func label(_ facts: [String]) -> String {
        var parts: [String] = []
        for (index, fact) in facts.enumerated() {
            let text = fitted(fact, width: Double(labelWidth), lines: labelLines) { _ in 1 }.map(escaped)
            parts += index == 0 && facts.count > 1 ? text.map { "<b>\($0)</b>" } : text
        }
        return parts.joined(separator: "<br/>")
    }
}

/// Text in a quoted label: what Mermaid, Markdown or HTML would read as their own stands as a code.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "#quot;"
        case "<": result += "#lt;"
        case ">": result += "#gt;"
        case "&": result += "#amp;"
        case "#", ";", "`", "\\", "%", "{", "}", "*", "$", "|": result += "#\(scalar.value);"
        case _ where scalar.properties.generalCategory == .control: result += " "
        default: result.unicodeScalars.append(scalar)
        }
    }
    // `1.`, `-` and `+` at a line's start would be a list.
    if let first = result.unicodeScalars.first, first == "-" || first == "+" {
        result = "#\(first.value);" + String(result.dropFirst())
    }
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, result.dropFirst(digits.count).first == "." {
        result = digits + "#46;" + result.dropFirst(digits.count + 1)
    }
    return result
}
