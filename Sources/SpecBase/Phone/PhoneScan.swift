/// The digits of a phone number within a text.
struct PhoneScan {
    /// 0 through 9 each.
    private(set) var digits: [UInt8] = []

    /// Whether the number was written with `+`.
    private(set) var isInternational = false

    /// No number is written with more scalars.
    private static let longest = 250

    /// An extension has at most this many digits; more are another number.
    private static let longestExtension = 8

    /// Words before an extension, lower-case; what follows them is no part of the number.
    private static let extensionWords = ["доб", "дод", "ext", "вн", "внутр", "x", "х", "доп", "extension", "ex"]

    private init() {}

    /// A number that is written with digits, blanks, dashes, dots and brackets of ASCII, and maybe a plus before them:
    /// what ``scan(_:)`` finds, or `nil` for a text of another form.
    init?(plain text: UnsafeBufferPointer<UInt8>) {
        guard text.count <= Self.longest else { return nil }
        digits.reserveCapacity(16)
        for byte in text {
            switch byte {
            case 0x30...0x39: digits.append(byte - 0x30)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."): continue
            case UInt8(ascii: "+") where digits.isEmpty && !isInternational: isInternational = true
            default: return nil
            }
        }
        if digits.isEmpty { return nil }
    }

    static func scan(_ text: String) -> Result<PhoneScan, PhoneFlaw> {
        var scan = PhoneScan()
        scan.digits.reserveCapacity(16)
        let scalars = Array(text.unicodeScalars.prefix(longest + 1))
        guard scalars.count <= longest else { return .failure(.tooLong) }
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if let digit = digit(scalar) {
                scan.digits.append(digit)
            } else if scalar != "\n", isPunctuation(scalar) {
                at += 1
                continue
            } else if scalar == "+" || scalar == "\u{FF0B}" {
                if scan.isInternational || scan.digits.count >= 7 { return .failure(.twoNumbers) }
                if !scan.digits.isEmpty { return .failure(.characters) }
                scan.isInternational = true
            } else if scalar == "_" {
                return .failure(.placeholder)
            } else if scalar.properties.isAlphabetic {
                let word = String(scalars: scalars[at...].prefix { $0.properties.isAlphabetic })
                if scan.digits.isEmpty, !scan.isInternational {
                    at += word.unicodeScalars.count
                    // A label stands apart from the number; letters that touch a digit are a part of it.
                    if at < scalars.count, digit(scalars[at]) != nil { return .failure(.letters) }
                    continue
                }
                guard scan.digits.count >= 5, extensionWords.contains(word.lowercased()) else {
                    return .failure(.letters)
                }
                let rest = scalars[(at + word.unicodeScalars.count)...]
                return rest.count { digit($0) != nil } > longestExtension ? .failure(.twoNumbers) : scan.finished()
            } else if scalar == "#" || scalar == ",", isExtension(scalars[at...], after: scan) {
                return scan.finished()
            } else if scalar == "," || scalar == ";" || scalar == "/" || scalar == "|" || scalar == "\n" {
                if scan.isTwoNumbers(after: scalars[(at + 1)...]) { return .failure(.twoNumbers) }
                if scan.digits.count >= 7, scalar == ";" { return scan.finished() }
            } else {
                return .failure(.characters)
            }
            at += 1
        }
        return scan.finished()
    }

    private func finished() -> Result<PhoneScan, PhoneFlaw> {
        if digits.isEmpty { return .failure(.empty) }
        return .success(self)
    }

    /// What follows a separator is a second number if it has the digits of one.
    private func isTwoNumbers(after separated: ArraySlice<Unicode.Scalar>) -> Bool {
        digits.count >= 5 && separated.count { Self.digit($0) != nil } >= 5
    }

    /// `#12`, `,,12`: a few digits at the end that are dialled after the call is answered.
    private static func isExtension(_ rest: ArraySlice<Unicode.Scalar>, after scan: PhoneScan) -> Bool {
        guard scan.digits.count >= 5 else { return false }
        let tail = rest.drop { $0 == "," || $0 == "#" || $0 == " " }
        return !tail.isEmpty && tail.count <= 7 && tail.allSatisfy { digit($0) != nil || $0 == " " }
    }

    /// The value of a decimal digit of any script.
    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if 0x30...0x39 ~= scalar.value { return UInt8(scalar.value - 0x30) }
        guard scalar.value > 0x7F, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
        else { return nil }
        return UInt8(value)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", "(", ")", ".", "~", "\t", "[", "]", ":", "*", "'", "\"", "\u{2212}": true
        case "\u{0}"..."\u{7F}": scalar.isBlank
        default:
            scalar.isBlank || scalar.properties.generalCategory == .format
                || scalar.properties.generalCategory == .dashPunctuation
                || scalar.properties.generalCategory == .openPunctuation
                || scalar.properties.generalCategory == .closePunctuation || scalar.value == 0x2116
        }
    }
}
