import SpecBase

/// Where a contact stands in a file: as it is written, or with escapes for URLs between its characters; the first
/// character of the file where it is encoded in another way.
func place(of contact: FoundContact, in lines: [[Unicode.Scalar]], path: String) -> SourceRange {
    for (number, line) in lines.enumerated() {
        guard let columns = contact.isPhone ? digits(of: contact.written, in: line) : address(contact.value, in: line)
        else { continue }
        return SourceRange(
            path: path,
            start: SourcePosition(line: number + 1, column: columns.lowerBound + 1),
            end: SourcePosition(line: number + 1, column: columns.upperBound + 1)
        )
    }
    let start = SourcePosition(line: 1, column: 1)
    return SourceRange(path: path, start: start, end: start)
}

private func digits(of written: String, in line: [Unicode.Scalar]) -> Range<Int>? {
    let wanted = Array(written.unicodeScalars.filter { "0"..."9" ~= $0 })
    for start in line.indices where line[start] == wanted.first && (start == 0 || !("0"..."9" ~= line[start - 1])) {
        var index = start
        var count = 0
        while index < line.count, count < wanted.count {
            if line[index] == "%", index + 2 < line.count {
                index += 3
            } else if "0"..."9" ~= line[index] {
                guard line[index] == wanted[count] else { break }
                count += 1
                index += 1
            } else if line[index].isASCII, line[index].properties.isAlphabetic {
                break
            } else {
                index += 1
            }
        }
        guard count == wanted.count, index == line.count || !("0"..."9" ~= line[index]) else { continue }
        let hasSign = start > 0 && line[start - 1] == "+"
        return (hasSign ? start - 1 : start)..<index
    }
    return nil
}

private func address(_ address: String, in line: [Unicode.Scalar]) -> Range<Int>? {
    guard line.contains("@") || line.contains("%") else { return nil }
    let text = String(scalars: line).lowercased()
    for form in [address, address.replacing("@", with: "%40")] {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(form.unicodeScalars)
        guard scalars.count == line.count, scalars.count >= wanted.count else { continue }
        for start in 0...(scalars.count - wanted.count)
        where scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
            return start..<(start + wanted.count)
        }
    }
    return nil
}
