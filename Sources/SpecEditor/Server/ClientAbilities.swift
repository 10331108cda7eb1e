/// What an editor can do, as far as it matters.
struct ClientAbilities: Sendable {
    /// Whether edits may name the version of a document.
    var takesDocumentChanges = false
    /// Whether it can be asked to watch files.
    var watchesFiles = false
    /// Whether a completion's documentation may be Markdown.
    var showsMarkdown = false
    /// Whether the outline may have levels.
    var nestsSymbols = false
    /// Whether actions may be given that are no commands.
    var takesActions = false

    init() {}

    /// - Parameter capabilities: As `initialize` has them.
    init(_ capabilities: JSON) {
        takesDocumentChanges = capabilities.at("workspace", "workspaceEdit", "documentChanges")?.flag ?? false
        watchesFiles = capabilities.at("workspace", "didChangeWatchedFiles", "dynamicRegistration")?.flag ?? false
        let formats = capabilities.at("textDocument", "completion", "completionItem", "documentationFormat")?.elements
        showsMarkdown = formats?.contains("markdown") ?? false
        let symbols = capabilities.at("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
        nestsSymbols = symbols?.flag ?? false
        takesActions = capabilities.at("textDocument", "codeAction", "codeActionLiteralSupport") != nil
    }
}
