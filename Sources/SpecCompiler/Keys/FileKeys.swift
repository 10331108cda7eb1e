extension BlockKeys {
    /// The kinds of files, each with the keys of its outermost block. A kind's id is the key that declares it.
    package static let files: [BlockKeys] = [.channel, .source, .catalog, .people, .tables]
}

extension BlockKey {
    /// The first key of every file.
    static let version = BlockKey(
        "crmspec",
        .formed(.version),
        "The version of the language in which the file is written; it is the first key of every file.",
        isRequired: true
    )
}
