/// A time of day to the second.
package struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Seconds since midnight: 0 through 86,399.
    package let seconds: Int

    package static let midnight = TimeOfDay(unchecked: 0)

    private init(unchecked seconds: Int) {
        self.seconds = seconds
    }

    package init?(seconds: Int) {
        guard 0..<86_400 ~= seconds else { return nil }
        self.seconds = seconds
    }

    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second else { return nil }
        seconds = hour * 3_600 + minute * 60 + second
    }

    /// Parses `18:30`, `9:05` or `18:30:15`.
    package init?(iso8601 text: String) {
        self.init(iso8601: Array(text.utf8)[...])
    }

    init?(iso8601 bytes: ArraySlice<UInt8>) {
        let hours = bytes.prefix { $0 != 0x3A }
        let minutes = bytes[hours.endIndex...].prefix(3)
        let seconds = bytes[minutes.endIndex...]
        guard hours.count <= 2, minutes.first == 0x3A, minutes.count == 3, let hour = decimal(hours),
            let minute = decimal(minutes.dropFirst())
        else { return nil }
        if seconds.isEmpty {
            self.init(hour: hour, minute: minute)
        } else {
            guard seconds.first == 0x3A, seconds.count == 3, let second = decimal(seconds.dropFirst()) else {
                return nil
            }
            self.init(hour: hour, minute: minute, second: second)
        }
    }

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.seconds < rhs.seconds }
}

extension TimeOfDay: CustomStringConvertible {
    /// `18:30`, with seconds where there are any.
    package var description: String {
        let minutes = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2))"
        return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, 2))"
    }
}
