extension Zone {
    /// The zone of an IANA name, also of an old one such as `Europe/Kiev`; `nil` if there is none.
    package static func named(_ name: String) -> Zone? {
        line(of: name).flatMap { parse($0, named: name) }
    }

    /// Whether there is a zone of an IANA name.
    package static func isKnown(_ name: String) -> Bool { line(of: name) != nil }

    /// A zone's line without its name, links followed; `nil` if there is none.
    ///
    /// The bytes are searched as they stand: to make a dictionary of them costs more, and most programs ask for one zone.
    private static func line(of name: String) -> Substring? {
        var (table, name) = (zoneTable, name)
        let found = table.withUTF8 { bytes in
            name.withUTF8 { name in restOfLine(after: name, in: bytes) }
        }
        guard let (mark, rest) = found else { return nil }
        return mark == UInt8(ascii: ";") ? Substring(rest) : line(of: rest)
    }

    /// Every name, sorted by bytes.
    package static var names: [String] {
        lines.keys.sorted { $0.precedesByBytes($1) }
    }

    /// The lines of the table by name, links followed.
    private static let lines: [String: Substring] = {
        var lines: [String: Substring] = [:]
        var links: [(String, String)] = []
        // By bytes: a walk over characters would take longer than checking a spec.
        for line in zoneTable.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let mark = line.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";") }) else {
                continue
            }
            let name = String(Substring(line[..<mark]))
            let rest = Substring(line[line.index(after: mark)...])
            if line[mark] == UInt8(ascii: "=") {
                links.append((name, String(rest)))
            } else {
                lines[name] = rest
            }
        }
        for (name, target) in links { lines[name] = lines[target] }
        return lines
    }()

    private static func parse(_ line: Substring, named name: String) -> Zone? {
        let parts = line.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 3, let first = Int(parts[0]) else { return nil }
        var changes: [Int64] = []
        var offsets: [Int] = []
        var last: Int64 = 0
        for pair in parts[1].split(separator: " ") {
            guard let colon = pair.firstIndex(of: ":"), let step = Int64(pair[..<colon], radix: 16) else { return nil }
            let offset = pair[pair.index(after: colon)...]
            guard let number = Int(offset.last == "s" ? offset.dropLast() : offset) else { return nil }
            last += step
            changes.append(last)
            offsets.append(offset.last == "s" ? number : number * 60)
        }
        return Zone(name: name, firstOffset: first, changes: changes, offsets: offsets, yearly: yearly(parts[2]))
    }

    /// Reads `standard summer m.w.d/t m.w.d/t`.
    private static func yearly(_ text: Substring) -> YearlyRule? {
        let parts = text.split(separator: " ")
        guard parts.count == 4, let standard = Int(parts[0]), let summer = Int(parts[1]), let start = day(parts[2]),
            let end = day(parts[3])
        else { return nil }
        return YearlyRule(standardOffset: standard, summerOffset: summer, start: start, end: end)
    }

    private static func day(_ text: Substring) -> YearlyDay? {
        let numbers = text.split(whereSeparator: { $0 == "." || $0 == "/" }).compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        return YearlyDay(month: numbers[0], week: numbers[1], weekday: numbers[2], time: numbers[3])
    }
}

/// What stands behind a name at the start of a line, and the sign between the two. The lines are sorted by their names.
private func restOfLine(
    after name: UnsafeBufferPointer<UInt8>,
    in table: UnsafeBufferPointer<UInt8>
) -> (mark: UInt8, rest: String)? {
    var (low, high) = (0, table.count)
    while low < high {
        let middle = low + (high - low) / 2
        let start = table[low..<middle].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? low
        let end = table[middle..<high].firstIndex(of: UInt8(ascii: "\n")) ?? high
        let line = table[start..<end]
        guard let mark = line.firstIndex(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "=") }) else {
            return nil
        }
        if name.elementsEqual(line[..<mark]) {
            return (table[mark], String(decoding: UnsafeBufferPointer(rebasing: line[(mark + 1)...]), as: UTF8.self))
        }
        if name.lexicographicallyPrecedes(line[..<mark]) { high = start } else { low = end + 1 }
    }
    return nil
}
