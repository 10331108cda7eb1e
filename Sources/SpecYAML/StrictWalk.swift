import CLibYAML
import SpecBase

/// Goes through the text along libyaml's events and notes the first thing that libyaml takes though it is an error in
/// YAML 1.2, or that YAML 1.2 reads otherwise.
///
/// Only what stands between values is looked at, the lines of texts that go on, and how a block text begins.
struct StrictWalk {
    let text: StrictText
    /// What was found first.
    private(set) var doubt: StrictText.Doubt?
    /// Where we are, in bytes and, as libyaml counts, in characters.
    private var offset = 0
    private var index = 0
    private var collections: [Collection] = []
    /// How many of the open collections stand in brackets.
    private var brackets = 0
    /// Blanks at the line's start while nothing else stood on it, or `nil`.
    private var indentation: Int? = 0
    private var isComment = false
    /// Whether the last value has quotes or brackets, so that a `:` may follow at once.
    private var isBehindQuotes = false

    private struct Collection {
        /// Column from 0 of the innermost block; -1 at the top of the file.
        let column: Int
        let isInBrackets: Bool
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        text = StrictText(bytes)
    }

    /// The column of the innermost block, from 0; what goes on over lines stands to the right of it.
    private var column: Int { collections.last?.column ?? -1 }

    /// Goes on through an event.
    mutating func pass(_ event: yaml_event_t) {
        guard doubt == nil else { return }
        switch event.type {
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            pass(event, hasTag: start.tag != nil, hasAnchor: start.anchor != nil)
            open(event, isInBrackets: start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            pass(event, hasTag: start.tag != nil, hasAnchor: start.anchor != nil)
            open(event, isInBrackets: start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            scan(to: event.end_mark.index)
            if collections.popLast()?.isInBrackets == true {
                brackets -= 1
                isBehindQuotes = true
            }
        case YAML_ALIAS_EVENT:
            scan(to: event.start_mark.index)
            beginValue()
            let start = offset
            skip(to: event.end_mark.index)
            if !text.endsName(at: offset) { note(StrictText.anchorWords, at: start) }
            isBehindQuotes = false
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            pass(event, hasTag: scalar.tag != nil, hasAnchor: scalar.anchor != nil)
            passScalar(scalar.style, to: event.end_mark.index, isOneLine: event.start_mark.line == event.end_mark.line)
        default: scan(to: event.end_mark.index)
        }
    }

    /// Goes to a value, and over the anchor before it; one with a tag is refused anyway.
    private mutating func pass(_ event: yaml_event_t, hasTag: Bool, hasAnchor: Bool) {
        scan(to: event.start_mark.index)
        if hasTag { return skip(to: event.end_mark.index) }
        guard hasAnchor else { return }
        beginValue()
        let start = offset
        step()
        while text.isName(at: offset) { step() }
        if !text.endsName(at: offset) { note(StrictText.anchorWords, at: start) }
        while index < event.end_mark.index, isComment || text.isBlank(at: offset) || text[offset] == UInt8(ascii: "#") {
            scan(to: index + 1)
        }
    }

    private mutating func open(_ event: yaml_event_t, isInBrackets: Bool) {
        scan(to: event.end_mark.index)
        if isInBrackets {
            brackets += 1
            return collections.append(Collection(column: column, isInBrackets: true))
        }
        // A list in the column of its key: libyaml's event ends behind the dash, elsewhere before it.
        let isBehindDash = event.type == YAML_SEQUENCE_START_EVENT && text[offset] != UInt8(ascii: "-")
        collections.append(Collection(column: event.end_mark.column - (isBehindDash ? 1 : 0), isInBrackets: false))
    }

    private mutating func passScalar(_ style: yaml_scalar_style_t, to end: Int, isOneLine: Bool) {
        guard index < end else { return }
        if style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE {
            if let blanks = indentation, blanks <= column { noteLine(blanks) }
            if let found = text.flawInBlock(at: offset, column: column) { note(found.words, at: found.offset) }
            skip(to: end)
            indentation = 0
            return isBehindQuotes = false
        }
        let isPlain = style == YAML_PLAIN_SCALAR_STYLE
        if isPlain, brackets > 0, text[offset] == UInt8(ascii: "-"), end == index + 1 {
            note("a '-' alone within brackets needs quotes", at: offset)
        }
        beginValue()
        if isOneLine {
            skip(to: end)
        } else {
            passLines(to: end)
        }
        isBehindQuotes = !isPlain
    }

    /// Goes over a text that stands on several lines.
    private mutating func passLines(to end: Int) {
        while index < end {
            let isBreak = text.isBreak(at: offset)
            step()
            if isBreak { passLineStart(to: end) }
        }
    }

    /// Goes over the blanks that a line within a text begins with.
    private mutating func passLineStart(to end: Int) {
        var blanks = 0
        while index < end, text[offset] == UInt8(ascii: " ") {
            blanks += 1
            step()
        }
        // An empty line may end in CR LF, whose CR is no break of its own.
        let isEmpty = text[offset] == 0x0A || text[offset] == 0x0D
        if index < end, blanks <= column, !isEmpty { noteLine(blanks) }
    }

    /// Goes through what stands between values: signs, blanks and comments.
    private mutating func scan(to end: Int) {
        while index < end {
            let byte = text[offset]
            if byte == 0x0A || byte == 0x0D {
                isComment = false
                indentation = 0
            } else if isComment {
                // Anything goes.
            } else if byte == UInt8(ascii: " ") {
                indentation = indentation.map { $0 + 1 }
            } else if byte == 0x09 {
                // A tab is no indentation, and may stand before a comment.
                if let blanks = indentation, brackets > 0, blanks <= column, !text.isBlankLine(from: offset) {
                    noteLine(blanks)
                }
            } else if byte == UInt8(ascii: "#") {
                if !text.isBlank(at: offset - 1) { note(StrictText.commentWords, at: offset) }
                isComment = true
                indentation = nil
            } else {
                beginValue()
                passSign(byte)
            }
            step()
        }
    }

    private mutating func passSign(_ byte: UInt8) {
        if brackets > 0, byte == UInt8(ascii: "?"), !text.isBlank(at: offset + 1) {
            note("a text that begins with '?' needs quotes within brackets", at: offset)
        }
        if brackets > 0, byte == UInt8(ascii: ":"), !isBehindQuotes, !text.endsName(at: offset + 1) {
            note("a text that begins with ':' needs quotes within brackets", at: offset)
        }
        isBehindQuotes = byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }

    /// What stands here is the first of its line, or not.
    private mutating func beginValue() {
        if let blanks = indentation, brackets > 0, blanks <= column { noteLine(blanks) }
        indentation = nil
    }

    private mutating func noteLine(_ blanks: Int) {
        note(text[offset] == 0x09 ? StrictText.tabWords : StrictText.lineWords(column + 1), at: offset)
    }

    private mutating func note(_ words: String, at offset: Int) {
        if doubt == nil { doubt = StrictText.Doubt(words: words, offset: offset) }
    }

    private mutating func skip(to end: Int) {
        if text.isASCII, index < end {
            offset += end - index
            index = end
        }
        while index < end { step() }
        indentation = nil
    }

    private mutating func step() {
        offset += text.length(at: offset)
        index += 1
    }
}
