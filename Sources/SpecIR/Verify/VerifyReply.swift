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
        for node in reachable(from: root) {
            guard case .value(let value) = typing.program.replies[node.position] else { continue }
            budget -= 1
            _ = try shape(of: value, in: phase)
        }
        try typing.spend(steps(of: root))
    }

    /// The part and all within it, earlier ones first.
    private func reachable(from root: Index<ReplyNode>) -> [Index<ReplyNode>] {
        var seen: Set<Index<ReplyNode>> = []
        var pending = [root]
        while let node = pending.popLast() {
            guard seen.insert(node).inserted else { continue }
            pending += typing.program.replies[node.position].children
        }
        return seen.sorted()
    }

    /// Steps to make the whole reply: a part that stands in several others is made as often.
    private func steps(of root: Index<ReplyNode>) -> Int {
        var steps: [Index<ReplyNode>: Int] = [:]
        for node in reachable(from: root) {
            let part = typing.program.replies[node.position]
            let own = if case .value(let value) = part { typing.steps(of: value) } else { 1 }
            steps[node] = part.children.reduce(own) { min($0 + (steps[$1] ?? 0), stepLimit + 1) }
        }
        return steps[root] ?? 0
    }
}
