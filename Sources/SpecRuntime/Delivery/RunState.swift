package import SpecBase

/// What one delivery leaves for the next: turns taken and keys seen. Passed in, handed back.
package struct RunState: Hashable, Sendable {
    /// Per channel id the keys of `once` with the time they were first seen.
    package var once: [String: [String: Instant]]

    /// Per team the place after the last one who was given something.
    package var next: [String: Int]

    package init(once: [String: [String: Instant]] = [:], next: [String: Int] = [:]) {
        self.once = once
        self.next = next
    }
}
