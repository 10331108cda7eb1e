/// Where a command prints and what it knows of its surroundings. Tests pass one that remembers.
package protocol Console {
    mutating func print(_ text: String)

    /// Prints a text whose UTF-8 is there already.
    mutating func print(bytes: UnsafeBufferPointer<UInt8>)
    mutating func printError(_ text: String)

    /// Whether nobody reads the output any more.
    var isClosed: Bool { get }

    /// Why output was lost; `nil` where all was written, or nobody reads any more.
    var outputFailure: String? { get }

    /// Whether the output goes to a terminal.
    var isTerminal: Bool { get }

    /// Whether errors go to a terminal.
    var isErrorTerminal: Bool { get }

    /// A variable of the environment; `nil` where it is not set, or empty.
    func variable(_ name: String) -> String?

    /// The next bytes of the input; empty at its end.
    ///
    /// - Throws: The input cannot be read.
    mutating func readInput() throws -> [UInt8]
}

extension Console {
    package mutating func print(bytes: UnsafeBufferPointer<UInt8>) { print(String(decoding: bytes, as: UTF8.self)) }

    mutating func print(bytes: [UInt8]) { bytes.withUnsafeBufferPointer { print(bytes: $0) } }

    /// Whether output may be coloured.
    var isColoured: Bool { isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb" }
}
