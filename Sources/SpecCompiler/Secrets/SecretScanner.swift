import SpecBase

/// Something in a line that looks like a secret.
struct FoundSecret: Hashable {
    /// Words for it, which do not show it.
    let what: String
    /// Columns, counted from 0.
    let columns: Range<Int>
}

/// The secrets in a line of text, from left to right, none within another.
///
/// A run of characters that tokens are made of is one if its beginning, what stands before it, or its randomness says so.
/// Identifiers, paths, phones, UUIDs and words are none.
func secrets(in line: [Unicode.Scalar]) -> [FoundSecret] {
    if let key = privateKey(in: line) { return [key] }
    var found: [FoundSecret] = []
    for run in tokenRuns(in: line) {
        if let secret = secret(run, in: line) { found.append(secret) }
    }
    return found
}

private let keyBegin = Array("-----BEGIN ".unicodeScalars)
private let keyEnd = Array("PRIVATE KEY-----".unicodeScalars)

/// `-----BEGIN … PRIVATE KEY-----`.
private func privateKey(in line: [Unicode.Scalar]) -> FoundSecret? {
    guard line.count >= keyBegin.count + keyEnd.count, let start = position(of: keyBegin, in: line, from: 0),
        let last = position(of: keyEnd, in: line, from: start + keyBegin.count)
    else { return nil }
    return FoundSecret(what: "a private key", columns: start..<last + keyEnd.count)
}

private func secret(_ run: Range<Int>, in line: [Unicode.Scalar]) -> FoundSecret? {
    let isBeforeAt = run.upperBound < line.count && line[run.upperBound] == "@"
    // Most runs are words: what no rule below could take is let go before anything is made of it.
    guard run.count >= (isBeforeAt ? 4 : 8) else { return nil }
    guard run.count >= 16 || isBeforeAt || line[run].contains(where: \.isASCIIDigit) else { return nil }
    let token = TokenText(line[run])
    if token.count >= 20, let what = token.ownSecret { return FoundSecret(what: what, columns: run) }
    if run.lowerBound > 0, isBeforeAt || "/: =\"'".unicodeScalars.contains(line[run.lowerBound - 1]),
        let what = secretByPlace(token, in: line, at: run, isBeforeAt: isBeforeAt)
    {
        return FoundSecret(what: what, columns: run)
    }
    return token.count >= 24 && token.isRandom ? FoundSecret(what: "a long random token", columns: run) : nil
}

/// What a run is because of what stands before it.
private func secretByPlace(
    _ token: TokenText,
    in line: [Unicode.Scalar],
    at run: Range<Int>,
    isBeforeAt: Bool
) -> String? {
    let before = String(scalars: line[..<run.lowerBound].suffix(80)).lowercased()
    if token.count >= 10, token.hasLettersAndDigits || token.count >= 16, followsWebhookUser(before) {
        return "the token of a webhook address"
    }
    if token.count >= 30, token.hasLetters, isBotNumber(before) { return "the token of a bot" }
    if token.count >= 12, token.hasDigits || token.count >= 24,
        before.hasSuffix("bearer ") || before.hasSuffix("basic ")
    {
        return "credentials of an Authorization header"
    }
    if isBeforeAt, token.count >= 4, let scheme = before.lastRange(of: "://") {
        let user = before[scheme.upperBound...]
        if user.last == ":", user.count > 1, !user.contains("/") { return "a password in an address" }
    }
    if token.count >= 8, token.hasDigits, let (name, isParameter) = secretName(before), isParameter || !token.isName {
        return "the value of '\(name)'"
    }
    return nil
}

/// `…/rest/12/`, after which a webhook of Bitrix24 has its token.
private func followsWebhookUser(_ before: String) -> Bool {
    guard before.hasSuffix("/") else { return false }
    let digits = before.dropLast().reversed().prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && before.dropLast(digits.count + 1).hasSuffix("/rest/")
}

/// `123456789:`, before the token of a bot.
private func isBotNumber(_ before: String) -> Bool {
    guard before.hasSuffix(":") else { return false }
    return before.dropLast().reversed().prefix { $0.isASCII && $0.isNumber }.count >= 8
}

/// The word before `=` or `:` that names a secret, as in `token=…` of an address or `password: …`, and which of both.
private func secretName(_ before: String) -> (name: String, isParameter: Bool)? {
    var rest = before[...]
    func drop(_ marks: String) { while let last = rest.last, marks.contains(last) { rest.removeLast() } }
    drop("\"' ")
    guard let mark = rest.last, mark == "=" || mark == ":" else { return nil }
    rest.removeLast()
    drop("\"' ")
    let before = rest.lastIndex { !$0.isLetter && $0 != "_" && $0 != "-" }
    let name = String(rest[(before.map(rest.index(after:)) ?? rest.startIndex)...])
    let plain = name.filter { $0 != "_" && $0 != "-" }
    let known = [
        "token", "accesstoken", "refreshtoken", "authtoken", "apitoken", "secret", "clientsecret", "password", "passwd",
        "pwd", "apikey", "accesskey", "secretkey", "privatekey",
    ]
    return known.contains(plain) ? (name, mark == "=") : nil
}

/// Stretches of the characters that tokens are made of.
private func tokenRuns(in line: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (position, scalar) in line.enumerated() {
        if scalar.isTokenCharacter {
            start = start ?? position
        } else if let begun = start {
            runs.append(begun..<position)
            start = nil
        }
    }
    if let begun = start { runs.append(begun..<line.count) }
    return runs
}

private func position(of part: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int) -> Int? {
    guard line.count >= start + part.count else { return nil }
    return (start...line.count - part.count).first { start in
        line[start] == part[0] && line[start..<start + part.count].elementsEqual(part)
    }
}

extension Unicode.Scalar {
    /// Letters, digits, `-`, `_`, and the dots of a JWT.
    fileprivate var isTokenCharacter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "+": true
        default: false
        }
    }
}

extension StringProtocol {
    fileprivate func lastRange(of part: String) -> Range<Index>? {
        var end = endIndex
        while let start = index(end, offsetBy: -part.count, limitedBy: startIndex) {
            if self[start..<end] == part { return start..<end }
            end = index(before: end)
        }
        return nil
    }
}
