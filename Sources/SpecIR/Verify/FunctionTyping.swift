extension ChannelTyping {
    /// What `function` gives for operands of these shapes.
    func shape(of function: Function, _ operands: OperandShapes) throws(VerificationFailure) -> Shape {
        try require(
            operands.count == function.operandCount,
            "\(operands.count) operands for \(function.name), which takes \(function.operandCount)"
        )
        switch function {
        case .present: return .one(.boolean)
        case .contains, .startsWith, .endsWith:
            try checkTexts(operands)
            return .one(.boolean)
        case .lower, .digits, .before, .after, .decode:
            try checkTexts(operands)
            return .one(.text)
        case .parameter:
            try operands[0].checkOne(of: [.text, .url], "the URL")
            try operands[1].checkOne(of: .text, "the parameter's name")
            return .one(.text)
        case .join:
            try operands[0].checkList(of: .printable, "what is joined")
            try operands[1].checkOne(of: .text, "the separator")
            return .one(.text)
        case .first:
            try operands[0].checkList(of: .printable, "the operand of first")
            return operands[0].element
        case .count:
            try operands[0].checkList(of: .printable, "what is counted")
            return .one(.number)
        case .at:
            try operands[0].checkOne(of: .date, "the day")
            try operands[1].checkOne(of: .time, "the time")
            return .one(.datetime)
        case .date:
            try operands[0].checkOne(of: .datetime, "the operand of date")
            return .one(.date)
        case .person:
            try operands[0].checkOne(of: [.text, .phone, .email], "what a person is known by")
            try require(catalog.people != nil, "a person of a catalogue without people")
            return .one(.user)
        case .working:
            try operands[0].checkOne(of: .datetime, "the moment")
            try operands[1].checkOne(of: .duration, "the working time")
            try require(catalog.people?.office != nil, "working time of a catalogue without hours")
            return .one(.datetime)
        }
    }

    private func checkTexts(_ operands: OperandShapes) throws(VerificationFailure) {
        for operand in operands {
            try operand.checkOne(of: .textual, "an operand")
        }
    }
}

extension Function {
    /// How many operands it takes.
    var operandCount: Int {
        switch self {
        case .present, .lower, .digits, .decode, .first, .count, .date, .person: 1
        case .contains, .startsWith, .endsWith, .before, .after, .parameter, .join, .at, .working: 2
        }
    }

    /// As specs write it.
    var name: String {
        switch self {
        case .present: "present"
        case .contains: "contains"
        case .startsWith: "starts_with"
        case .endsWith: "ends_with"
        case .lower: "lower"
        case .digits: "digits"
        case .before: "before"
        case .decode: "decode"
        case .after: "after"
        case .parameter: "param"
        case .join: "join"
        case .first: "first"
        case .count: "count"
        case .at: "at"
        case .date: "date"
        case .person: "person"
        case .working: "working"
        }
    }
}
