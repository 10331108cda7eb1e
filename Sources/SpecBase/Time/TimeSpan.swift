/// A length of time in whole seconds.
package struct TimeSpan: Hashable, Comparable, Sendable {
    package let seconds: Int64

    package init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Parses digits with a unit: `30s`, `10m`, `2h`, `1d`.
    package init?(specText text: String) {
        let bytes = Array(text.utf8)
        guard let unit = bytes.last, let number = decimal(bytes.dropLast()) else { return nil }
        let scale: Int64
        switch unit {
        case UInt8(ascii: "s"): scale = 1
        case UInt8(ascii: "m"): scale = 60
        case UInt8(ascii: "h"): scale = 3_600
        case UInt8(ascii: "d"): scale = 86_400
        default: return nil
        }
        let (seconds, overflow) = Int64(number).multipliedReportingOverflow(by: scale)
        guard !overflow else { return nil }
        self.seconds = seconds
    }

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.seconds < rhs.seconds }
}

extension TimeSpan: CustomStringConvertible {
    /// In the greatest unit that leaves no rest: `2h`, `90s`.
    package var description: String {
        for (unit, scale) in [("d", Int64(86_400)), ("h", 3_600), ("m", 60)] where seconds != 0 && seconds % scale == 0
        {
            return "\(seconds / scale)\(unit)"
        }
        return "\(seconds)s"
    }
}
