import SpecBase

extension EditorModel {
    mutating func hover(at position: SourcePosition, in path: String) -> Hover? { nil }
}
