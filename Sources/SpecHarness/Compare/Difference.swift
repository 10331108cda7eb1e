/// One thing in which an outcome is not what its case expects.
package struct Difference: Hashable, Sendable {
    /// Step, channel, record or command, field: as far down as it goes.
    package let path: [String]

    /// On one line; `nil` where nothing is expected.
    package let expected: String?

    /// On one line; `nil` where nothing came.
    package let found: String?

    /// In place of the two where something else is wrong, such as a key that outcomes do not have.
    package let problem: String?

    /// Spec line and payload paths that the value found was made of.
    package let origin: String?

    /// Line in `outcome.yaml` that it is about, from 1; `nil` where nothing stands there.
    package let line: Int?

    package init(
        path: [String],
        expected: String? = nil,
        found: String? = nil,
        problem: String? = nil,
        origin: String? = nil,
        line: Int? = nil
    ) {
        self.path = path
        self.expected = expected
        self.found = found
        self.problem = problem
        self.origin = origin
        self.line = line
    }

    /// One line for people.
    package var message: String {
        let what = problem ?? "expected \(expected ?? "nothing"), got \(found ?? "nothing")"
        let place = path.isEmpty ? "" : path.joined(separator: " / ") + ": "
        return place + what + (origin.map { "   (\($0))" } ?? "")
    }
}
