import SpecBase
import SpecIR

/// A mail as a channel reads it: every given value once, in normal form.
struct MailEvent: Sendable {
    let message: MailMessage

    /// What `event.payload` shows and `event.digest` is taken of: the mail without its ids.
    let payload: PayloadTree

    /// By ``MailProperty``'s raw value.
    private let properties: [Value]
    private let labelled: LabelledMail

    init(_ message: MailMessage) {
        let text = message.body.text
        let payload = mailPayload(of: message, text: text)
        self.message = message
        self.payload = payload
        labelled = LabelledMail(message)
        properties = MailProperty.allCases.map { property in
            switch property {
            case .messageID: .text(message.messageID.flatMap { textValue($0) } ?? standIn(for: payload))
            case .to: .list(message.to.compactMap { emailValue($0) })
            case .cc: nonEmpty(message.cc.compactMap { emailValue($0) })
            case .subject: textOrMissing(message.subject)
            case .text: textOrMissing(text)
            case .from: message.from.map { emailValue($0) ?? .missing(.invalid) } ?? .missing(.absent)
            case .fromName: textOrMissing(message.from?.name)
            case .replyTo: message.replyTo.map { emailValue($0) ?? .missing(.invalid) } ?? .missing(.absent)
            case .thread: nonEmpty(message.thread.compactMap { textValue($0) }.map { .text($0) })
            case .attachments: nonEmpty(message.attachments.compactMap { textValue($0.name) }.map { .text($0) })
            }
        }
    }

    func value(_ property: MailProperty) -> Value { properties[Int(property.rawValue)] }

    /// The texts at an origin; `nil` where there is none of the kind.
    func texts(at origin: InputOrigin, isMany: Bool) -> [String]? {
        switch origin {
        case .header(let name):
            let found = message.headers.filter { isSameText($0.name.lowercased(), name) }.map(\.value)
            return found.isEmpty ? nil : isMany ? found : [found[0]]
        case .label(let label):
            let found = labelled.values(at: label, isMany: isMany)
            return found.isEmpty ? nil : found
        case .path, .query: return nil
        }
    }
}

/// What stands for the Message-ID of a mail without one.
private func standIn(for payload: PayloadTree) -> String {
    "sha256:\(SHA256.hexDigest(canonicalJSON(payload)))"
}

private func textValue(_ text: String) -> String? {
    let text = trimmed(normalizedNFC(text))
    return text.isEmpty ? nil : text
}

private func textOrMissing(_ text: String?) -> Value {
    guard let text else { return .missing(.absent) }
    return textValue(text).map { .text($0) } ?? .missing(.empty)
}

private func emailValue(_ address: MailAddress) -> Value? {
    EmailAddress(address.address).map { .email($0) }
}

private func nonEmpty(_ values: [Value]) -> Value {
    values.isEmpty ? .missing(.absent) : .list(values)
}

/// A mail as `event.payload` shows it: sender, recipients, subject, text and files, without its ids.
///
/// - Parameters:
///   - message: The mail.
///   - text: The text of its body.
/// - Returns: The tree, an object at its root.
package func mailPayload(of message: MailMessage, text: String) -> PayloadTree {
    var tree = PayloadTree()

    func add(_ key: String, _ text: String?, below parent: PayloadTree.ID) {
        guard let text else { return }
        tree.append(
            PayloadTree.Node(kind: .text, text: tree.store(text.utf8), key: tree.store(key.utf8)),
            below: parent
        )
    }
    func add(_ key: String, _ texts: [String], below parent: PayloadTree.ID) {
        guard !texts.isEmpty else { return }
        let list = tree.append(PayloadTree.Node(kind: .list, key: tree.store(key.utf8)), below: parent)
        for text in texts { tree.append(PayloadTree.Node(kind: .text, text: tree.store(text.utf8)), below: list) }
    }

    add("from", message.from?.address, below: tree.root)
    add("from_name", message.from?.name, below: tree.root)
    add("reply_to", message.replyTo?.address, below: tree.root)
    add("to", message.to.map(\.address), below: tree.root)
    add("cc", message.cc.map(\.address), below: tree.root)
    add("subject", message.subject, below: tree.root)
    add("text", text, below: tree.root)
    guard !message.attachments.isEmpty else { return tree }
    let list = tree.append(PayloadTree.Node(kind: .list, key: tree.store("attachments".utf8)), below: tree.root)
    for attachment in message.attachments {
        let file = tree.append(PayloadTree.Node(kind: .object), below: list)
        add("name", attachment.name, below: file)
        add("type", attachment.mediaType, below: file)
        tree.append(
            PayloadTree.Node(
                kind: .number,
                text: tree.store(String(attachment.size).utf8),
                key: tree.store("size".utf8)
            ),
            below: file
        )
    }
    return tree
}
