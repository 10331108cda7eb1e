import SpecBase

/// Reads the character references of a piece of HTML: `&nbsp;`, `&#8470;`, `&#x2116;`.
func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard var mark = bytes.firstIndex(of: 0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes
    while true {
        text += rest[..<mark]
        rest = rest[mark...]
        let (scalar, count) = reference(rest) ?? ("&", 1)
        text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        rest = rest.dropFirst(count)
        guard let next = rest.firstIndex(of: 0x26) else { break }
        mark = next
    }
    return String(decoding: text + rest, as: UTF8.self)
}

/// The scalar of the reference with which bytes begin, and how many bytes it takes.
private func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let name = bytes.dropFirst()
    if name.first == UInt8(ascii: "#") { return numericReference(name.dropFirst()) }
    let word = name.prefix(32).prefix { isAlphanumeric($0) }
    guard !word.isEmpty else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    if name.dropFirst(word.count).first == UInt8(ascii: ";"), let entity = htmlEntities[text] {
        return (entity.scalar, word.count + 2)
    }
    // Old names are read without their semicolon, also when letters follow: `&nbspa`.
    for count in stride(from: min(word.count, 6), through: 2, by: -1) {
        let text = String(decoding: word.prefix(count), as: UTF8.self)
        if let entity = htmlEntities[text], entity.isOld { return (entity.scalar, count + 1) }
    }
    return nil
}

private func numericReference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let isHex = bytes.first.map(loweredByte) == UInt8(ascii: "x")
    let digits = (isHex ? bytes.dropFirst() : bytes).prefix { byte in
        hexDigit(byte).map { isHex || $0 < 10 } ?? false
    }
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for digit in digits.compactMap(hexDigit) {
        value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
    }
    var count = 2 + (isHex ? 1 : 0) + digits.count
    if digits.endIndex < bytes.endIndex, bytes[digits.endIndex] == UInt8(ascii: ";") { count += 1 }
    // Numbers of control characters mean what windows-1252 has there.
    if 0x80...0x9F ~= value { value = windows1252[Int(value) - 0x80] }
    return (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", count)
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= loweredByte(byte) || 0x30...0x39 ~= byte
}

private let windows1252: [UInt32] = {
    let index = CharsetTables.upperHalves.firstIndex { $0.name == "windows-1252" }
    return index.map { upperHalves[$0] } ?? []
}()

/// By name, and whether the name is read without a semicolon.
private let htmlEntities: [String: (scalar: Unicode.Scalar, isOld: Bool)] = {
    var entities: [String: (scalar: Unicode.Scalar, isOld: Bool)] = [:]
    for entry in CharsetTables.entities.split(separator: " ") {
        let halves = entry.split(separator: "=")
        guard halves.count == 2, let value = UInt32(halves[1], radix: 16), let scalar = Unicode.Scalar(value) else {
            continue
        }
        let isOld = halves[0].hasSuffix("?")
        entities[String(isOld ? halves[0].dropLast() : halves[0])] = (scalar, isOld)
    }
    return entities
}()
