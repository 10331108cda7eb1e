/// A way to write dates and times, such as `dd.MM.yyyy HH:mm`.
///
/// `d dd` day, `M MM` month, `yy yyyy` year, `H HH` hour, `m mm` minute, `s ss` second; a letter alone reads one or two
/// digits. Text in single quotes and everything that is no letter stands for itself.
package struct DatePattern: Hashable, Sendable {
    /// The pattern as it was written.
    package let text: String

    private let parts: [Part]

    private enum Part: Hashable, Sendable {
        case literal(String)
        /// Count of letters: 1 for as many digits as needed.
        case number(Unit, width: Int)
    }

    private enum Unit: Hashable, Sendable {
        case day, month, year, hour, minute, second
    }

    private static let units: [(letter: Unicode.Scalar, unit: Unit, widths: [Int])] = [
        ("d", .day, [1, 2]), ("M", .month, [1, 2]), ("y", .year, [2, 4]), ("H", .hour, [1, 2]), ("m", .minute, [1, 2]),
        ("s", .second, [1, 2]),
    ]

    package init(_ text: String) throws(DatePatternError) {
        self.text = text
        var parts: [Part] = []
        var literal = ""
        let scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar == "'" {
                guard let end = scalars[(at + 1)...].firstIndex(of: "'") else { throw .unclosedQuote }
                literal.unicodeScalars.append(contentsOf: end == at + 1 ? ["'"] : scalars[(at + 1)..<end])
                at = end + 1
                continue
            }
            guard scalar.isASCII, scalar.properties.isAlphabetic else {
                literal.unicodeScalars.append(scalar)
                at += 1
                continue
            }
            var end = at
            while end < scalars.count, scalars[end] == scalar { end += 1 }
            guard let known = Self.units.first(where: { $0.letter == scalar }) else {
                throw .unknownLetter(String(scalar))
            }
            guard known.widths.contains(end - at) else {
                throw .badWidth(String(repeating: String(scalar), count: end - at))
            }
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = ""
            parts.append(.number(known.unit, width: end - at))
            at = end
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        guard parts.contains(where: { if case .number = $0 { true } else { false } }) else { throw .noParts }
        self.parts = parts
    }

    /// Reads a text that is written by the pattern, from its first character to its last.
    ///
    /// - Returns: The day, if the pattern has day, month and year, and the time, if it has an hour; `nil` when the text
    ///   does not follow the pattern or names a day or time that does not exist. Two digits of a year are 1970–2069.
    package func parse(_ text: String) -> (day: Day?, time: TimeOfDay?)? {
        let bytes = Array(text.utf8)
        var at = 0
        var numbers: [Unit: Int] = [:]
        for part in parts {
            switch part {
            case .literal(let literal):
                guard bytes[at...].starts(with: literal.utf8) else { return nil }
                at += literal.utf8.count
            case .number(let unit, let width):
                let digits = bytes[at...].prefix(width == 1 ? 2 : width).prefix { 0x30...0x39 ~= $0 }
                guard width == 1 || digits.count == width, let number = decimal(digits) else { return nil }
                numbers[unit] = unit == .year && width == 2 ? number + (number < 70 ? 2_000 : 1_900) : number
                at = digits.endIndex
            }
        }
        guard at == bytes.count else { return nil }
        var day: Day?
        if let year = numbers[.year], let month = numbers[.month], let number = numbers[.day] {
            guard let known = Day(year: year, month: month, day: number) else { return nil }
            day = known
        }
        var time: TimeOfDay?
        if let hour = numbers[.hour] {
            guard let known = TimeOfDay(hour: hour, minute: numbers[.minute] ?? 0, second: numbers[.second] ?? 0) else {
                return nil
            }
            time = known
        }
        return (day, time)
    }

    /// Writes a day and a time; parts of what is `nil` are written as zeros.
    package func format(_ day: Day?, _ time: TimeOfDay?) -> String {
        let date = day?.components
        return parts.map { part in
            switch part {
            case .literal(let literal): return literal
            case .number(let unit, let width):
                let number: Int =
                    switch unit {
                    case .day: date?.day ?? 0
                    case .month: date?.month ?? 0
                    case .year: width == 2 ? (date?.year ?? 0) % 100 : date?.year ?? 0
                    case .hour: (time?.seconds ?? 0) / 3_600
                    case .minute: (time?.seconds ?? 0) / 60 % 60
                    case .second: (time?.seconds ?? 0) % 60
                    }
                return padded(number, width)
            }
        }.joined()
    }
}

/// Why a text is no date pattern.
package enum DatePatternError: Error, Hashable, CustomStringConvertible {
    case unclosedQuote
    case unknownLetter(String)
    case badWidth(String)
    case noParts

    package var description: String {
        switch self {
        case .unclosedQuote: "a quote is not closed"
        case .unknownLetter(let letter):
            "'\(letter)' stands for nothing; letters are d M y H m s, other text goes in quotes"
        case .badWidth(let run): "'\(run)' has a wrong count of letters; write d dd M MM yy yyyy H HH m mm s ss"
        case .noParts: "it names no part of a date or time"
        }
    }
}
