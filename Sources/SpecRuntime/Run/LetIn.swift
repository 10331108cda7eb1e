import SpecIR

/// What was wrong with the inputs of an event.
struct InputFlaws {
    /// In the order in which the inputs were read.
    var found: [(input: Index<Input>, flaw: ReadInput.Flaw)] = []

    /// Whether an input that is invalid rejects the event.
    var rejects = false

    /// Where their notes belong: before those of `accept`, whatever was read first.
    var place = 0
}

extension RunFrame {
    /// The value of an input. It is read when it is first asked for: most channels of an address need one or two inputs
    /// to see that an event is not theirs.
    mutating func input(_ index: Index<Input>) -> Value {
        guard inputs.indices.contains(index.position) else { return .missing(.absent) }
        if isUnread(index.position) { read(index.position) }
        return inputs[index.position]
    }

    /// Reads the inputs that were not read yet, and notes what is wrong with any.
    mutating func readInputs() {
        if !isTracing { readPlainInputs(inputs.indices) }
        for position in inputs.indices where isUnread(position) { read(position) }
        guard !flaws.found.isEmpty else { return }
        let notes = flaws.found.sorted { $0.input.position < $1.input.position }.map { input, flaw in
            Note.invalid(input: input, path: flaw.path, found: flaw.found, why: flaw.why)
        }
        flaws.found = []
        self.notes.insert(contentsOf: notes, at: flaws.place)
    }

    private mutating func read(_ position: Int) {
        // What a trace tells is told below.
        if !isTracing {
            readPlainInputs(position..<position + 1)
            if !isUnread(position) { return }
        }
        let input = channel.inputs[position]
        let read = readInput(input, from: source, program: program)
        setInput(position, to: read.value, origin: read.origin)
        if let flaw = read.flaw { flaws.found.append((Index(position), flaw)) }
        if read.isInvalid, input.rejectsInvalid { flaws.rejects = true }
        if isTracing { tellInput(input, read) }
    }

    /// Whether every part of `accept` holds.
    ///
    /// - Parameter glance: What was told of the event before.
    /// - Returns: `false` where one does not.
    mutating func isAccepted(_ glance: AcceptSigns.Glance) -> Bool {
        // A trace has all of them.
        guard !isTracing else { return noteRefusals() }
        for part in glance == .held ? signs.others : channel.accept where !isTrue(part.condition) { return false }
        return true
    }

    /// Whether every part of `accept` holds; those that do not are noted.
    mutating func noteRefusals() -> Bool {
        var isAccepted = true
        for part in channel.accept {
            let holds = isTrue(part.condition)
            if isTracing { tell("accept \(part.text)", holds ? "holds" : "does not hold", at: part.place) }
            guard !holds else { continue }
            isAccepted = false
            notes.append(.notAccepted(part.text))
        }
        return isAccepted
    }

    /// Notes the required inputs that are missing.
    mutating func noteMissing() -> Bool {
        var isLacking = false
        for input in requiredInputs {
            guard case .missing(let reason) = inputs[input.position] else { continue }
            notes.append(.missing(input: input, reason: reason))
            isLacking = true
        }
        return isLacking
    }
}
