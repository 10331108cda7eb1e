/// Checks a channel from top to bottom.
///
/// - Parameters:
///   - channel: The channel.
///   - program: Its program.
///   - table: Room for the types of the program's expressions.
///   - budget: How many expressions may still be looked at.
/// - Throws: the first thing found wrong.
func verifyChannel(
    _ channel: Channel,
    in program: Program,
    table: TypedTable,
    budget: inout Int
) throws(VerificationFailure) {
    try verifyPlace(channel.place, in: program)
    try channel.catalog.check("catalogue", of: program.catalogs.count)
    let catalog = program.catalogs[channel.catalog.position]
    for record in channel.records {
        try within("record \(record.name)") { () throws(VerificationFailure) in
            try verifyWanted(record, in: catalog)
        }
    }
    let rounds = try roundsByRecord(of: channel)
    let typing = ChannelTyping(channel, in: program, catalog: catalog, rounds: rounds, table: table)
    var check = ChannelCheck(typing, budget: budget)
    try check.run()
    budget = check.budget
}

/// The round in which each record is asked for, counted from 1; 0 for a record without ways.
private func roundsByRecord(of channel: Channel) throws(VerificationFailure) -> [Int] {
    var rounds = [Int](repeating: 0, count: channel.records.count)
    for (position, round) in channel.rounds.enumerated() {
        try within("round \(position + 1)") { () throws(VerificationFailure) in
            try require(!round.isEmpty, "no record")
            for record in round {
                try record.check("record", of: rounds.count)
                let plan = channel.records[record.position]
                try require(!plan.ways.isEmpty, "record \(plan.name), which has no way")
                try require(rounds[record.position] == 0, "record \(plan.name) a second time")
                rounds[record.position] = position + 1
            }
        }
    }
    for (plan, round) in zip(channel.records, rounds) {
        try require(plan.ways.isEmpty || round > 0, "record \(plan.name) has ways but no round")
    }
    return rounds
}

/// The checks of one channel, with the types found on the way.
struct ChannelCheck {
    var typing: ChannelTyping
    var budget: Int

    init(_ typing: ChannelTyping, budget: Int) {
        self.typing = typing
        self.budget = budget
    }

    mutating func run() throws(VerificationFailure) {
        for input in typing.channel.inputs {
            try within("input \(input.name)") { () throws(VerificationFailure) in
                try verifyInput(input, typing: typing)
            }
        }
        for binding in typing.channel.bindings {
            try within("let \(binding.name)") { () throws(VerificationFailure) in
                try verifyPlace(binding.place, in: typing.program)
                try typing.bind(binding, budget: &budget)
            }
        }
        try each(typing.channel.accept, "accept") { (part) throws(VerificationFailure) in
            try verifyPlace(part.place, in: typing.program)
            try checkCondition(part.condition, in: .event)
        }
        try within("once") { () throws(VerificationFailure) in
            try verifyOnce()
        }
        for (position, record) in typing.channel.records.enumerated() {
            try within("record \(record.name)") { () throws(VerificationFailure) in
                try verifyRecord(record, at: position)
            }
        }
        try each(typing.channel.ignore, "ignore") { (row) throws(VerificationFailure) in
            try verifyPlace(row.place, in: typing.program)
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

    mutating func shape(of root: Index<Expression>, in phase: Phase) throws(VerificationFailure) -> Shape {
        try typing.shape(of: root, in: phase, budget: &budget)
    }

    mutating func checkCondition(_ root: Index<Expression>, in phase: Phase) throws(VerificationFailure) {
        try shape(of: root, in: phase).checkOne(of: .boolean, "a condition")
    }

    func checkInputs(_ inputs: [Index<Input>]) throws(VerificationFailure) {
        for input in inputs {
            try input.check("input", of: typing.channel.inputs.count)
        }
    }

    private mutating func verifyOnce() throws(VerificationFailure) {
        guard let once = typing.channel.once else { return }
        try require(!once.key.isEmpty, "no key")
        try verifySpan(once.within)
        for part in once.key { _ = try shape(of: part, in: .event) }
    }
}
