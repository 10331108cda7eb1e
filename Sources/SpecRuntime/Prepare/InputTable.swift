import SpecBase
import SpecIR

/// A channel's inputs as plain data, so that reading them counts no references.
final class InputTable: Sendable {
    /// A step of a path: a key or an element.
    struct Step: Sendable {
        /// What ``keySign(_:)`` says of the key; 0 for an element, which no key has that is not empty.
        let sign: UInt64

        /// Where the key stands in ``InputTableView/keys``; empty for an element.
        let key: Range<Int32>

        /// Of an element, which one; 0 for a key.
        let element: Int
        let isKey: Bool
    }

    /// One origin of an input.
    struct Path: Sendable {
        let steps: Range<Int>

        /// Whether it is a path that leads to one node.
        let isPlain: Bool

        /// Which of all beginnings it has: its steps but the last.
        let parent: Int
    }

    struct Entry: Sendable {
        /// `nil` for an input that is not read by its bytes.
        let reading: PlainReading?

        /// One for each of ``Input/origins``.
        let paths: Range<Int>

        /// The region of phones without a country code, as the phone rules know it; `nil` where they know none.
        let home: Int?
    }

    private let entries: [Entry]
    private let paths: [Path]
    private let steps: [Step]

    /// UTF-8 of all keys.
    private let keys: [UInt8]

    /// By input, its default.
    let fallbacks: [Value?]

    init(_ inputs: [Input], _ phones: PhonePlan) {
        var builder = Builder()
        entries = inputs.map { builder.add($0, phones) }
        fallbacks = inputs.map(\.fallback)
        (paths, steps, keys) = (builder.paths, builder.steps, builder.keys)
    }

    func entry(of input: Index<Input>) -> Entry { entries[input.position] }

    func path(_ position: Int) -> Path { paths[position] }

    func withView<Result>(_ body: (InputTableView) -> Result) -> Result {
        entries.withUnsafeBufferPointer { entries in
            paths.withUnsafeBufferPointer { paths in
                steps.withUnsafeBufferPointer { steps in
                    keys.withUnsafeBufferPointer { keys in
                        body(InputTableView(entries: entries, paths: paths, steps: steps, keys: keys))
                    }
                }
            }
        }
    }

    private struct Builder {
        var paths: [Path] = []
        var steps: [Step] = []
        var keys: [UInt8] = []

        /// Every beginning of a path once.
        private var parents: [ArraySlice<PathStep>] = []

        mutating func add(_ input: Input, _ phones: PhonePlan) -> Entry {
            let start = paths.count
            for origin in input.origins { add(origin) }
            var home: Int?
            if case .phone(let region, _) = input.reading { home = phones.position(ofRegion: region) }
            return Entry(reading: PlainReading(input), paths: start..<paths.count, home: home)
        }

        private mutating func add(_ origin: InputOrigin) {
            let start = steps.count
            var isPlain = false
            var parent = 0
            if case .path(let path) = origin {
                isPlain = path.allSatisfy { add($0) }
                parent = place(ofParent: path.dropLast())
            }
            paths.append(Path(steps: start..<steps.count, isPlain: isPlain, parent: parent))
        }

        private mutating func place(ofParent steps: ArraySlice<PathStep>) -> Int {
            if let known = parents.firstIndex(of: steps) { return known }
            parents.append(steps)
            return parents.count - 1
        }

        /// - Returns: `false` for a step to more than one node.
        private mutating func add(_ step: PathStep) -> Bool {
            switch step {
            case .key(let key):
                let bytes = Array(key.utf8)
                let range = Int32(keys.count)..<Int32(keys.count + bytes.count)
                let sign = bytes.withUnsafeBufferPointer { keySign($0) }
                keys += bytes
                steps.append(Step(sign: sign, key: range, element: 0, isKey: true))
                return true
            case .element(let index):
                steps.append(Step(sign: 0, key: 0..<0, element: index, isKey: false))
                return true
            case .every: return false
            }
        }
    }
}

/// An input table's parts, for as long as ``InputTable/withView(_:)`` lasts.
struct InputTableView {
    let entries: UnsafeBufferPointer<InputTable.Entry>
    let paths: UnsafeBufferPointer<InputTable.Path>
    let steps: UnsafeBufferPointer<InputTable.Step>

    /// UTF-8 of all keys.
    let keys: UnsafeBufferPointer<UInt8>
}

/// What most inputs are: types of which a plain text is read by its bytes.
enum PlainReading: Sendable {
    case text, integer, phone, email

    /// - Returns: `nil` for inputs that are lists, or have words that count as empty, or are of another type.
    init?(_ input: Input) {
        guard !input.isMany, input.emptyTexts.isEmpty else { return nil }
        switch input.reading {
        case .text: self = .text
        case .integer: self = .integer
        case .phone(_, let digits) where digits.isEmpty: self = .phone
        case .email: self = .email
        default: return nil
        }
    }
}
