import SpecBase

/// A stretch of a file that names something.
struct Occurrence: Hashable, Sendable {
    /// The name without quotes.
    let range: SourceRange
    let thing: Thing
    /// Whether the thing is declared here.
    let isDeclaration: Bool

    init(_ thing: Thing, at range: SourceRange, isDeclaration: Bool = false) {
        self.thing = thing
        self.range = range
        self.isDeclaration = isDeclaration
    }
}

/// What a file's own text says that is named: nothing is looked up in other files.
enum Thing: Hashable, Sendable {
    /// A key with a fixed meaning, by the keys that lead to it.
    case key([String])
    /// An input, let or record; or a word of an enum.
    case name(String)
    /// `base.name` or `base["name"]`.
    case part(of: String, String, isQuoted: Bool)
    case function(String)
    case table(String)
    case team(String)
    /// A user or a group.
    case account(String)
    case source(String)
    case catalog(String)
    case channel(String)
    case people(String)
    case entity(String)
    case field(Owner, String)
    case pipeline(Owner, String)
    /// `pipeline/STAGE`, `STAGE`, or one of `open`, `won`, `lost`.
    case stage(Owner, String)
    /// A catalogue's template of an entity.
    case template(Owner, String)

    /// Whose field, stage or template it is.
    enum Owner: Hashable, Sendable {
        /// The entity of the channel's record.
        case record(String)
        case entity(String)
    }

    /// The name that stands in the text.
    var text: String {
        switch self {
        case .key(let path): path.last ?? ""
        case .name(let text), .part(of: _, let text, isQuoted: _), .function(let text), .table(let text),
            .team(let text),
            .account(let text), .source(let text), .catalog(let text), .channel(let text), .people(let text),
            .entity(let text), .field(_, let text), .pipeline(_, let text), .stage(_, let text), .template(_, let text):
            text
        }
    }
}
