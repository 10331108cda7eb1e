import SpecBase

func print(_ channel: Channel, of program: Program, to text: inout PrintedText) {
    let printer = ExpressionPrinter(program: program, channel: channel)
    text.block("channel \(channel.id)", at: channel.place) { text in
        text.line("title \(quoted(channel.title))")
        text.line("state \(channel.isActive ? "active" : "paused")")
        text.line("crm \(printer.catalog.id)")
        if channel.isFinal { text.line("final") }
        for input in channel.inputs {
            printer.print(input, to: &text)
        }
        for part in channel.accept {
            text.line("accept \(printer.text(of: part.condition)), written \(quoted(part.text))", at: part.place)
        }
        if let once = channel.once {
            let key = once.key.map { printer.text(of: $0) }.joined(separator: ", ")
            text.line("once \(key) within \(once.within)")
        }
        for binding in channel.bindings {
            text.line("let \(binding.name): \(printer.text(of: binding.value))", at: binding.place)
        }
        for (number, round) in channel.rounds.enumerated() {
            let names = round.map { channel.records[$0.position].name }.joined(separator: ", ")
            text.line("round \(number + 1): \(names)")
        }
        for record in channel.records {
            printer.print(record, to: &text)
        }
        for row in channel.ignore {
            text.line("ignore when \(printer.text(of: row.condition)) reason \(quoted(row.reason))", at: row.place)
        }
        for table in channel.tables {
            printer.print(table, to: &text)
        }
        if let reply = channel.reply {
            text.block("reply\(channel.repliesAfterWrites ? " after writes" : "")") { text in
                printer.print(reply, label: "body", to: &text)
            }
        }
        for table in printer.tablesUsed() {
            printer.print(table, to: &text)
        }
    }
}

extension ExpressionPrinter {
    func print(_ input: Input, to text: inout PrintedText) {
        var facts = [description(of: input.reading)]
        facts.append("from \(input.origins.map(\.description).joined(separator: " else "))")
        if input.isMany { facts.append("many") }
        if input.isRequired { facts.append("required") }
        if input.rejectsInvalid { facts.append("rejects invalid") }
        if let fallback = input.fallback { facts.append("default \(literal(fallback))") }
        if !input.emptyTexts.isEmpty {
            facts.append("empty \(input.emptyTexts.map { quoted($0) }.joined(separator: " "))")
        }
        text.line("input \(input.name): \(facts.joined(separator: ", "))", at: input.place)
    }

    private func description(of reading: InputReading) -> String {
        switch reading {
        case .text: "text"
        case .integer: "integer"
        case .decimal(let point): "decimal with \(quoted(String(point)))"
        case .boolean: "boolean"
        case .date(let pattern): "date" + (pattern.map { " \(quoted($0.text))" } ?? "")
        case .time(let pattern): "time" + (pattern.map { " \(quoted($0.text))" } ?? "")
        case .datetime(let pattern, let zone):
            "datetime" + (pattern.map { " \(quoted($0.text))" } ?? "")
                + " in \(program.zones[zone.position].name)"
        case .phone(let region, let digits):
            "phone of \(region)"
                + (digits.isEmpty ? "" : " with \(digits.map(String.init).joined(separator: " ")) digits")
        case .email: "email"
        case .url: "url"
        case .enumeration(let spellings):
            "enum "
                + spellings.map { "\(program.words[$0.ours.position]) for \(quoted($0.theirs))" }.joined(separator: " ")
        }
    }

    func print(_ reply: Index<ReplyNode>, label: String, to text: inout PrintedText) {
        switch program.replies[reply.position] {
        case .value(let value): text.line("\(label): \(self.text(of: value))")
        case .object(let entries):
            text.block("\(label): object") { text in
                for entry in entries {
                    print(entry.value, label: quoted(entry.key), to: &text)
                }
            }
        case .array(let elements):
            text.block("\(label): list") { text in
                for element in elements {
                    print(element, label: "-", to: &text)
                }
            }
        }
    }

    func print(_ table: LookupTable, to text: inout PrintedText) {
        text.block("table \(table.name)") { text in
            for (key, value) in zip(table.keys, table.values) {
                text.line("\(quoted(key)): \(literal(program.constants[value.position]))")
            }
            if let fallback = table.fallback {
                text.line("else: \(literal(program.constants[fallback.position]))")
            }
        }
    }
}
