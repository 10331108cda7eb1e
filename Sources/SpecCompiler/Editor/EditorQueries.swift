package import SpecBase

/// What an editor asks about a place in a file. A position is that of ``SourcePosition``: counted from 1, in Unicode
/// scalars. Every question may be asked of broken files; what cannot be answered is empty, never an error.
extension CompilerSession {
    /// What could be typed at a place.
    package mutating func completions(in path: String, at position: SourcePosition) -> [Completion] {
        editor.refresh(allFiles)
        return editor.completions(at: position, in: path)
    }

    /// What is at a place.
    package mutating func hover(in path: String, at position: SourcePosition) -> Hover? {
        editor.refresh(allFiles)
        return editor.hover(at: position, in: path)
    }

    /// Where the thing at a place is declared.
    package mutating func definitions(in path: String, at position: SourcePosition) -> [SourceRange] {
        editor.refresh(allFiles)
        return editor.definitions(at: position, in: path)
    }

    /// Everywhere that the thing at a place is named, its declaration included, in reading order.
    package mutating func references(in path: String, at position: SourcePosition) -> [SourceRange] {
        editor.refresh(allFiles)
        return editor.references(at: position, in: path)
    }

    /// The name at a place that could be changed.
    package mutating func renameable(in path: String, at position: SourcePosition) -> SourceRange? {
        editor.refresh(allFiles)
        return editor.renameable(at: position, in: path)
    }

    /// The edits, in all files, that give the thing at a place another name.
    package mutating func rename(in path: String, at position: SourcePosition, to name: String) throws(RenameRefusal)
        -> [TextEdit]
    {
        editor.refresh(allFiles)
        return try editor.rename(at: position, in: path, to: name)
    }

    /// The outline of a file.
    package mutating func outline(of path: String) -> [OutlineSymbol] {
        editor.refresh(allFiles)
        return editor[path]?.outline ?? []
    }

    /// The tokens within the templates and expressions of a file, in reading order.
    package mutating func semanticTokens(of path: String) -> [SemanticToken] {
        editor.refresh(allFiles)
        return editor.semanticTokens(of: path)
    }
}
