package import SpecBase

/// A compiled workspace: everything that the runtime needs, and nothing it would have to look up by name.
///
/// The contract between compiler and runtime. Lists stand in a fixed order, so that equal workspaces give equal bytes.
package struct Program: Hashable, Sendable {
    /// Version of the compiler that made it.
    package let compiler: String

    /// Files that places point into, relative to the workspace, sorted.
    package let files: [String]

    /// Words of all enums, each once, in the order in which they were first met.
    package let words: [String]

    /// Constants of all channels, each once.
    package let constants: [Value]

    /// Expressions of all channels; each refers to earlier ones only.
    package let expressions: [Expression]

    /// Operands of expressions that take several.
    package let operands: [Index<Expression>]

    /// Date patterns that `format` uses.
    package let patterns: [DatePattern]

    /// Parts of replies; each refers to earlier ones only.
    package let replies: [ReplyNode]

    /// Zones that the program needs, with their rules.
    package let zones: [Zone]

    /// Phone rules, compiled in so that the host's cannot matter.
    package let phones: PhonePlan

    /// Tables that `lookup` uses.
    package let tables: [LookupTable]

    /// Sorted by id.
    package let catalogs: [Catalog]

    /// Sorted by `order`, then id: the order in which channels of one address are tried.
    package let channels: [Channel]

    /// Sorted by address in UTF-8 order.
    package let addresses: [Address]

    /// Channels of the default webhook source, in their order; empty if there is none.
    package let defaultChannels: [Index<Channel>]

    /// Mailboxes with their channels, sorted by address (lower-case) in UTF-8 order.
    package let mailboxes: [Address]

    /// Channels of the default mailbox, in their order; empty if there is none.
    package let defaultMailChannels: [Index<Channel>]

    package init(
        compiler: String,
        files: [String],
        words: [String],
        constants: [Value],
        expressions: [Expression],
        operands: [Index<Expression>],
        patterns: [DatePattern],
        replies: [ReplyNode],
        zones: [Zone],
        phones: PhonePlan,
        tables: [LookupTable],
        catalogs: [Catalog],
        channels: [Channel],
        addresses: [Address],
        defaultChannels: [Index<Channel>],
        mailboxes: [Address],
        defaultMailChannels: [Index<Channel>]
    ) {
        self.compiler = compiler
        self.files = files
        self.words = words
        self.constants = constants
        self.expressions = expressions
        self.operands = operands
        self.patterns = patterns
        self.replies = replies
        self.zones = zones
        self.phones = phones
        self.tables = tables
        self.catalogs = catalogs
        self.channels = channels
        self.addresses = addresses
        self.defaultChannels = defaultChannels
        self.mailboxes = mailboxes
        self.defaultMailChannels = defaultMailChannels
    }
}

/// A webhook address or a mailbox with its channels.
package struct Address: Hashable, Sendable {
    package let name: String

    /// In the order in which they are tried.
    package let channels: [Index<Channel>]

    package init(name: String, channels: [Index<Channel>]) {
        self.name = name
        self.channels = channels
    }
}
