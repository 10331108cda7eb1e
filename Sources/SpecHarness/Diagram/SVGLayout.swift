/// Boxes and arrows of a drawing with their places, in pixels.
struct SVGLayout {
    private(set) var boxes: [SVGBox] = []
    private(set) var arrows: [SVGArrow] = []
    private(set) var width = 0.0
    private(set) var height = margin

    /// The middle of the drawing, under which all bands stand.
    private let centre: Double

    /// Where the arrows to the next band begin.
    private var tails: [SVGPoint] = []

    private static let gap = 34.0

    init(_ diagram: ChannelDiagram) {
        // What stands in a band goes side by side as far as three boxes fit.
        let bands = diagram.bands.flatMap { band in
            stride(from: 0, to: band.count, by: 3).map { Array(band[$0..<min($0 + 3, band.count)]) }
        }
        let widest = bands.map { Double($0.count) * (SVGBox.width + Self.gap) - Self.gap }.max() ?? 0
        let rows = bands.contains { $0.contains { $0.kind == .table } } ? SVGBox.tableWidth : 0
        centre = margin + max(widest, rows) / 2
        width = centre + max(widest, rows) / 2 + margin
        for band in bands { place(band) }
        height += margin - Self.gap
    }

    private mutating func place(_ band: [DiagramStep]) {
        let boxes = band.map { SVGBox($0) }
        let total = boxes.reduce(-Self.gap) { $0 + $1.width + Self.gap }
        var left = centre - total / 2
        let top = height
        var ends: [SVGPoint] = []
        for var box in boxes {
            box.left = left
            box.top = top
            let head = SVGPoint(x: left + box.width / 2, y: top)
            for tail in tails { arrows.append(SVGArrow(from: tail, to: head, label: nil)) }
            if let exit = box.step.exit { place(exit, of: box) }
            ends.append(SVGPoint(x: head.x, y: top + box.height))
            left += box.width + Self.gap
            self.boxes.append(box)
        }
        height = top + (boxes.map(\.height).max() ?? 0) + Self.gap
        tails = ends
    }

    private mutating func place(_ exit: DiagramExit, of gate: SVGBox) {
        var pill = SVGBox(end: exit.end)
        pill.left = gate.left + gate.width + 80
        pill.top = gate.top + gate.height / 2 - pill.height / 2
        let middle = gate.top + gate.height / 2
        arrows.append(
            SVGArrow(
                from: SVGPoint(x: gate.left + gate.width, y: middle),
                to: SVGPoint(x: pill.left, y: middle),
                label: exit.label
            )
        )
        width = max(width, pill.left + pill.width + margin)
        boxes.append(pill)
    }
}

/// Around the whole drawing.
let margin = 20.0

struct SVGPoint: Hashable {
    let x: Double
    let y: Double
}

struct SVGArrow: Hashable {
    let from: SVGPoint
    let to: SVGPoint
    let label: String?
}
