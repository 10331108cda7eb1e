import SpecBase

/// A run of token characters, and what can be said of it.
struct TokenText {
    private let text: String
    private let scalars: [Unicode.Scalar]

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = Array(scalars)
        text = String(scalars: scalars)
    }

    var count: Int { scalars.count }
    var hasLetters: Bool { scalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } }
    var hasDigits: Bool { scalars.contains { $0.isASCIIDigit } }
    var hasLettersAndDigits: Bool { hasLetters && hasDigits }

    /// What it is by itself, with a beginning that gives it away.
    var ownSecret: String? {
        if isJWT { return "a signed token (JWT)" }
        return issuer.map { "a key of \($0)" }
    }

    /// `eyJ….eyJ….…`: a header, claims and a signature.
    private var isJWT: Bool {
        guard text.hasPrefix("eyJ") else { return false }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].hasPrefix("eyJ") && parts[1].hasPrefix("eyJ") && parts[0].count >= 12
            && parts[2].count >= 16
    }

    /// Whose keys begin as this does.
    private var issuer: String? {
        Self.issuers.first { count >= $0.length && text.utf8.starts(with: $0.prefix.utf8) }?.service
    }

    /// Beginnings by which services make their keys known, and how long such a key is at least.
    private static let issuers: [(prefix: String, length: Int, service: String)] = [
        ("ghp_", 36, "GitHub"), ("github_pat_", 40, "GitHub"), ("glpat-", 20, "GitLab"), ("xoxb-", 20, "Slack"),
        ("xoxp-", 20, "Slack"), ("sk_live_", 20, "Stripe"), ("rk_live_", 20, "Stripe"), ("sk-", 40, "an AI service"),
        ("AKIA", 20, "Amazon"), ("AIza", 35, "Google"), ("ya29.", 30, "Google"), ("pat-na1-", 40, "HubSpot"),
        ("pat-eu1-", 40, "HubSpot"), ("SG.", 40, "SendGrid"), ("shpat_", 30, "Shopify"),
    ]

    /// Whether it is long, mixes letters and digits throughout, and repeats little: what chance makes and people do not.
    var isRandom: Bool {
        guard count >= 24, !isUUID else { return false }
        return text.split { $0 == "." || $0 == "+" }.contains { Self.isRandom(Array($0.unicodeScalars)) }
    }

    private static func isRandom(_ scalars: [Unicode.Scalar]) -> Bool {
        let isHex = scalars.allSatisfy { $0.isASCIIHexDigit }
        guard scalars.count >= (isHex ? 32 : 24) else { return false }
        var changes = 0
        for (one, next) in zip(scalars, scalars.dropFirst()) where one.isASCIIDigit != next.isASCIIDigit {
            changes += 1
        }
        return changes * 5 >= scalars.count && Set(scalars).count >= (isHex ? 9 : 14)
    }

    /// Words, each perhaps with a number at its end, as in `bitrix24-webhook` and `order.id2`: a name, or a path.
    var isName: Bool {
        text.split { "-_.".contains($0) }.allSatisfy { word in
            word.unicodeScalars.drop { !$0.isASCIIDigit }.allSatisfy(\.isASCIIDigit)
        }
    }

    /// Eight, four, four, four and twelve hex digits: the id of something, which is no secret.
    private var isUUID: Bool {
        guard count == 36 else { return false }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12]
            && parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCIIHexDigit) }
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    fileprivate var isASCIIHexDigit: Bool {
        isASCIIDigit || ("a"..."f").contains(self) || ("A"..."F").contains(self)
    }
}
