import Foundation
import SpecBase
import SpecTestSupport
import Testing

/// Our reading of phone numbers beside libphonenumber's.
@Suite struct PhoneCorpusTests {
    struct Case: Decodable {
        struct Input: Decodable {
            let text: String
            let default_region: String?
        }
        struct Expected: Decodable {
            let e164: String?
            let valid: Bool?
            let possible: Bool?
            let region: String?
        }
        let id: String
        let input: Input
        let expected: Expected

        /// `+380671234567 UA` for a number that exists, `+380671234567` for a possible one, or nothing.
        var wanted: String {
            if expected.valid == true { return "\(expected.e164 ?? "") \(expected.region ?? "")" }
            return expected.possible == true ? expected.e164 ?? "" : ""
        }

        /// Whether what was read is a number, and not the one that it should be.
        func isReadWrongly(as reading: String) -> Bool {
            let number = reading.prefix { $0 != " " }
            return !number.isEmpty && number != wanted.prefix { $0 != " " }
        }
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func agreesOnEveryExampleNumber() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Corpora.data("corpora/phone/cases.json"))
        #expect(cases.count == 2_333)
        let differences = cases.filter { reading(of: $0) != $0.wanted }
        #expect(differences.map(\.id) == [])
        let valid = cases.filter { $0.expected.valid == true }
        let found = valid.count { reading(of: $0) == $0.wanted }
        let wrong = cases.count { $0.isReadWrongly(as: reading(of: $0)) }
        #expect(found * 100 >= valid.count * 99)
        #expect(wrong == 0)
        Corpora.report(
            "phones: \(found) of \(valid.count) valid numbers found, \(wrong) read as another number, "
                + "\(differences.count) of all \(cases.count) other than libphonenumber's"
        )
    }

    /// Where we read a number on purpose as libphonenumber does not.
    private static let ours: [String: String] = [
        // A bare number of another country counts if it exists.
        "RU 380671234567": "+380671234567 UA", "RU 996555123456": "+996555123456 KG",
        "RU 998901234567": "+998901234567 UZ",
        // Ukraine dialled 8-0 until 2009.
        "UA 80671234567": "+380671234567 UA", "UA 8 (067) 123-45-67": "+380671234567 UA",
        // A letter is a slip of the finger, not a key of the dial.
        "RU 8 916 l23 45 67": "",
        // A placeholder, though of a possible length.
        "RU 0000000000": "",
        // Numbers of a town without its code: nobody can say of which.
        "RU 123-45-67": "", "UA 1234567": "",
    ]

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func differsFromLibphonenumberWhereTheFactsSaySo() throws {
        let table = String(decoding: try Corpora.data("payloads/golden/phones_libphonenumber.tsv"), as: UTF8.self)
        var differences: [String: String] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            let text = columns[1].dropFirst().dropLast()
                .replacing("\\u202a", with: "\u{202A}").replacing("\\u202c", with: "\u{202C}")
            let number = columns[2].prefix { $0 != ";" }
            let region = columns.first { $0.hasPrefix("region=") }?.dropFirst(7) ?? ""
            let wanted =
                columns.contains("valid=True")
                ? "\(number) \(region)" : columns.contains("possible=True") ? "\(number)" : ""
            let found = reading(of: String(text), String(columns[0]))
            if found != wanted { differences["\(columns[0]) \(text)"] = found }
        }
        #expect(differences == Self.ours)
    }

    private func reading(of example: Case) -> String {
        reading(of: example.input.text, example.input.default_region ?? "ZZ")
    }

    private func reading(of text: String, _ region: String) -> String {
        switch PhonePlan.standard.read(text, region: region) {
        case .valid(let e164, let region): "\(e164) \(region)"
        case .possible(let e164): e164
        case .unusable: ""
        }
    }
}
