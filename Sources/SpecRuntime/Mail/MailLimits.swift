/// How much a mail may hold.
package struct MailLimits: Hashable, Sendable {
    /// Bytes of the mail; a larger one is refused. Providers accept up to 50 MiB, encoded.
    package var bytes: Int
    /// Parts; those after them stay unread.
    package var parts: Int
    /// Parts within each other; a deeper one is not taken apart.
    package var depth: Int
    /// Headers of one part; those after them stay unread.
    package var headers: Int
    /// Bytes of text that become the body; the rest stays unread.
    package var text: Int
    /// Flaws that are told.
    package var flaws: Int

    package static let standard = MailLimits(
        bytes: 64 << 20,
        parts: 1_000,
        depth: 20,
        headers: 2_000,
        text: 8 << 20,
        flaws: 50
    )

    package init(bytes: Int, parts: Int, depth: Int, headers: Int, text: Int, flaws: Int) {
        self.bytes = bytes
        self.parts = parts
        self.depth = depth
        self.headers = headers
        self.text = text
        self.flaws = flaws
    }
}

/// What was broken, each flaw once.
struct MailFlaws {
    private(set) var clauses: [String] = []
    let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func note(_ clause: String) {
        guard clauses.count <= limit, !clauses.contains(clause) else { return }
        clauses.append(clauses.count < limit ? clause : "over \(limit) flaws, the rest not told")
    }
}
