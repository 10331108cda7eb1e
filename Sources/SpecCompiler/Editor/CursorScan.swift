import SpecBase

/// A reader of YAML that never fails: keys by indentation and by braces, scalars up to where the place is.
///
/// What is never closed ends with the block that it stands in, so that a file stays readable around what is typed.
struct CursorScan {
    let lines: SourceLines
    let cursorLine: Int
    let cursorOffset: Int

    var line = 1
    var text: [Unicode.Scalar] = []
    var offset = 0
    var frames: [Frame] = []
    var found: CursorContext?

    private var frameCount = 0
    private var keys: [Int: [String]] = [:]
    /// The block whose keys are asked for.
    private var askedFrame: Int?
    /// How many blocks stood around an empty place: the next one within is that place's.
    private var awaitedDepth: Int?

    init(lines: SourceLines, line: Int, offset: Int) {
        self.lines = lines
        cursorLine = line
        cursorOffset = offset
    }

    /// A block, or what stands within braces or brackets.
    struct Frame {
        let id: Int
        let kind: Kind
        /// The key whose value is read.
        var key: String?
        /// Whether something stands behind the key.
        var hasValue = false
        /// What was read of a plain value.
        var value = ""

        enum Kind: Hashable {
            case mapping(indentation: Int)
            case sequence(indentation: Int)
            case braces, brackets
        }

        var isFlow: Bool { kind == .braces || kind == .brackets }

        var indentation: Int? {
            switch kind {
            case .mapping(let indentation), .sequence(let indentation): indentation
            case .braces, .brackets: nil
            }
        }
    }

    var path: [String] { frames.compactMap(\.key) }
    var isCursorLine: Bool { line == cursorLine }
    var isInFlow: Bool { frames.last?.isFlow ?? false }

    /// The indentation of the innermost block.
    var blockIndentation: Int { frames.last { !$0.isFlow }?.indentation ?? -1 }

    mutating func context() -> CursorContext? {
        while let text = lines[line] {
            self.text = text
            offset = 0
            readLine()
            line += 1
            // The keys that follow in the asked block are all that is still wanted.
            if line > cursorLine, found == nil { return nil }
            if found != nil, askedFrame == nil, awaitedDepth == nil { break }
            if let askedFrame, !frames.contains(where: { $0.id == askedFrame }) { break }
        }
        if let askedFrame { found?.siblings = keys[askedFrame] ?? [] }
        return found
    }

    mutating func push(_ kind: Frame.Kind) {
        frameCount += 1
        if let depth = awaitedDepth {
            if frames.count == depth, case .mapping = kind { askedFrame = frameCount }
            awaitedDepth = nil
        }
        frames.append(Frame(id: frameCount, kind: kind))
    }

    /// Takes in a key of the innermost block.
    mutating func take(_ key: String, isAsked: Bool) {
        guard !frames.isEmpty else { return }
        if awaitedDepth != nil { awaitedDepth = nil }
        frames[frames.count - 1].key = key
        frames[frames.count - 1].hasValue = false
        frames[frames.count - 1].value = ""
        if !isAsked { keys[frames[frames.count - 1].id, default: []].append(key) }
    }

    mutating func markValue(_ text: String = "") {
        guard !frames.isEmpty else { return }
        frames[frames.count - 1].hasValue = true
        frames[frames.count - 1].value += text
    }

    /// Notes that a key of the innermost block is typed.
    mutating func findKey(_ text: String, hasColon: Bool = false) {
        guard found == nil else { return }
        found = CursorContext(path: frames.dropLast().compactMap(\.key), place: .key, text: text, hasColon: hasColon)
        askedFrame = frames.last?.id
    }

    mutating func findValue(_ text: String) {
        guard found == nil else { return }
        found = CursorContext(path: path, place: .value, text: text)
    }

    mutating func findEither(_ text: String) {
        guard found == nil else { return }
        found = CursorContext(path: path, place: .either, text: text)
        if text.isEmpty { awaitedDepth = frames.count }
    }
}
