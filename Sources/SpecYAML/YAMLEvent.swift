import CLibYAML
import SpecBase

/// A libyaml event copied out of C memory.
struct YAMLEvent {
    let kind: Kind
    let range: SourceRange
    let anchor: String?
    let tag: String?

    var isEnd: Bool {
        if case .end = kind { true } else { false }
    }

    enum Kind {
        case documentStart, sequenceStart, mappingStart, end, streamEnd
        case alias(String)
        case scalar(String, isPlain: Bool)
    }

    init(_ event: yaml_event_t, in source: SourcePath, indent: Int) {
        range = SourceRange(
            source: source,
            start: SourcePosition(event.start_mark, indent: indent),
            end: SourcePosition(event.end_mark, indent: indent)
        )
        var anchor: UnsafeMutablePointer<yaml_char_t>?
        var tag: UnsafeMutablePointer<yaml_char_t>?
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_SEQUENCE_START_EVENT:
            kind = .sequenceStart
            (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart
            (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
        case YAML_ALIAS_EVENT: kind = .alias(event.data.alias.anchor.map(text) ?? "")
        case YAML_STREAM_END_EVENT: kind = .streamEnd
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            kind = .scalar(
                String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
                isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE
            )
            (anchor, tag) = (scalar.anchor, scalar.tag)
        default: kind = .end
        }
        self.anchor = anchor.map(text)
        self.tag = tag.map(text)
    }
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>) -> String {
    String(decodingCString: pointer, as: UTF8.self)
}

extension SourcePosition {
    /// libyaml counts lines and columns from 0.
    init(_ mark: yaml_mark_t, indent: Int) {
        self.init(line: mark.line + 1, column: mark.column + 1 + (mark.line == 0 ? indent : 0))
    }
}
