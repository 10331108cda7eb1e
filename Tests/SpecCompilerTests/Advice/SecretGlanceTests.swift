import SpecBase
import Testing

@testable import SpecCompiler

/// The glance at a line's bytes against the search of its characters.
@Suite struct SecretGlanceTests {
    private static let pieces = [
        "token", "Secret", "client_secret-", "PASSWORD", "pwd", "api_key", "Toke\u{212A}", "to\u{212A}en", "key",
        "пароль", "name",
        ":", "=", " ", "\"", "'", "/", "@", ": ", "://", "/rest/12/", "Bearer ", "BASIC ", "-----BEGIN ",
        "PRIVATE KEY-----", "-",
        "abcd1234", "x7Gk2pQ9zL", "k3v9x1q8w2z7", "eyJ", "ghp_", "123456789:", "abcdefghijklmnop", ".", "+", "é", "#",
        "q7Rt2Yx9Lm4Kp8Zv1Nc6Bd3Wf5",
    ]

    @Test func whatItLetsGoHoldsNoSecret() {
        var numbers = FixedNumbers(17)
        var found = 0
        for _ in 0..<40_000 {
            let line = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
                Self.pieces.randomElement(using: &numbers) ?? ""
            }.joined()
            let secrets = secrets(in: Array(line.unicodeScalars))
            if !secrets.isEmpty { found += 1 }
            #expect(secrets.isEmpty || mayHoldSecret(Array(line.utf8)[...]), "\(line)")
        }
        #expect(found > 1_000)
    }

    @Test(arguments: ["crmspec: 1", "    - rule: nobody is responsible", "order: 100", "  city: delivery.city", ""])
    func plainLinesAreLetGo(line: String) {
        #expect(!mayHoldSecret(Array(line.utf8)[...]))
    }
}
