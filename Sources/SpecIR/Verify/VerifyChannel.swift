/// Checks a channel from top to bottom.
///
/// - Parameters:
///   - channel: The channel.
///   - program: Its program.
///   - table: Room for the types of the program's expressions.
/// - Throws: the first thing found wrong.
func verifyChannel(
    _ channel: Channel,
    in program: Program,
    table: TypedTable
) throws(VerificationFailure) {
    try verifyPlace(channel.place, fileCount: program.files.count)
    try channel.catalog.check("catalogue", of: program.catalogs.count)
    let catalog = program.catalogs[channel.catalog.position]
    for position in channel.records.indices {
        try within("record \(channel.records[position].name)") { () throws(VerificationFailure) in
            try verifyWanted(channel.records, at: position, in: catalog)
        }
    }
    let rounds = try roundsByRecord(of: channel)
    let typing = ChannelTyping(channel, catalog: catalog, rounds: rounds, table: table)
    try ChannelCheck(typing).run()
}

/// The round in which each record is asked for, counted from 1; 0 for a record without ways.
private func roundsByRecord(of channel: Channel) throws(VerificationFailure) -> [Int] {
    var rounds = [Int](repeating: 0, count: channel.records.count)
    for (position, round) in channel.rounds.enumerated() {
        try within("round \(position + 1)") { () throws(VerificationFailure) in
            try require(!round.isEmpty, "no record")
            for record in round {
                try record.check("record", of: rounds.count)
                try require(
                    !channel.records[record.position].ways.isEmpty,
                    "record \(channel.records[record.position].name), which has no way"
                )
                try require(
                    rounds[record.position] == 0,
                    "record \(channel.records[record.position].name) a second time"
                )
                rounds[record.position] = position + 1
            }
        }
    }
    for (position, round) in rounds.enumerated() {
        try require(
            channel.records[position].ways.isEmpty || round > 0,
            "record \(channel.records[position].name) has ways but no round"
        )
    }
    return rounds
}

/// The checks of one channel, with the types found on the way.
struct ChannelCheck {
    let typing: ChannelTyping

    init(_ typing: ChannelTyping) {
        self.typing = typing
    }

    func run() throws(VerificationFailure) {
        // Positions instead of elements here and below: to hand an element on is to copy it, with all the arrays that it holds.
        for position in typing.channel.inputs.indices {
            try within("input \(typing.channel.inputs[position].name)") { () throws(VerificationFailure) in
                try verifyInput(typing.channel.inputs, at: position)
            }
        }
        for binding in typing.channel.bindings {
            try within("let \(binding.name)") { () throws(VerificationFailure) in
                try checkPlace(binding.place)
                try typing.bind(binding)
            }
        }
        try each(typing.channel.accept, "accept") { (part) throws(VerificationFailure) in
            try checkPlace(part.place)
            try checkCondition(part.condition, in: .event)
        }
        try within("once") { () throws(VerificationFailure) in
            try verifyOnce()
        }
        for position in typing.channel.records.indices {
            try within("record \(typing.channel.records[position].name)") { () throws(VerificationFailure) in
                try verifyRecord(typing.channel.records, at: position)
            }
        }
        try each(typing.channel.ignore, "ignore") { (row) throws(VerificationFailure) in
            try checkPlace(row.place)
            try checkCondition(row.condition, in: .found)
        }
        for table in typing.channel.tables {
            try within("rules \(table.name)") { () throws(VerificationFailure) in
                try verifyRules(table)
            }
        }
        try within("reply") { () throws(VerificationFailure) in
            try verifyReply()
        }
    }

    func shape(of root: Index<Expression>, in phase: Phase) throws(VerificationFailure) -> Shape {
        try typing.shape(of: root, in: phase)
    }

    func checkCondition(_ root: Index<Expression>, in phase: Phase) throws(VerificationFailure) {
        try shape(of: root, in: phase).checkOne(of: .boolean, "a condition")
    }

    func checkPlace(_ place: Place) throws(VerificationFailure) {
        try verifyPlace(place, fileCount: typing.known.program.files.count)
    }

    func checkInputs(_ inputs: [Index<Input>]) throws(VerificationFailure) {
        for input in inputs {
            try input.check("input", of: typing.channel.inputs.count)
        }
    }

    private func verifyOnce() throws(VerificationFailure) {
        guard let once = typing.channel.once else { return }
        try require(!once.key.isEmpty, "no key")
        try verifySpan(once.within)
        for part in once.key { _ = try shape(of: part, in: .event) }
    }
}
