import Glibc
import SpecHarness

/// The lines of the input, as many at a time as are there: never more than one line and one block is kept.
struct LineReader {
    /// The greatest length of a line, in bytes.
    private let limit: Int

    /// The beginning of a line whose end stands in the block, or was not read yet.
    private var begun: [UInt8] = []

    /// What was read last, and where the line begins or goes on in it.
    private var block: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isAtEnd = false

    init(limit: Int) {
        self.limit = limit
    }

    /// Why the input ended early; what was read before that is whole.
    private(set) var failure: (any Error)?

    /// The next lines that are not blank, at least one: all that can be had without waiting for more input.
    ///
    /// - Returns: `nil` at the end, and where reading failed.
    mutating func next(_ console: inout some Console) -> [InputLine]? {
        var batch: [InputLine] = []
        do {
            while failure == nil, batch.isEmpty || lineEnd(in: block, from: start) != nil,
                let line = try nextLine(&console)
            {
                guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
                batch.append(InputLine(bytes: line, number: number))
            }
        } catch {
            failure = error
        }
        return batch.isEmpty ? nil : batch
    }

    private mutating func nextLine(_ console: inout some Console) throws -> [UInt8]? {
        while true {
            if let end = lineEnd(in: block, from: start) {
                defer { start = end + 1 }
                return line(block[start..<end])
            }
            if isAtEnd { return begun.isEmpty ? nil : line([]) }
            begun += block[start...]
            guard begun.count <= limit else {
                let reason = "line \(number + 1) has more than \(limit) bytes"
                throw FileError(path: "standard input", action: "read", reason: reason)
            }
            // Given back before the next one is read: its place may be where that is put.
            (block, start) = ([], 0)
            block = try console.readInput()
            isAtEnd = block.isEmpty
        }
    }

    /// - Parameter rest: What follows the line's beginning.
    /// - Returns: The whole line, without its end.
    private mutating func line(_ rest: ArraySlice<UInt8>) -> [UInt8] {
        number += 1
        var line = begun
        begun = []
        if line.isEmpty { line = Array(rest) } else { line += rest }
        if line.last == 0x0D { line.removeLast() }
        return line
    }
}

/// Where the next LF stands; `nil` where there is none.
func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress, let end = memchr(base + start, 0x0A, bytes.count - start) else {
            return nil
        }
        return UnsafeRawPointer(end) - base
    }
}
