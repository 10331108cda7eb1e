package import SpecCompiler

extension BlockKeys {
    /// `golden/test-data.yaml`.
    package static let testData = BlockKeys(
        "test-data",
        "a declaration of test data",
        [
            BlockKey(
                "crmspec",
                .formed(.version),
                "The version of the language; the first key of the file.",
                isRequired: true
            ),
            BlockKey(
                "test_data",
                .formed(.id),
                "The name of the data; `golden` for that of the golden cases.",
                isRequired: true
            ),
            BlockKey("phones", .list(.block(.testPhones)), "Phones that are invented.", default: "none"),
            BlockKey(
                "domains",
                .list(.block(.testDomains)),
                "Domains whose e-mail addresses are invented.",
                default: "none"
            ),
            BlockKey("emails", .list(.block(.testEmails)), "E-mail addresses that are invented.", default: "none"),
        ]
    )

    static let testPhones = BlockKeys(
        "test-phones",
        "an element of 'phones'",
        [
            BlockKey(
                "numbers",
                .oneOrMore(.text),
                "The first digits, `+7916123`, or a range, `+380671234500..+380671234599`.",
                isRequired: true
            ),
            .why,
        ]
    )

    static let testDomains = BlockKeys(
        "test-domains",
        "an element of 'domains'",
        [BlockKey("names", .oneOrMore(.text), "Domains; those below them are meant, too.", isRequired: true), .why]
    )

    static let testEmails = BlockKeys(
        "test-emails",
        "an element of 'emails'",
        [BlockKey("addresses", .oneOrMore(.text), "Whole addresses.", isRequired: true), .why]
    )
}

extension BlockKey {
    fileprivate static let why = BlockKey(
        "why",
        .text,
        "How it is known that nobody has them, or that those who do agree.",
        isRequired: true
    )
}
