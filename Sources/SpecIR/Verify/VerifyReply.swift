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
        guard let root = channel.reply else {
            return try require(!channel.repliesAfterWrites, "waits for the writes without a reply")
        }
        try root.check("part", of: program.replies.count)
        let phase = channel.repliesAfterWrites ? Phase.written : .found
        var seen: Set<Index<ReplyNode>> = []
        var pending = [root]
        while let node = pending.popLast() {
            guard seen.insert(node).inserted else { continue }
            pending += program.replies[node.position].children
            guard case .value(let value) = program.replies[node.position] else { continue }
            budget -= 1
            try require(
                Kinds.printable.isSuperset(of: try shape(of: value, in: phase).kinds), "a value that has no text")
        }
    }
}
