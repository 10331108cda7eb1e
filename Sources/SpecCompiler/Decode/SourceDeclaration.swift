package import SpecBase

/// `source: ID`: an address and the payload's contract, shared by the channels that name it.
package struct SourceDeclaration: Hashable, Sendable {
    package var origin: DeclarationOrigin
    /// Empty when it was reported, so that the rest can still be checked.
    package var id: Located<String>
    package var address: AddressDeclaration
    package var inputs: [InputDeclaration] = []
    package var once: OnceDeclaration?
    package var reply: ReplyTree?
}

/// Where deliveries arrive: the keys of a source file that a channel may also write inline.
package struct AddressDeclaration: Hashable, Sendable {
    /// The last part of the address that a form, shop or chat posts to. This or `mailbox`: both `nil` only when reported.
    package var webhook: Located<String>?
    /// The mailbox that mail is sent to, lower-case.
    package var mailbox: Located<String>?
    /// Catches addresses that no channel has. Default: false.
    package var `default`: Located<Bool>?
    package var subject: Located<String>?
    package var range: SourceRange
}

extension AddressDeclaration {
    package var isMailbox: Bool { mailbox != nil }

    /// The webhook or the mailbox.
    package var name: String? { (mailbox ?? webhook)?.value }
}
