extension ChannelCheck {
    /// Checks an input: its reading, and that its default is what the reading gives.
    func verifyInput(_ inputs: [Input], at position: Int) throws(VerificationFailure) {
        try checkPlace(inputs[position].place)
        switch inputs[position].reading {
        case .datetime(_, let zone): try zone.check("zone", of: typing.known.program.zones.count)
        case .phone(_, let digits): try require(digits.allSatisfy { $0 > 0 }, "a phone without digits")
        case .enumeration(let spellings):
            try checkSorted(spellings.map(\.theirs), "words")
            for spelling in spellings {
                try spelling.ours.check("word", of: typing.known.program.words.count)
            }
        default: break
        }
        for case .label(let origin) in inputs[position].origins {
            try require(!origin.labels.isEmpty, "no label")
        }
        guard let fallback = inputs[position].fallback else { return }
        let input = inputs[position]
        try within("default") { () throws(VerificationFailure) in
            try verifyConstant(fallback, words: typing.known.program.words.count)
            let shape = try typing.shape(of: fallback)
            if input.isMany {
                try shape.checkList(of: input.reading.kinds, input.name)
            } else {
                try shape.checkOne(of: input.reading.kinds, input.name)
            }
        }
    }
}

/// Checks that a place stands in a file, at a line and a column counted from 1.
func verifyPlace(_ place: Place, fileCount: Int) throws(VerificationFailure) {
    try require(Int(place.file) < fileCount, "file \(place.file) of \(fileCount)")
    try require(place.line > 0 && place.column > 0, "a place at \(place.line):\(place.column)")
}

extension Shape {
    /// What an input gives that is read so.
    static func of(_ reading: InputReading, isMany: Bool) -> Shape {
        isMany ? .list(of: reading.kinds) : .one(reading.kinds)
    }
}

extension InputReading {
    var kinds: Kinds {
        switch self {
        case .text: .text
        case .integer, .decimal: .number
        case .boolean: .boolean
        case .date: .date
        case .time: .time
        case .datetime: .datetime
        case .phone: .phone
        case .email: .email
        case .url: .url
        case .enumeration: .word
        }
    }
}
