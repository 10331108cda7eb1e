/// What a drawing of a channel shows, in the order of time, before anything is drawn.
package struct ChannelDiagram: Hashable, Sendable {
    package let id: String
    package let title: String

    /// Bands from top to bottom; what stands in one band has no order.
    package let bands: [[DiagramStep]]

    package init(id: String, title: String, bands: [[DiagramStep]]) {
        self.id = id
        self.title = title
        self.bands = bands
    }
}

/// A box of a drawing.
package struct DiagramStep: Hashable, Sendable {
    package let kind: Kind

    /// First line, in bold.
    package let title: String

    /// One fact each.
    package let lines: [String]

    /// Where an event goes that does not pass.
    package let exit: DiagramExit?

    /// Rows of a decision table; the first that holds is taken.
    package let rows: [DiagramRow]

    package init(
        _ kind: Kind,
        _ title: String,
        _ lines: [String] = [],
        exit: DiagramExit? = nil,
        rows: [DiagramRow] = []
    ) {
        self.kind = kind
        self.title = title
        self.lines = lines
        self.exit = exit
        self.rows = rows
    }

    /// What happens in a box.
    package enum Kind: Hashable, Sendable, CaseIterable {
        case source, values, gate, search, write, table, reply
    }
}

/// A way out of a gate.
package struct DiagramExit: Hashable, Sendable {
    /// What stands at the arrow, such as `no`.
    package let label: String

    /// What the run becomes, such as `skipped`.
    package let end: String

    package init(_ label: String, _ end: String) {
        self.label = label
        self.end = end
    }
}

/// A row of a decision table.
package struct DiagramRow: Hashable, Sendable {
    package let name: String

    /// `nil` for `else`.
    package let condition: String?

    /// For each action, what it is and its facts; none: nothing is done, on purpose.
    package let actions: [[String]]

    package init(name: String, condition: String?, actions: [[String]]) {
        self.name = name
        self.condition = condition
        self.actions = actions
    }
}
