/// A decimal number without rounding: up to 38 digits, up to 30 of them after the point.
///
/// Two numbers are equal when their values are: `1.50` is `1.5`.
package struct ExactDecimal: Hashable, Sendable {
    /// The digits without the point; without needless zeros at the end when `scale` is over 0.
    package var coefficient: Int128 { Int128(high) << 64 | Int128(low) }

    /// The two halves of the coefficient: as one number they would have to stand at every sixteenth byte, and so would
    /// all values.
    private let high: Int64
    private let low: UInt64

    /// How many of the digits stand after the point: 0 through 30.
    package let scale: UInt8

    private static let largestScale = 30

    /// The value `coefficient` ÷ 10^`scale`, in its shortest form; `nil` for more than 30 places that are no needless
    /// zeros, and for the one coefficient that has no opposite.
    package init?(coefficient: Int128, scale: Int) {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        guard 0...Self.largestScale ~= scale, coefficient != .min else { return nil }
        self.init(halvesOf: coefficient, scale: UInt8(scale))
    }

    package init(_ integer: Int) {
        self.init(halvesOf: Int128(integer), scale: 0)
    }

    private init(halvesOf coefficient: Int128, scale: UInt8) {
        high = Int64(truncatingIfNeeded: coefficient >> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
        self.scale = scale
    }

    /// Parses digits with an optional sign, one decimal `point` and an exponent (`1.5e3`); `nil` for anything else, and
    /// for more digits than fit. Blanks, also no-break and thin ones, are dropped wherever they stand.
    package init?(parsing text: some StringProtocol, point: Character = ".") {
        let point = point.unicodeScalars.first ?? "."
        var coefficient: Int128 = 0
        var isNegative = false
        var hasSign = false
        var digits = 0
        var scale: Int?
        var exponent = ""
        var isExponent = false
        for scalar in text.unicodeScalars where !scalar.isBlank {
            if isExponent {
                exponent.unicodeScalars.append(scalar)
            } else if scalar.value >= 0x30, scalar.value <= 0x39 {
                let (tens, overflow) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, carry) = tens.addingReportingOverflow(Int128(scalar.value - 0x30))
                guard !overflow, !carry else { return nil }
                coefficient = sum
                digits += 1
                if let places = scale { scale = places + 1 }
            } else if scalar == point, scale == nil {
                scale = 0
            } else if scalar == "-" || scalar == "+", !hasSign, digits == 0, scale == nil {
                hasSign = true
                isNegative = scalar == "-"
            } else if scalar == "e" || scalar == "E" {
                isExponent = true
            } else {
                return nil
            }
        }
        guard digits > 0, scale != 0 else { return nil }
        var places = scale ?? 0
        if isExponent {
            guard let power = Int(exponent), -60...60 ~= power else { return nil }
            places -= power
        }
        while places < 0 {
            let (tens, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            coefficient = tens
            places += 1
        }
        self.init(coefficient: isNegative ? -coefficient : coefficient, scale: places)
    }

    package var isInteger: Bool { scale == 0 }

    /// The value as an `Int`, or `nil` for a fraction or a greater number.
    package var integer: Int? { isInteger ? Int(exactly: coefficient) : nil }

    /// The sum, or `nil` when it has too many digits.
    package func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (lhs, rhs) = aligned(with: other) else { return nil }
        let (sum, overflow) = lhs.addingReportingOverflow(rhs)
        return overflow ? nil : ExactDecimal(coefficient: sum, scale: Int(max(scale, other.scale)))
    }

    /// The difference, or `nil` when it has too many digits.
    package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (lhs, rhs) = aligned(with: other) else { return nil }
        let (difference, overflow) = lhs.subtractingReportingOverflow(rhs)
        return overflow ? nil : ExactDecimal(coefficient: difference, scale: Int(max(scale, other.scale)))
    }

    /// Both coefficients at the greater scale, or `nil` when one does not fit.
    private func aligned(with other: ExactDecimal) -> (Int128, Int128)? {
        func raise(_ coefficient: Int128, by places: Int) -> Int128? {
            var coefficient = coefficient
            for _ in 0..<places {
                let (tens, overflow) = coefficient.multipliedReportingOverflow(by: 10)
                guard !overflow else { return nil }
                coefficient = tens
            }
            return coefficient
        }
        let common = max(scale, other.scale)
        guard let lhs = raise(coefficient, by: Int(common - scale)),
            let rhs = raise(other.coefficient, by: Int(common - other.scale))
        else { return nil }
        return (lhs, rhs)
    }
}

extension ExactDecimal: Comparable {
    package static func < (lhs: Self, rhs: Self) -> Bool {
        if let (left, right) = lhs.aligned(with: rhs) { return left < right }
        // One of the two is too great to be written with the other's places: whole parts decide, then what is left.
        let (left, right) = (lhs.parts, rhs.parts)
        return (left.whole, left.rest) < (right.whole, right.rest)
    }

    /// The value cut to an integer, and what was cut off in units of the last of 30 places. Both have the value's sign.
    private var parts: (whole: Int128, rest: Int128) {
        var unit: Int128 = 1
        for _ in 0..<scale { unit *= 10 }
        var rest = coefficient % unit
        for _ in Int(scale)..<Self.largestScale { rest *= 10 }
        return (coefficient / unit, rest)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Digits with a point where needed, without an exponent and without needless zeros.
    package var description: String {
        if let integer { return String(integer) }
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        return sign + padded.dropLast(Int(scale)) + "." + padded.suffix(Int(scale))
    }
}
