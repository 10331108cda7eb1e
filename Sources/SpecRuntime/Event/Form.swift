import SpecBase

/// Parses `application/x-www-form-urlencoded`: `+` is a blank, `%XX` a byte, bytes that are not UTF-8 become U+FFFD.
///
/// - Returns: Names and values in order.
package func parseForm(_ bytes: [UInt8]) -> [(name: String, value: String)] {
    bytes.split(separator: UInt8(ascii: "&")).map { pair in
        let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        let value = equals < pair.endIndex ? pair[(equals + 1)...] : pair[pair.endIndex...]
        return (percentDecoded(pair[..<equals]), percentDecoded(value))
    }
}

/// The fields of a form, once it is known that they are not too many.
func formFields(
    _ bytes: [UInt8],
    limits: DecodeLimits
) throws(DecodeFailure) -> [(name: String, value: FormValue)] {
    // Counted before they are made. Nothing between two `&` is no field.
    var count = 0
    var previous = UInt8(ascii: "&")
    for byte in bytes {
        if previous == UInt8(ascii: "&"), byte != UInt8(ascii: "&") { count += 1 }
        previous = byte
    }
    guard count <= limits.pairs else {
        throw DecodeFailure(words: "the form has \(count) fields, and the limit is \(limits.pairs)")
    }
    return parseForm(bytes).map { ($0, .text($1)) }
}

/// Makes a form's fields a tree, as PHP does: `a[b][0]` is a path, `a[]` the next element, and the later of two fields of
/// one path wins, also where one is a text and the other a tree.
///
/// What has the keys 0, 1, 2 … in order is a list, everything else an object.
///
/// - Throws: The limit that the form goes beyond, in words.
func formTree(_ pairs: [(name: String, value: FormValue)], limits: DecodeLimits) throws(DecodeFailure) -> PayloadTree {
    var branches = FormBranches()
    for (name, value) in pairs {
        let path = formPath(name)
        guard path.count <= limits.depth else {
            throw DecodeFailure(
                words: "a field has \(path.count) brackets within each other, and the limit is \(limits.depth)"
            )
        }
        branches.set(path, value)
        guard branches.count <= limits.nodes else {
            throw DecodeFailure(words: "the form has over \(limits.nodes) values")
        }
    }
    var tree = PayloadTree(capacity: 0)
    branches.write(FormBranches.root, key: nil, below: nil, into: &tree)
    return tree
}

/// What a field of a form holds.
enum FormValue {
    case text(String)
    case file(name: String, size: Int)
}

/// Why a delivery does not decode, in words.
struct DecodeFailure: Error {
    let words: String
}

/// `a[b][]` as `a`, `b`, `` (the next element). What follows the last pair of brackets is passed over, and a name whose
/// first bracket does not close is one name.
private func formPath(_ name: String) -> [String] {
    let bytes = Array(name.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")), open > 0 else { return [name] }
    var path = [String(decoding: bytes[..<open], as: UTF8.self)]
    var at = open
    while at < bytes.count, bytes[at] == UInt8(ascii: "[") {
        guard let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) else { break }
        path.append(String(decoding: bytes[(at + 1)..<close], as: UTF8.self))
        at = close + 1
    }
    return path.count == 1 ? [name] : path
}

/// The fields of a form while their tree grows: branches by position, so that nothing is copied.
private struct FormBranches {
    enum Content {
        case value(FormValue)
        /// Keys in order with their branches, the same by key, and the next free number.
        case entries(keys: [String], branches: [Int], positions: [String: Int], next: Int)
    }

    static let root = 0
    private var contents: [Content] = [.entries(keys: [], branches: [], positions: [:], next: 0)]

    /// How many branches there are, those that were given up included.
    var count: Int { contents.count }

    mutating func set(_ path: [String], _ value: FormValue) {
        var branch = Self.root
        for key in path { branch = self.branch(key, of: branch) }
        contents[branch] = .value(value)
    }

    /// The branch of a key, made if it is not there. A value gives way to what is below it.
    private mutating func branch(_ key: String, of parent: Int) -> Int {
        var (keys, branches, positions, next) = ([String](), [Int](), [String: Int](), 0)
        if case .entries(let known, let own, let places, let number) = contents[parent] {
            (keys, branches, positions, next) = (known, own, places, number)
            // Taken out while it changes: otherwise every field would copy all the fields before it.
            contents[parent] = .value(.text(""))
        }
        let name = key.isEmpty && parent != Self.root ? String(next) : key
        if let known = positions[name] {
            contents[parent] = .entries(keys: keys, branches: branches, positions: positions, next: next)
            return branches[known]
        }
        positions[name] = keys.count
        keys.append(name)
        branches.append(contents.count)
        if let number = Int(name), number >= next, number < Int(Int32.max), String(number) == name { next = number + 1 }
        contents[parent] = .entries(keys: keys, branches: branches, positions: positions, next: next)
        contents.append(.entries(keys: [], branches: [], positions: [:], next: 0))
        return contents.count - 1
    }

    func write(_ branch: Int, key: String?, below parent: PayloadTree.ID?, into tree: inout PayloadTree) {
        let place = key.map { tree.store($0.utf8) } ?? 0..<0
        switch contents[branch] {
        case .value(.text(let text)):
            tree.append(PayloadTree.Node(kind: .text, text: tree.store(text.utf8), key: place), below: parent)
        case .value(.file(let name, let size)):
            let own = tree.append(PayloadTree.Node(kind: .object, key: place), below: parent)
            let key = tree.store("filename".utf8)
            tree.append(PayloadTree.Node(kind: .text, text: tree.store(name.utf8), key: key), below: own)
            let sizeKey = tree.store("size".utf8)
            tree.append(PayloadTree.Node(kind: .number, text: tree.store(String(size).utf8), key: sizeKey), below: own)
        case .entries(let keys, let branches, _, _):
            let isList =
                parent != nil && !keys.isEmpty && keys.enumerated().allSatisfy { $0.element == String($0.offset) }
            let own = tree.append(PayloadTree.Node(kind: isList ? .list : .object, key: place), below: parent)
            for (key, branch) in zip(keys, branches) {
                write(branch, key: isList ? nil : key, below: own, into: &tree)
            }
        }
    }
}
