import SpecBase
import SpecIR

/// Resolves names and checks types within one channel, or within a catalogue's templates.
///
/// A method returns `nil` after it reported why there is no term, or when the reason was reported before.
struct Checker {
    let symbols: WorkspaceSymbols
    let catalog: CatalogSymbols
    var scope = Scope()
    /// Lets that stand at or below what is checked at present, by name.
    var laterLets: [String: SourceRange] = [:]
    /// The let that is checked at present.
    var currentLet: SourceRange?
    /// Whether the channel's events are mail.
    var isMail = false
    /// Words of enums of the catalogue's templates, then of the channel.
    var words: WordTable
    var log: DiagnosticLog
    /// Whether something was left out because a broken part of another file was reported.
    var hasGaps = false
    /// Tables that were looked up, read as the types that were wanted.
    var lookups: [LookupKey: CheckedLookup] = [:]
    /// What wants the value that is checked, for messages about its type.
    var wantedBy: Diagnostic.Note?

    init(symbols: WorkspaceSymbols, catalog: CatalogSymbols, log: DiagnosticLog) {
        self.symbols = symbols
        self.catalog = catalog
        words = catalog.words
        self.log = log
    }

    func describe(_ type: ValueType) -> String { catalog.describe(type) }

    mutating func report(_ diagnostic: Diagnostic) {
        let isAboutType = [.typeMismatch, .badLiteral, .unknownEnumWord].contains(diagnostic.kind)
        log.report(isAboutType ? diagnostic.explained(by: wantedBy) : diagnostic)
    }

    /// Checks a condition.
    mutating func condition(_ syntax: ExpressionSyntax) -> Term? {
        guard let term = expression(syntax, wanting: .boolean) else { return nil }
        guard term.type == .boolean else {
            report(noCondition(term, written: syntax))
            return nil
        }
        return term
    }

    /// Checks an expression and makes it one of the type that its place wants.
    mutating func value(_ syntax: ExpressionSyntax, _ wanted: ValueType) -> Term? {
        guard let term = expression(syntax, wanting: wanted) else { return nil }
        return fit(term, wanted)
    }
}
