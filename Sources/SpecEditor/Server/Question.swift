import SpecBase
import SpecCompiler

/// A place in a spec that a request asks about.
struct Question: Sendable {
    /// The position of the workspace in the server's.
    let workspace: Int
    let path: String
    let position: SourcePosition
}

extension LanguageServer {
    /// The spec that a request is about.
    ///
    /// - Returns: `nil` for a document that is no spec.
    func spec(of params: JSON) throws(ResponseError) -> (workspace: Int, path: String)? {
        let uri = try params.needText("textDocument", "uri")
        guard let home = filePath(ofURI: uri).flatMap({ home(of: $0) }) else { return nil }
        guard workspaces[home.index].session.file(home.path) != nil else { return nil }
        return (home.index, home.path)
    }

    /// The place that a request is about.
    ///
    /// - Returns: `nil` in a document that is no spec.
    mutating func question(_ params: JSON) throws(ResponseError) -> Question? {
        let position = try EditorPosition(needed: params["position"])
        guard let spec = try spec(of: params) else { return nil }
        let place = workspaces[spec.workspace].buffer(spec.path).sourcePosition(position, encoding)
        return Question(workspace: spec.workspace, path: spec.path, position: place)
    }
}
