import SpecBase

/// Proves that a program can be run: positions are within their arrays, expressions get operands of the kinds that they take, nobody
/// reads what is not known yet, and evaluation ends.
///
/// What the compiler proves of a spec's meaning is not proven again. In particular a decision table may end without an
/// unconditional row: where no row holds, the runtime takes none.
///
/// - Throws: the first thing found wrong.
package func verify(_ program: Program) throws(VerificationFailure) {
    for zone in program.zones {
        try within("zone \(zone.name)") { () throws(VerificationFailure) in
            try verifyZone(zone)
        }
    }
    try verifyConstants(of: program)
    try verifyTables(of: program)
    try verifyExpressionStructure(of: program)
    try verifyReplyStructure(of: program)
    try checkSorted(program.catalogs.map(\.id), "catalogues")
    for catalog in program.catalogs {
        try within("catalogue \(catalog.id)") { () throws(VerificationFailure) in
            try verifyCatalog(catalog, in: program)
        }
    }
    try verifyRouting(of: program)
    let table = TypedTable(for: program)
    for channel in program.channels {
        try within("channel \(channel.id)") { () throws(VerificationFailure) in
            try verifyChannel(channel, in: program, table: table)
        }
    }
}

private func verifyConstants(of program: Program) throws(VerificationFailure) {
    for (position, constant) in program.constants.enumerated() {
        try within("constant \(position)") { () throws(VerificationFailure) in
            try verifyConstant(constant, words: program.words.count)
        }
    }
}

/// Checks what holds of a constant in any channel.
func verifyConstant(_ value: Value, words: Int) throws(VerificationFailure) {
    switch value {
    case .word(let word): try word.check("word", of: words)
    case .duration(let span): try verifySpan(span)
    case .link(.created): throw VerificationFailure("a record that only a run creates")
    case .list(let values):
        for value in values {
            if case .list = value { throw VerificationFailure("a list within a list") }
            try require(value.isPresent, "a missing value within a list")
            try verifyConstant(value, words: words)
        }
    default: break
    }
}

private func verifyTables(of program: Program) throws(VerificationFailure) {
    for table in program.tables {
        try within("table \(table.name)") { () throws(VerificationFailure) in
            try require(
                table.keys.count == table.values.count,
                "\(table.keys.count) keys with \(table.values.count) values"
            )
            try checkSorted(table.keys, "keys")
            for value in table.values + (table.fallback.map { [$0] } ?? []) {
                try value.check("constant", of: program.constants.count)
            }
        }
    }
}

private func verifyRouting(of program: Program) throws(VerificationFailure) {
    var ids: Set<[UInt8]> = []
    for channel in program.channels {
        try require(ids.insert(Array(channel.id.utf8)).inserted, "two channels ‘\(channel.id)’")
    }
    try checkSorted(program.addresses.map(\.name), "addresses")
    try checkSorted(program.mailboxes.map(\.name), "mailboxes")
    for address in program.addresses + program.mailboxes {
        try within("address \(address.name)") { () throws(VerificationFailure) in
            try verifyRoute(address.channels, of: program)
        }
    }
    try within("default channels") { () throws(VerificationFailure) in
        try verifyRoute(program.defaultChannels, of: program)
        try verifyRoute(program.defaultMailChannels, of: program)
    }
}

private func verifyRoute(_ channels: [Index<Channel>], of program: Program) throws(VerificationFailure) {
    for channel in channels {
        try channel.check("channel", of: program.channels.count)
    }
    try checkAscending(channels, "channels")
}
