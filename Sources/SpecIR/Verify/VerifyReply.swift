/// Checks that parts of replies refer to earlier parts only, to a bounded depth.
func verifyReplyStructure(of program: Program) throws(VerificationFailure) {
    var extents: [Extent] = []
    for (position, node) in program.replies.enumerated() {
        try within("reply part \(position)") { () throws(VerificationFailure) in
            for child in node.children {
                try require(child.position < position, "refers to part \(child.raw), which is not an earlier one")
            }
            let extent = Extent(around: node.children.map { extents[$0.position] })
            try extent.check()
            extents.append(extent)
        }
    }
}

extension ReplyNode {
    /// The parts within this one, in order.
    var children: [Index<ReplyNode>] {
        switch self {
        case .object(let entries): entries.map(\.value)
        case .array(let elements): elements
        case .value: []
        }
    }
}

extension ChannelCheck {
    /// Checks the values of a channel's reply.
    mutating func verifyReply() throws(VerificationFailure) {
        guard let root = typing.channel.reply else {
            return try require(!typing.channel.repliesAfterWrites, "waits for the writes without a reply")
        }
        try root.check("part", of: typing.program.replies.count)
        let phase = Phase.answering(isWritten: typing.channel.repliesAfterWrites)
        let parts = reachable(from: root)
        for part in parts {
            guard case .value(let value) = typing.program.replies[part.position] else { continue }
            budget -= 1
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
            pending += typing.program.replies[part.position].children
        }
        return found.sorted()
    }

    /// Steps to make the whole reply, which is the last of its parts: a part that stands in several others is made as often.
    private func steps(of parts: [Index<ReplyNode>]) -> Int {
        var steps = 0
        for position in parts {
            let part = typing.program.replies[position.position]
            let own = if case .value(let value) = part { typing.steps(of: value) } else { 1 }
            steps = part.children.reduce(own) { min($0 + typing.known.replySteps[$1.position], stepLimit + 1) }
            typing.known.replySteps[position.position] = steps
        }
        return steps
    }
}
