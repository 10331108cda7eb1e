import SpecBase

/// Why a program must not be run: what is wrong, and where in it.
package struct VerificationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// From the outermost part to the one at fault, such as `channel site-orders`, `record deal`, `way 2`.
    package private(set) var path: [String]

    /// One clause, such as `field 41 of 12`.
    package let problem: String

    package init(_ problem: String) {
        path = []
        self.problem = problem
    }

    package var description: String {
        path.isEmpty ? problem : "\(path.joined(separator: ", ")): \(problem)"
    }

    fileprivate func within(_ part: String) -> Self {
        var failure = self
        failure.path.insert(part, at: 0)
        return failure
    }
}

/// Runs `check`, and says of a failure that it is within `part`.
func within<Result>(
    _ part: @autoclosure () -> String,
    _ check: () throws(VerificationFailure) -> Result
) throws(VerificationFailure) -> Result {
    do {
        return try check()
    } catch {
        throw error.within(part())
    }
}

/// Runs `check` on each element, and says of a failure in which one it is, counted from 1.
func each<Element>(
    _ elements: [Element],
    _ part: String,
    _ check: (Element) throws(VerificationFailure) -> Void
) throws(VerificationFailure) {
    for (position, element) in elements.enumerated() {
        do {
            try check(element)
        } catch {
            throw error.within("\(part) \(position + 1)")
        }
    }
}

func require(
    _ condition: Bool,
    _ problem: @autoclosure () -> String
) throws(VerificationFailure) {
    if !condition { throw VerificationFailure(problem()) }
}

extension Index {
    /// Fails unless the position is below `count`.
    func check(_ name: String, of count: Int) throws(VerificationFailure) {
        try require(position < count, "\(name) \(raw) of \(count)")
    }
}

extension IndexRange {
    /// Fails unless all positions are below `limit`.
    func check(_ name: String, of limit: Int) throws(VerificationFailure) {
        try require(positions.upperBound <= limit, "\(name) \(start)–\(positions.upperBound) of \(limit)")
    }
}

/// Fails unless the texts are in ascending UTF-8 order, each once.
func checkSorted(_ texts: [String], _ name: String) throws(VerificationFailure) {
    for (first, second) in zip(texts, texts.dropFirst()) {
        try require(
            first.precedesByBytes(second),
            "\(name) out of order: ‘\(second)’ after ‘\(first)’"
        )
    }
}

/// Fails unless the positions ascend, each once.
func checkAscending<Element>(_ positions: [Index<Element>], _ name: String) throws(VerificationFailure) {
    for (first, second) in zip(positions, positions.dropFirst()) {
        try require(first < second, "\(name) out of order: \(second.raw) after \(first.raw)")
    }
}
