import Synchronization

/// A file's path as a number.
///
/// Every word of a spec has its range, and ranges are copied everywhere: with a text in each, compiling spent a quarter of its
/// instructions counting references to paths. The number says nothing but which path it is, and is never shown.
@usableFromInline package struct SourcePath: Hashable, Sendable {
    @usableFromInline let number: UInt32

    package init(_ text: String) {
        number = knownPaths.withLock { $0.number(of: text) }
    }

    /// The path itself.
    package var text: String { knownPaths.withLock { $0.texts[Int(number)] } }
}

/// Every path that was met since the process began. It only grows, by the files that there are.
private let knownPaths = Mutex(KnownPaths())

private struct KnownPaths: Sendable {
    private(set) var texts: [String] = []
    private var numbers: [PathBytes: UInt32] = [:]

    mutating func number(of text: String) -> UInt32 {
        let next = UInt32(texts.count)
        // Looked for once: a path that is new is compared with all that stand where it would.
        let number = { (number: inout UInt32) in number }(&numbers[PathBytes(text: text), default: next])
        if number == next { texts.append(text) }
        return number
    }
}

/// A path by its bytes: letters that are composed in one path and decomposed in another are two files.
private struct PathBytes: Hashable, Sendable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
        left.text.hasSameBytes(as: right.text)
    }

    func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
