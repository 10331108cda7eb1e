import Foundation
import SpecBase
import SpecRuntime
import SpecTestSupport
import Testing

/// Our reader beside CPython's, over the messages of its tests.
@Suite struct MailCorpusTests {
    struct Case: Decodable {
        struct Address: Decodable {
            let name: String?
            let address: String
        }
        struct Attachment: Decodable {
            let filename: String?
            let type: String
            let size: Int
        }
        struct Expected: Decodable {
            let cpython: Reading
        }
        struct Reading: Decodable {
            let subject: String?
            let messageID: String?
            let from: [Address]
            let to: [Address]
            let cc: [Address]
            let replyTo: [Address]
            let text: String?
            let attachments: [Attachment]

            enum CodingKeys: String, CodingKey {
                case subject, from, to, cc, text, attachments
                case messageID = "message-id"
                case replyTo = "reply-to"
            }
        }
        let id: String
        let input_b64: String
        let expected: Expected

        var bytes: [UInt8] { Data(base64Encoded: input_b64).map { Array($0) } ?? [] }
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func readsAsCPythonSaveWhereListed() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/mail-cpython/cases.json"))
        #expect(cases.count == 48)
        var met: [String] = []
        for example in cases {
            let name = example.id.replacing("msg_", with: "").replacing(".txt", with: "")
            guard let message = try? decodeMail(example.bytes) else {
                met.append("\(name) refused")
                continue
            }
            let wanted = example.expected.cpython
            for (field, ours, theirs) in Self.readings(message, wanted) where ours != theirs {
                met.append("\(name) \(field)")
                if MailDifferences.reasons["\(name) \(field)"] == nil {
                    Issue.record("\(example.id): \(field)\nours:   \(ours)\ntheirs: \(theirs)")
                }
            }
        }
        #expect(MailDifferences.reasons.keys.sorted() == met.sorted())
        let exact = cases.count - Set(met.map { $0.prefix { $0 != " " } }).count
        Corpora.report(
            "mail: \(exact) of \(cases.count) messages read as CPython reads them, \(met.count) differences of single "
                + "fields, each listed with its reason"
        )
    }

    private static func readings(_ ours: MailMessage, _ theirs: Case.Reading) -> [(String, String, String)] {
        [
            ("subject", ours.subject ?? "", comparisonForm(theirs.subject ?? "")),
            ("id", ours.messageID ?? "", (theirs.messageID ?? "").trimmingCharacters(in: ["<", ">"])),
            ("from", shown(ours.from.map { [$0] } ?? []), shown(theirs.from)),
            ("to", shown(ours.to), shown(theirs.to)),
            ("cc", shown(ours.cc), shown(theirs.cc)),
            ("reply", shown(ours.replyTo.map { [$0] } ?? []), shown(theirs.replyTo)),
            ("text", shown(ours.body.text), shown(theirs.text ?? "")),
            (
                "attachments", ours.attachments.map { "\($0.name), \($0.size)" }.joined(separator: "; "),
                theirs.attachments.map { "\($0.filename ?? "unnamed (\($0.type))"), \($0.size)" }.joined(
                    separator: "; "
                )
            ),
        ]
    }

    private static func shown(_ addresses: [MailAddress]) -> String {
        addresses.map { "\($0.name ?? "-") <\($0.address)>" }.joined(separator: ", ")
    }

    private static func shown(_ addresses: [Case.Address]) -> String {
        addresses.map { "\($0.name ?? "-") <\($0.address)>" }.joined(separator: ", ")
    }

    /// Line ends alike, none at the end.
    private static func shown(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1
        return lines[..<(last + 1)].joined(separator: "\n")
    }
}
