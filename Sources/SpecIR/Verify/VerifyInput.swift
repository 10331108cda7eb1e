/// Checks an input: its reading, and that its default is what the reading gives.
func verifyInput(_ input: Input, typing: ChannelTyping) throws(VerificationFailure) {
    let program = typing.program
    try verifyPlace(input.place, in: program)
    switch input.reading {
    case .datetime(_, let zone): try zone.check("zone", of: program.zones.count)
    case .phone(_, let digits): try require(digits.allSatisfy { $0 > 0 }, "a phone without digits")
    case .enumeration(let spellings):
        try checkSorted(spellings.map(\.theirs), "words")
        for spelling in spellings {
            try spelling.ours.check("word", of: program.words.count)
        }
    default: break
    }
    for case .label(let origin) in input.origins {
        try require(!origin.labels.isEmpty, "no label")
    }
    guard let fallback = input.fallback else { return }
    try within("default") { () throws(VerificationFailure) in
        try verifyConstant(fallback, words: program.words.count)
        let shape = try typing.shape(of: fallback)
        if input.isMany {
            try shape.checkList(of: input.reading.kinds, input.name)
        } else {
            try shape.checkOne(of: input.reading.kinds, input.name)
        }
    }
}

/// Checks that a place stands in a file, at a line and a column counted from 1.
func verifyPlace(_ place: Place, in program: Program) throws(VerificationFailure) {
    try require(Int(place.file) < program.files.count, "file \(place.file) of \(program.files.count)")
    try require(place.line > 0 && place.column > 0, "a place at \(place.line):\(place.column)")
}

extension Input {
    /// What reading the input gives.
    var shape: Shape { isMany ? .list(of: reading.kinds) : .one(reading.kinds) }
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
