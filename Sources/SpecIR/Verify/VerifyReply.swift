/// Checks that parts of replies refer to earlier parts only, to a bounded depth.
func verifyReplyStructure(of program: Program) throws(VerificationFailure) {
    var extents: [Extent] = []
    for (position, node) in program.replies.enumerated() {
        try within("reply part \(position)") { () throws(VerificationFailure) in
            var extent = Extent.leaf
            try node.forEachChild { (child) throws(VerificationFailure) in
                try require(child.position < position, "refers to part \(child.raw), which is not an earlier one")
                extent.add(extents[child.position])
            }
            try extent.check()
            extents.append(extent)
        }
    }
}

extension ReplyNode {
    /// Visits the parts within this one, in order.
    @inline(__always)
    func forEachChild<Failure>(_ visit: (Index<ReplyNode>) throws(Failure) -> Void) throws(Failure) {
        switch self {
        case .object(let entries): for entry in entries { try visit(entry.value) }
        case .array(let elements): for element in elements { try visit(element) }
        case .value: break
        }
    }
}

extension ChannelCheck {
    /// Checks the values of a channel's reply.
    func verifyReply() throws(VerificationFailure) {
        guard let root = typing.channel.reply else {
            return try require(!typing.channel.repliesAfterWrites, "waits for the writes without a reply")
        }
        try root.check("part", of: typing.known.program.replies.count)
        let phase = Phase.answering(isWritten: typing.channel.repliesAfterWrites)
        let parts = reachable(from: root)
        for part in parts {
            guard case .value(let value) = typing.known.program.replies[part.position] else { continue }
            typing.known.budget -= 1
            _ = try shape(of: value, in: phase)
        }
        try typing.spend(steps(of: parts))
    }

    /// The part and all within it, earlier ones first.
    private func reachable(from root: Index<ReplyNode>) -> [Index<ReplyNode>] {
        var found: [Index<ReplyNode>] = []
        var pending = [root]
        while let part = pending.popLast() {
            guard typing.known.ask(part) else { continue }
            found.append(part)
            typing.known.program.replies[part.position].forEachChild { pending.append($0) }
        }
        return found.sorted()
    }

    /// Steps to make the whole reply, which is the last of its parts: a part that stands in several others is made as often.
    private func steps(of parts: [Index<ReplyNode>]) -> Int {
        var steps = 0
        for position in parts {
            let part = typing.known.program.replies[position.position]
            steps = if case .value(let value) = part { typing.steps(of: value) } else { 1 }
            part.forEachChild { steps = min(steps + typing.known.replySteps[$0.position], stepLimit + 1) }
            typing.known.replySteps[position.position] = steps
        }
        return steps
    }
}
