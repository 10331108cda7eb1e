package import SpecBase

/// `channel: ID`: an integration (language reference, "channel").
///
/// Optional parts are `nil` when they are not written, and also when they were reported and dropped; `origin.isComplete`
/// tells the two apart.
package struct ChannelDeclaration: Hashable, Sendable {
    package var origin: DeclarationOrigin
    /// Empty when it was reported, so that the rest can still be checked.
    package var id: Located<String>
    /// Default: made from the id.
    package var title: Located<String>?
    /// Default: active.
    package var state: Located<ChannelState>?
    /// Id of a catalogue. Required: `nil` only when reported.
    package var crm: Located<String>?
    /// Required: `nil` only when reported.
    package var source: ChannelSource?
    /// Smaller is tried first. Default: 100.
    package var order: Located<Int>?
    /// Default: false.
    package var final: Located<Bool>?
    package var inputs: [InputDeclaration] = []
    /// Default: always.
    package var accept: ExpressionSyntax?
    /// Default: the source's, else none.
    package var once: OnceDeclaration?
    package var lets: [LetDeclaration] = []
    package var records: [RecordDeclaration] = []
    package var ignore: [IgnoreRow] = []
    package var rules: [RuleTable] = []
    /// Default: the source's, else an empty 200.
    package var reply: ReplyTree?
}

package enum ChannelState: String, Hashable, Sendable, CaseIterable {
    case active, paused
}

/// The `source` of a channel.
package enum ChannelSource: Hashable, Sendable {
    /// The id of a source file.
    case named(Located<String>)
    /// An address of the channel's own.
    case inline(AddressDeclaration)
}

/// `once`: what makes a repeat, and for how long it is known.
package struct OnceDeclaration: Hashable, Sendable {
    /// At least one.
    package var keys: [ExpressionSyntax]
    /// Default: 30 days.
    package var within: Located<Duration>?
    package var range: SourceRange
}

/// One name under `let`.
package struct LetDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// `nil` when reported.
    package var value: LetValue?
    package var range: SourceRange
}

package enum LetValue: Hashable, Sendable {
    /// `name: expression`.
    case expression(ExpressionSyntax)
    /// `name: { text: template }`.
    case text(TemplateSyntax)
    /// `name: { case: rows }`.
    case cases(CaseDeclaration)
}

/// `case` rows; the words are the values of the enum that they make.
package struct CaseDeclaration: Hashable, Sendable {
    package var rows: [Row]
    /// The word of the last row, `{ else: word }`, if there is one.
    package var otherwise: Located<String>?
    package var range: SourceRange
    /// Whether every row was understood.
    package var isComplete: Bool

    package struct Row: Hashable, Sendable {
        package var when: ExpressionSyntax
        package var word: Located<String>
        package var range: SourceRange
    }
}

/// A row of `ignore`.
package struct IgnoreRow: Hashable, Sendable {
    package var when: ExpressionSyntax
    package var reason: Located<String>
    package var range: SourceRange
}

/// `reply`: JSON whose scalars are templates.
package indirect enum ReplyTree: Hashable, Sendable {
    /// Keys in order, each once.
    case object([Entry], SourceRange)
    case list([ReplyTree], SourceRange)
    case template(TemplateSyntax)

    package struct Entry: Hashable, Sendable {
        package var key: Located<String>
        package var value: ReplyTree
    }

    package var range: SourceRange {
        switch self {
        case .object(_, let range), .list(_, let range): range
        case .template(let template): template.range
        }
    }
}
