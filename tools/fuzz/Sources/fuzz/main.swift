import Foundation
import SpecFuzz

// fuzz seeds ROOT FOLDER    writes where each target starts
// fuzz TARGET ARGUMENTS…    gives the arguments to libFuzzer
let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "seeds" {
    try writeSeeds(root: URL(filePath: arguments[2]), folder: URL(filePath: arguments[3]))
    exit(0)
}
/// What the command line names; a C function cannot carry it along.
enum Chosen {
    static let target = CommandLine.arguments.dropFirst().first.flatMap { FuzzTarget(rawValue: $0) }
}

guard Chosen.target != nil else {
    print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
    exit(arguments.count > 1 ? 64 : 0)
}

/// libFuzzer's loop, from the runtime that the sanitizer links.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

let passed = [arguments[0]] + arguments.dropFirst(2)
var count = Int32(passed.count)
let texts = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: passed.count + 1)
for (position, text) in passed.enumerated() { texts[position] = strdup(text) }
texts[passed.count] = nil
var start = texts
let status = runFuzzer(&count, &start) { bytes, size in
    Chosen.target?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
}
exit(status)
