/// A label in Punycode (RFC 3492), without the prefix `xn--`.
///
/// - Returns: `nil` for a label too long for the arithmetic.
package func punycode(_ label: String) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, handled) = (0x80, 0, 72, basic)
    while handled < scalars.count {
        guard let least = scalars.filter({ $0 >= next }).min() else { return nil }
        delta += (least - next) * (handled + 1)
        next = least
        for scalar in scalars {
            if scalar < next { delta += 1 }
            guard scalar == next else { continue }
            var rest = delta
            var weight = 36
            while true {
                let threshold = min(max(weight - bias, 1), 26)
                if rest < threshold { break }
                output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
                rest = (rest - threshold) / (36 - threshold)
                weight += 36
            }
            output.append(digit(rest))
            bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
            delta = 0
            handled += 1
        }
        delta += 1
        next += 1
    }
    return String(decoding: output, as: UTF8.self)
}

private func digit(_ value: Int) -> UInt8 {
    UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
}

private func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
        delta /= 35
        steps += 36
    }
    return steps + 36 * delta / (delta + 38)
}
