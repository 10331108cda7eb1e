import SpecIR

/// What was wrong with the inputs of an event.
struct InputFlaws {
    var notes: [Note] = []

    /// Whether an input that is invalid rejects the event.
    var rejects = false
}

extension RunFrame {
    /// Reads every input, once.
    mutating func readInputs() -> InputFlaws {
        var flaws = InputFlaws()
        inputs.reserveCapacity(channel.inputs.count)
        inputOrigins.reserveCapacity(channel.inputs.count)
        for (position, input) in channel.inputs.enumerated() {
            let read = readInput(input, from: source, program: program)
            inputs.append(read.value)
            inputOrigins.append(read.origin)
            if let flaw = read.flaw {
                flaws.notes.append(
                    .invalid(input: Index(position), path: flaw.path, found: flaw.found, why: flaw.why)
                )
            }
            if read.isInvalid, input.rejectsInvalid { flaws.rejects = true }
            if isTracing { tellInput(input, read) }
        }
        return flaws
    }

    /// Whether every part of `accept` holds; those that do not are noted.
    mutating func isAccepted() -> Bool {
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
        for (position, input) in channel.inputs.enumerated() where input.isRequired {
            guard case .missing(let reason) = inputs[position] else { continue }
            notes.append(.missing(input: Index(position), reason: reason))
            isLacking = true
        }
        return isLacking
    }
}
