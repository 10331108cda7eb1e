import SpecBase
package import SpecIR

/// Whether two values are equal by their normal form. Values of different kinds never are; an address is a text.
package func areEqual(_ lhs: Value, _ rhs: Value) -> Bool {
    switch (lhs, rhs) {
    case (.text(let lhs), .text(let rhs)), (.text(let lhs), .url(let rhs)), (.url(let lhs), .text(let rhs)),
        (.url(let lhs), .url(let rhs)):
        if isSameText(lhs, rhs) { return true }
        // Of visible ASCII each text is the form that it is compared in.
        if lhs.isVisibleASCII, rhs.isVisibleASCII { return false }
        return isSameText(comparisonForm(lhs), comparisonForm(rhs))
    case (.phone(let lhs), .phone(let rhs)): return isSameText(lhs.e164, rhs.e164)
    case (.email(let lhs), .email(let rhs)): return isSameText(lhs.key, rhs.key)
    case (.list(let lhs), .list(let rhs)):
        return lhs.count == rhs.count && zip(lhs, rhs).allSatisfy { areEqual($0, $1) }
    default: return lhs == rhs
    }
}

extension String {
    fileprivate var isVisibleASCII: Bool { withBytes { $0.allSatisfy { SpecRuntime.isVisibleASCII($0) } } }
}

/// The value in a form in which equal texts and words are the same. For tables: `areEqual` is cheaper for two values.
func normalForm(_ value: Value) -> Value {
    switch value {
    case .text(let text), .url(let text): .text(comparisonForm(text))
    default: value
    }
}

/// Whether a comparison of two present values holds.
func holds(_ comparison: Comparison, _ lhs: Value, _ rhs: Value) -> Bool {
    switch comparison {
    case .equal: areEqual(lhs, rhs)
    case .notEqual: !areEqual(lhs, rhs)
    case .less: isLess(lhs, rhs)
    case .lessOrEqual: isLess(lhs, rhs) || areEqual(lhs, rhs)
    case .greater: isLess(rhs, lhs)
    case .greaterOrEqual: isLess(rhs, lhs) || areEqual(lhs, rhs)
    }
}

private func isLess(_ lhs: Value, _ rhs: Value) -> Bool {
    switch (lhs, rhs) {
    case (.number(let lhs), .number(let rhs)): lhs < rhs
    case (.date(let lhs), .date(let rhs)): lhs < rhs
    case (.time(let lhs), .time(let rhs)): lhs < rhs
    case (.datetime(let lhs), .datetime(let rhs)): lhs < rhs
    case (.duration(let lhs), .duration(let rhs)): lhs < rhs
    default: false
    }
}
