import Foundation
import SpecTestSupport

/// The table of limits in ARCHITECTURE.md, as numbers by the constants' names.
enum DocumentedLimits {
    static func read() throws -> [String: Int] {
        let text = try String(contentsOf: ShippedSpecs.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        var limits: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("|"), cells.count == 4, cells[2].hasPrefix("`"), let limit = number(cells[1]) else {
                continue
            }
            limits[cells[2].filter { $0 != "`" }] = limit
        }
        return limits
    }

    /// `1,000`, `4 KiB`, `16 MiB`.
    private static func number(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard let number = parts.first.flatMap({ Int($0.filter { $0 != "," }) }) else { return nil }
        switch parts.dropFirst().first {
        case nil: return number
        case "KiB": return number << 10
        case "MiB": return number << 20
        default: return nil
        }
    }
}
