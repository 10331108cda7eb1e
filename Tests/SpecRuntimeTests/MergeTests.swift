import SpecBase
import SpecIR
import SpecRuntime
import Testing

/// The table of the language reference, row by row.
@Suite struct MergeTests {
    /// What was written: nothing, an emptied field, or a value.
    enum Written: Equatable {
        case nothing
        case cleared
        case value(Value)
    }

    struct Case {
        let held: Value
        let incoming: Value
        let isMany: Bool
        /// In the order keep, enrich, fill, replace, set.
        let written: [Written]
    }

    static let (absent, empty, invalid) = (Value.missing(.absent), Value.missing(.empty), Value.missing(.invalid))
    static let (anna, maria) = (Value.text("Anna"), Value.text("Maria"))
    static let (one, two, three) = (Value.text("1"), Value.text("2"), Value.text("3"))

    static func single(_ held: Value, _ incoming: Value, _ fill: Written, _ replace: Written, _ set: Written) -> Case {
        Case(held: held, incoming: incoming, isMany: false, written: [.nothing, .nothing, fill, replace, set])
    }

    static func many(_ held: [Value]?, _ incoming: Value, adding: Written, set: Written) -> Case {
        Case(
            held: held.map { .list($0) } ?? empty,
            incoming: incoming,
            isMany: true,
            written: [.nothing, adding, adding, adding, set]
        )
    }

    static let cases: [Case] = [
        // The CRM's is empty.
        single(empty, anna, .value(anna), .value(anna), .value(anna)),
        single(.text("-"), anna, .value(anna), .value(anna), .value(anna)),
        single(.text("  "), anna, .value(anna), .value(anna), .value(anna)),
        single(empty, absent, .nothing, .nothing, .nothing),
        single(empty, empty, .nothing, .nothing, .nothing),
        single(empty, invalid, .nothing, .nothing, .nothing),
        single(empty, .text("-"), .nothing, .nothing, .nothing),
        // The CRM holds a value.
        single(maria, anna, .nothing, .value(anna), .value(anna)),
        single(anna, anna, .nothing, .nothing, .nothing),
        single(maria, absent, .nothing, .nothing, .nothing),
        single(maria, empty, .nothing, .nothing, .cleared),
        single(maria, invalid, .nothing, .nothing, .nothing),
        single(maria, .text("-"), .nothing, .value(.text("-")), .value(.text("-"))),
        single(
            .text("Anna  Maria"),
            .text("Anna Maria"),
            .nothing,
            .value(.text("Anna Maria")),
            .value(.text("Anna Maria"))
        ),
        single(.text("anna"), anna, .nothing, .value(anna), .value(anna)),
        // Zero and no are values.
        single(number("0"), number("5"), .nothing, .value(number("5")), .value(number("5"))),
        single(.boolean(false), .boolean(true), .nothing, .value(.boolean(true)), .value(.boolean(true))),
        // Equal by normal form.
        single(number("4000.00"), number("4000"), .nothing, .nothing, .nothing),
        single(phone("8 916 123-45-67"), phone("+79161234567"), .nothing, .nothing, .nothing),
        single(.url("https://example.com/"), .text("https://example.com/"), .nothing, .nothing, .nothing),
        // The CRM's cannot be read as the field's type.
        single(.text("?"), number("5"), .nothing, .value(number("5")), .value(number("5"))),
        // Many values.
        many(nil, .list([two, one, two]), adding: .value(.list([two, one])), set: .value(.list([two, one]))),
        many(
            [one],
            .list([three, one, two]),
            adding: .value(.list([one, three, two])),
            set: .value(.list([three, one, two]))
        ),
        many([one, two], .list([two, one]), adding: .nothing, set: .nothing),
        many([one, two], .list([two]), adding: .nothing, set: .value(.list([two]))),
        many([one], absent, adding: .nothing, set: .nothing),
        many([one], invalid, adding: .nothing, set: .nothing),
        many([one], .list([]), adding: .nothing, set: .nothing),
        many([one], empty, adding: .nothing, set: .cleared),
        many(nil, empty, adding: .nothing, set: .nothing),
        many([.text("-")], .list([one]), adding: .value(.list([one])), set: .value(.list([one]))),
        many([phone("8 916 123-45-67")], .list([phone("+79161234567")]), adding: .nothing, set: .nothing),
        many(
            [.text("call after 6"), phone("8 916 123-45-67")],
            .list([phone("+79161234567"), phone("+79160000000")]),
            adding: .value(.list([.text("call after 6"), phone("8 916 123-45-67"), phone("+79160000000")])),
            set: .value(.list([phone("+79161234567"), phone("+79160000000")]))
        ),
    ]

    @Test(arguments: cases.indices, MergePolicy.allCases)
    func valueMeetsTheOneTheCRMHolds(position: Int, policy: MergePolicy) {
        let one = Self.cases[position]
        let field = Field(
            name: "F",
            type: .text,
            isMany: one.isMany,
            isRequired: false,
            isKey: false,
            words: [],
            emptyTexts: ["-"]
        )
        let written: Written =
            switch merge(policy, one.incoming, into: one.held, of: field) {
            case nil: .nothing
            case .missing: .cleared
            case let value?: .value(value)
            }
        #expect(written == one.written[Int(policy.rawValue)], "\(policy): \(one.incoming) into \(one.held)")
    }

    @Test func theWrittenFormOfThePhoneThatTheCRMHoldsStays() throws {
        let field = Field(
            name: "F",
            type: .phone,
            isMany: true,
            isRequired: false,
            isKey: false,
            words: [],
            emptyTexts: []
        )
        let merged = merge(
            .enrich,
            .list([Self.phone("+79160000000")]),
            into: .list([Self.phone("8 916 123-45-67")]),
            of: field
        )
        guard case .list(let values) = merged, case .phone(let first) = values.first else {
            Issue.record("no phones: \(String(describing: merged))")
            return
        }
        #expect(first.written == "8 916 123-45-67")
    }

    static func number(_ text: String) -> Value {
        ExactDecimal(parsing: text).map { .number($0) } ?? invalid
    }

    static func phone(_ written: String) -> Value {
        let digits = written.filter(\.isNumber)
        let e164 = digits.hasPrefix("8") ? "+7" + digits.dropFirst() : "+" + digits
        return .phone(PhoneNumber(e164: e164, written: written))
    }
}
