/// The drawing as an SVG file that needs nothing from elsewhere, in light and dark colours.
///
/// - Returns: equal text for equal diagrams.
package func svg(_ diagram: ChannelDiagram) -> String {
    let layout = SVGLayout(diagram)
    let (width, height) = (number(layout.width), number(layout.height))
    var text = """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
        role="img" aria-labelledby="title desc">
        <title id="title">\(escaped(diagram.title))</title>
        <desc id="desc">\(escaped(description(of: diagram)))</desc>
        <style>
        \(style)
        </style>
        <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
        <path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
        <rect class="page" width="\(width)" height="\(height)"/>

        """
    for arrow in layout.arrows { text += draw(arrow) }
    for box in layout.boxes { text += draw(box) }
    return text + "</svg>\n"
}

// Without variables, which not every viewer knows.
private let style = """
    text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: #1f2328 }
    .bold { font-weight: 600 }
    .page { fill: #ffffff }
    .box, .gate, .search, .write, .end { fill: #f6f8fa; stroke: #656d76 }
    .gate { fill: #fff4d6 }
    .search { fill: #e4f0ff }
    .write { fill: #e3f6e5 }
    .end { fill: #f0e8ff }
    .rule { stroke: #656d76; stroke-opacity: 0.5 }
    .arrow { fill: none; stroke: #656d76; stroke-width: 1.5; marker-end: url(#tip) }
    .tip { fill: #656d76 }
    @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .page { fill: #0d1117 }
    .box, .gate, .search, .write, .end { fill: #161b22; stroke: #8b949e }
    .gate { fill: #3a2f10 }
    .search { fill: #12294a }
    .write { fill: #12351c }
    .end { fill: #2b1f47 }
    .rule, .arrow { stroke: #8b949e }
    .tip { fill: #8b949e }
    }
    """

/// What a reader who sees no drawing hears: the titles in their order.
private func description(of diagram: ChannelDiagram) -> String {
    diagram.bands.map { $0.map(\.title).joined(separator: ", ") }.joined(separator: "; ")
}

private func draw(_ arrow: SVGArrow) -> String {
    let (from, to) = (arrow.from, arrow.to)
    let middle = number((from.y + to.y) / 2)
    let path =
        from.x == to.x || from.y == to.y
        ? "M\(number(from.x)) \(number(from.y))L\(number(to.x)) \(number(to.y))"
        : "M\(number(from.x)) \(number(from.y))V\(middle)H\(number(to.x))V\(number(to.y))"
    var text = "<path class=\"arrow\" d=\"\(path)\"/>\n"
    if let label = arrow.label {
        text += """
            <text x="\(number((from.x + to.x) / 2))" y="\(number(from.y - 6))" text-anchor="middle">\
            \(escaped(label))</text>

            """
    }
    return text
}

private func draw(_ box: SVGBox) -> String {
    let (style, radius) =
        switch box.step.kind {
        case .source: ("box", 18)
        case .values, .table: ("box", 4)
        case .gate: ("gate", 4)
        case .search: ("search", 4)
        case .write: ("write", 4)
        case .reply: ("end", 14)
        }
    var text = """
        <g transform="translate(\(number(box.left)) \(number(box.top)))">
        <rect class="\(style)" width="\(number(box.width))" height="\(number(box.height))" rx="\(radius)"/>

        """
    for row in box.rows {
        text += "<path class=\"rule\" d=\"M0 \(number(row.top))H\(number(box.width))\"/>\n"
    }
    if let first = box.rows.first {
        text += "<path class=\"rule\" d=\"M\(number(SVGBox.split)) \(number(first.top))V\(number(box.height))\"/>\n"
    }
    for line in box.texts {
        let style = line.isBold ? " class=\"bold\"" : ""
        text += "<text x=\"\(number(line.x))\" y=\"\(number(line.y))\"\(style)>\(escaped(line.text))</text>\n"
    }
    return text + "</g>\n"
}

/// A length with at most one decimal.
private func number(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}

/// Text in XML. What XML cannot hold stands as a blank.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case _ where scalar.properties.generalCategory == .control || (0xFFFE...0xFFFF).contains(scalar.value):
            result += " "
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
