import SpecBase

extension EditorModel {
    mutating func completions(at position: SourcePosition, in path: String) -> [Completion] { [] }
}
