import SpecBase

/// One text put in the place of another, and where it stands now.
struct TextChange {
    /// The text after the change.
    let text: String
    /// The first and last place of what is new, widened to whole words.
    private let start: SourcePosition
    private let end: SourcePosition
    /// Where the replacement begins, and ends.
    private let all: ClosedRange<SourcePosition>
    /// Whether lines or blanks alone changed, so that the mistake is that of a line.
    private let isOfLine: Bool

    /// `nil` unless the old text stands there: once, or at least `nth` times, of which the `nth` is meant.
    init?(of text: String, _ old: String, _ new: String, nth: Int) {
        let (scalars, wanted, put) = (
            Array(text.unicodeScalars), Array(old.unicodeScalars), Array(new.unicodeScalars)
        )
        let places = scalars.indices.filter { scalars[$0...].starts(with: wanted) }
        guard nth == 0 ? places.count == 1 : places.count >= nth else { return nil }
        let offset = places[max(nth, 1) - 1]
        let changed = scalars[..<offset] + put + scalars[(offset + wanted.count)...]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: changed)
        self.text = String(view)

        let prefix = old == new ? 0 : zip(wanted, put).prefix { $0 == $1 }.count
        let rest = min(wanted.count, put.count) - prefix
        let suffix =
            old == new ? 0 : zip(wanted.reversed(), put.reversed()).prefix { $0 == $1 }.prefix(max(0, rest)).count
        var (first, last) = (offset + prefix, offset + put.count - suffix)
        isOfLine = changed[first..<last].allSatisfy { " \t\n".unicodeScalars.contains($0) }
        while first > 0, changed[first - 1].isOfWord { first -= 1 }
        while last < changed.count, changed[last].isOfWord { last += 1 }
        start = position(first, in: changed)
        end = position(last, in: changed)
        all = position(offset, in: changed)...position(offset + put.count, in: changed)
    }

    /// Whether a message stands at the change: at its words, or within its lines where it has none.
    func touches(_ range: SourceRange) -> Bool {
        if isOfLine { return (all.lowerBound.line...all.upperBound.line).contains(range.start.line) }
        guard (start.line...end.line).contains(range.start.line) else { return false }
        // What is about more than one line says only where it begins.
        let last = range.end.line == range.start.line ? range.end : range.start
        return range.start <= end && start <= last
    }

    func contains(_ position: SourcePosition) -> Bool { all.contains(position) }
}

private func position(_ offset: Int, in text: ArraySlice<Unicode.Scalar>) -> SourcePosition {
    var place = SourcePosition(line: 1, column: 1)
    for scalar in text.prefix(offset) {
        place = scalar == "\n" ? SourcePosition(line: place.line + 1, column: 1) : place
        if scalar != "\n" { place.column += 1 }
    }
    return place
}

extension Unicode.Scalar {
    fileprivate var isOfWord: Bool {
        properties.isAlphabetic || properties.numericType != nil || self == "_" || self == "-" || self == "."
            || self == "/"
    }
}
