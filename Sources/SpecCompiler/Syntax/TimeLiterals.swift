extension ClockLiteral {
    /// Reads `18:30`; `nil` when the text is not two digits, a colon and two digits within a day.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), 0...23 ~= hour, 0...59 ~= minute
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

extension Duration {
    /// Reads `30s`, `10m`, `2h` or `1d`; `nil` without a unit or above a hundred years.
    package init?(literal text: String) {
        guard let unit = text.last, let seconds = ["s": 1, "m": 60, "h": 3600, "d": 86_400][unit] else { return nil }
        let digits = text.dropLast()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let count = Int(digits),
            count <= 36_500 * 86_400 / seconds
        else { return nil }
        self = .seconds(count * seconds)
    }
}
