package import SpecBase

/// Where in a payload a value stands: `a.b[0].c`, `list[-1]`, `items[].name`, `a["odd key"]`.
package struct PathSyntax: Hashable, Sendable {
    /// At least one; the first is a key, an index or every element of the payload itself.
    package var steps: [Located<Step>]
    package var range: SourceRange

    package init(_ steps: [Located<Step>], at range: SourceRange) {
        self.steps = steps
        self.range = range
    }

    package enum Step: Hashable, Sendable {
        case key(String)
        /// From 0; negative counts from the end, `-1` being the last.
        case index(Int)
        /// `[]`: every element.
        case every
    }

    /// Whether the path reads more than one place.
    package var readsEveryElement: Bool { steps.contains { $0.value == .every } }
}
