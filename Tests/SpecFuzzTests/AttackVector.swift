import Foundation
import Testing

/// One attack: bytes, or how they are made, and how they must end.
struct AttackVector: CustomTestStringConvertible, Sendable {
    let id: String
    let target: String
    let input: [UInt8]
    private let expected: [String: Expected]

    private enum Expected: Sendable {
        case nothing
        case text(String)
        case number(Int)
    }

    var testDescription: String { id }

    static let targets = ["json", "yaml", "form", "email", "template", "case_name"]

    /// Those whose target is ours; the others are for what stands around us in production.
    static func all(_ data: Data) throws -> [AttackVector] {
        let cases = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
        return cases.compactMap { AttackVector($0) }.filter { targets.contains($0.target) }
    }

    private init?(_ entry: [String: Any]) {
        guard let id = entry["id"] as? String, let target = entry["target"] as? String else { return nil }
        self.id = id
        self.target = target
        if let encoded = entry["input_b64"] as? String, let bytes = Data(base64Encoded: encoded) {
            input = [UInt8](bytes)
        } else if let recipe = entry["recipe"] as? [String: Any] {
            input = Self.made(recipe)
        } else {
            input = []
        }
        expected = (entry["expected"] as? [String: Any] ?? [:]).mapValues { value in
            switch value {
            case let text as String: .text(text)
            case let number as Int: .number(number)
            default: .nothing
            }
        }
    }

    private static func made(_ recipe: [String: Any]) -> [UInt8] {
        if let count = recipe["mime_parts"] as? Int {
            let head = "From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            return Array((head + String(repeating: "--b\r\n\r\nx\r\n", count: count) + "--b--\r\n").utf8)
        }
        let parts = recipe["repeat"] as? [[String: Any]] ?? []
        return parts.flatMap { part in
            Array(String(repeating: part["s"] as? String ?? "", count: part["n"] as? Int ?? 0).utf8)
        }
    }

    func expects(_ key: String) -> Bool { expected[key] != nil }

    /// The mistake that must be found; `nil` where none is to be.
    var error: String? { text("error") }

    func text(_ key: String) -> String? {
        if case .text(let text)? = expected[key] { text } else { nil }
    }

    func number(_ key: String) -> Int? {
        if case .number(let number)? = expected[key] { number } else { nil }
    }
}
