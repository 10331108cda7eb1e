import Foundation
import SpecBase
import SpecTestSupport
import Testing

/// Every zone from 1970 to 2100 beside CPython's `zoneinfo`, both ways: around each change, and at random moments.
@Suite struct ZoneFactsTests {
    private static let tool = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../tools/zone-facts"
    )

    /// Why the tool cannot print facts, or `nil`.
    private static let obstacle: String? = {
        guard let (errors, status) = try? run(["--check"], isReadingErrors: true), status != 0 else { return nil }
        let words = String(decoding: errors, as: UTF8.self).trimmingCharacters(in: .newlines)
        return words.isEmpty ? "python3 is not there" : words
    }()

    /// Local times that occur once and that CPython reads an hour early: it takes the rule that repeats for the last change
    /// of the list. Its own way back from there does not end where it began.
    private static let slips: Set<String> = [
        "America/Godthab at local 1698534001: 1698537601", "America/Godthab at local 1698535800: 1698539400",
        "America/Nuuk at local 1698534001: 1698537601", "America/Nuuk at local 1698535800: 1698539400",
    ]

    @Test(.enabled(if: obstacle == nil, Comment(rawValue: obstacle ?? "")))
    func everyZoneIsAsZoneinfoHasIt() throws {
        let (facts, status) = try Self.run([], isReadingErrors: false)
        #expect(status == 0)
        var lines = facts.split(separator: UInt8(ascii: "\n"))[...]
        let version = String(decoding: lines.removeFirst(), as: UTF8.self)
        var names: [String] = []
        var counts = (moments: 0, locals: 0)
        var differences: [String] = []
        for line in lines {
            let parts = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            let name = String(decoding: parts[0], as: UTF8.self)
            let zone = try #require(Zone.named(name), "\(name)")
            names.append(name)
            for (moment, offset) in pairs(parts[1]) {
                counts.moments += 1
                if zone.offset(at: moment) != Int(offset) { differences.append("\(name) at \(moment): \(offset)") }
            }
            for (local, moment) in pairs(parts[2]) {
                counts.locals += 1
                let day = try #require(Day(number: Int(local / 86_400)))
                let time = try #require(TimeOfDay(seconds: Int(local % 86_400)))
                if zone.instant(day, time)?.seconds != moment {
                    differences.append("\(name) at local \(local): \(moment)")
                }
            }
        }
        #expect(names == Zone.names)
        #expect(Set(differences) == Self.slips, "\(differences.prefix(20))")
        Corpora.report(
            "zones: \(names.count) of \(version), \(counts.moments) moments and \(counts.locals) local times from 1970 to "
                + "2100, \(differences.count) other than CPython's "
                + "zoneinfo, which slips there"
        )
    }

    /// Numbers with blanks between them, in pairs.
    private func pairs(_ text: ArraySlice<UInt8>) -> [(Int64, Int64)] {
        var numbers: [Int64] = []
        var number: Int64 = 0
        var isNegative = false
        for byte in text {
            if byte == UInt8(ascii: "-") {
                isNegative = true
            } else if byte == UInt8(ascii: " ") {
                numbers.append(isNegative ? -number : number)
                (number, isNegative) = (0, false)
            } else {
                number = number * 10 + Int64(byte - UInt8(ascii: "0"))
            }
        }
        if !text.isEmpty { numbers.append(isNegative ? -number : number) }
        return stride(from: 0, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    }

    private static func run(_ arguments: [String], isReadingErrors: Bool) throws -> (printed: [UInt8], status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", tool.path] + arguments
        let pipe = Pipe()
        if isReadingErrors {
            process.standardError = pipe
        } else {
            process.standardOutput = pipe
        }
        try process.run()
        let printed = Array(pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return (printed, process.terminationStatus)
    }
}
