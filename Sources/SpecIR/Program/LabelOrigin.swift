/// Where in a mail a value stands: beside a label, or under it. Spec: `after`, `below` and the keys that go with them.
package struct LabelOrigin: Hashable, Sendable {
    /// Spec: `in`; the body by default.
    package let part: MailPart

    /// Tried in this order; the first that is met counts. Without blanks at either end, blanks within joined.
    package let labels: [String]

    /// Whether the value stands beside the label or under it.
    package let side: LabelSide

    /// Text at which a value beside its label ends, or `nil`: the end of the line or of the cell. Spec: `until`.
    package let until: String?

    /// Whether a value beside its label may go on over further lines, up to `until` or the end. Spec: `lines`.
    package let goesOverLines: Bool

    /// First cell of the table row that is wanted, for a value under a column's heading, or `nil`: the first below.
    /// Spec: `row`.
    package let row: String?

    package init(
        part: MailPart,
        labels: [String],
        side: LabelSide,
        until: String?,
        goesOverLines: Bool,
        row: String?
    ) {
        self.part = part
        self.labels = labels
        self.side = side
        self.until = until
        self.goesOverLines = goesOverLines
        self.row = row
    }

    /// Such as `after 'Phone:'`.
    package var description: String {
        let side = side == .after ? "after" : "below"
        let place = part == .body ? "" : "\(part) "
        return "\(place)\(side) \(labels.map { "'\($0)'" }.joined(separator: " or "))"
    }
}

/// A part of a mail that is searched for labels.
package enum MailPart: UInt8, Hashable, Sendable, CaseIterable {
    case body, subject
    /// The body of the message that was forwarded.
    case original
}

/// On which side of its label a value stands.
package enum LabelSide: UInt8, Hashable, Sendable, CaseIterable {
    /// Spec: `after`.
    case after
    /// On the next line; in a table, the cell under it. Spec: `below`.
    case below
}
