package import SpecBase

/// The language server: takes a message, gives the messages that answer it. It reads files through ``WorkspaceFiles``
/// and nothing else of the world.
package struct LanguageServer: Sendable {
    enum Phase: Sendable {
        case waiting, running, shutDown
    }

    var phase = Phase.waiting
    /// What the process is to end with; `nil` while the conversation goes on.
    package internal(set) var exitCode: Int32?

    let files: any WorkspaceFiles
    /// The day on which allowances are judged.
    let today: @Sendable () -> Day?
    var encoding = PositionEncoding.utf16
    var client = ClientAbilities()
    var workspaces: [SpecWorkspace] = []
    /// Open documents by path, or by URI where they are no files.
    var documents: [String: OpenDocument] = [:]
    /// Golden cases by the folder that they are in.
    var cases: [String: [CaseSummary]] = [:]

    /// What is to be sent after the answer at hand.
    var outbox: [JSON] = []

    /// - Parameters:
    ///   - files: The disk.
    ///   - today: Gives the day on which allowances are judged; none for never.
    package init(_ files: any WorkspaceFiles, today: @escaping @Sendable () -> Day? = { nil }) {
        self.files = files
        self.today = today
    }

    /// Handles a message.
    ///
    /// - Returns: The response to a request, then what else is to be sent. Findings are told by ``tellFindings()``.
    package mutating func receive(_ message: JSON) -> [JSON] {
        defer { outbox = [] }
        guard message.isObject, message["jsonrpc"]?.text == "2.0" else {
            return [.failure(of: .null, .invalidRequest("a message is an object with jsonrpc 2.0"))]
        }
        let id = message["id"]
        guard let method = message["method"]?.text else {
            // A response to a request of ours: nothing waits for it.
            if id != nil, message["result"] != nil || message["error"] != nil { return [] }
            return [.failure(of: .null, .invalidRequest("a request has a method"))]
        }
        guard id == nil || id?.text != nil || id?.integer != nil else {
            return [.failure(of: .null, .invalidRequest("an id is a text or a whole number"))]
        }
        let params = message["params"] ?? .object([])
        guard let id else {
            notice(method, params)
            return outbox
        }
        let response: JSON
        do throws(ResponseError) {
            response = .success(of: id, try result(of: method, params))
        } catch {
            response = .failure(of: id, error)
        }
        return [response] + outbox
    }

    /// The result of a request.
    private mutating func result(of method: String, _ params: JSON) throws(ResponseError) -> JSON {
        switch (phase, method) {
        case (.waiting, "initialize"): return try initialize(params)
        case (.waiting, _): throw .notInitialized
        case (.shutDown, _): throw .invalidRequest("the server was shut down")
        case (.running, "initialize"): throw .invalidRequest("the server is initialized already")
        case (.running, "shutdown"):
            phase = .shutDown
            return .null
        case (.running, _): break
        }
        guard params.isObject else { throw .invalidParams("parameters are an object") }
        switch method {
        case "textDocument/completion": return try completion(params)
        case "textDocument/hover": return try hover(params)
        case "textDocument/definition": return try definition(params)
        case "textDocument/references": return try references(params)
        case "textDocument/prepareRename": return try prepareRename(params)
        case "textDocument/rename": return try rename(params)
        case "textDocument/documentSymbol": return try documentSymbols(params)
        case "textDocument/semanticTokens/full": return try semanticTokens(params)
        case "textDocument/codeAction": return try codeActions(params)
        case "textDocument/codeLens": return try codeLenses(params)
        case "workspace/symbol": return try workspaceSymbols(params)
        case "workspace/executeCommand": return try executeCommand(params)
        default: throw .methodNotFound(method)
        }
    }

    /// Takes note of what the editor says. What cannot be understood has no answer, so it goes to the editor's log.
    private mutating func notice(_ method: String, _ params: JSON) {
        if method == "exit" {
            exitCode = phase == .shutDown ? 0 : 1
            return
        }
        guard phase == .running else { return }
        do throws(ResponseError) {
            switch method {
            case "initialized": registerWatchers()
            case "textDocument/didOpen": try open(params)
            case "textDocument/didChange": try change(params)
            case "textDocument/didSave": try save(params)
            case "textDocument/didClose": try close(params)
            case "workspace/didChangeWatchedFiles": try changeFiles(params)
            case "workspace/didChangeWorkspaceFolders": try changeFolders(params)
            default: break
            }
        } catch {
            log("\(method): \(error.message)")
        }
    }

    /// Writes an error into the editor's log.
    mutating func log(_ message: String) {
        outbox.append(.notification("window/logMessage", ["type": 1, "message": .string("crmspec: \(message)")]))
    }
}
