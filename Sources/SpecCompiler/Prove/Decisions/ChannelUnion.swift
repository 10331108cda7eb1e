import SpecBase
import SpecIR

/// The channels of one address as one, so that formulas speak of all: what is read alike is one value.
struct ChannelUnion {
    /// In the order in which they are tried.
    let results: [ChannelResult]

    /// The parts of all, the first channel's first.
    let channel: CheckedChannel

    /// Where the parts of each channel stand in ``channel``.
    let parts: [Part]

    /// Knows the values that the channels' terms are compared with; to be copied by whoever asks.
    let prover: Prover

    struct Part {
        var accept: Range<Int>
        var ignore: Range<Int>
        /// Positions of required inputs.
        var required: [Int]
        var records: Range<Int>
    }

    /// - Parameters:
    ///   - results: At least one channel, in the order in which they are tried.
    ///   - catalog: What they write to.
    init(_ results: [ChannelResult], catalog: CatalogSymbols) {
        self.results = results
        var whole = results[0].channel
        var lookups = results[0].lookups
        var parts = [
            Part(
                accept: whole.accept.indices,
                ignore: whole.ignore.indices,
                required: whole.inputs.indices.filter { whole.inputs[$0].isRequired },
                records: whole.records.indices
            )
        ]
        for result in results.dropFirst() {
            let pair = ChannelPair(whole, result.channel)
            let own = result.channel
            parts.append(
                Part(
                    accept: whole.accept.count..<pair.channel.accept.count,
                    ignore: whole.ignore.count..<pair.channel.ignore.count,
                    required: own.inputs.indices.filter { own.inputs[$0].isRequired }.map { pair.inputs[$0] },
                    records: whole.records.count..<pair.channel.records.count
                )
            )
            lookups = pair.lookups(lookups, result.lookups)
            whole = pair.channel
        }
        channel = whole
        self.parts = parts
        prover = Prover(channel: whole, catalog: catalog, lookups: lookups, log: DiagnosticLog())
    }

    /// When a channel accepts an event, which has what it requires, and does not ignore it.
    func accepts(_ part: Part, _ formulas: inout TermFormulas) -> Formula {
        let ignored = channel.ignore[part.ignore].map { formulas.truth($0.condition) }
        return .all([takes(part, &formulas), hasRequired(part, &formulas), Formula.any(ignored).negated])
    }

    /// When a final channel keeps an event to itself: it accepts it, and rejects it or does not ignore it.
    func handles(_ part: Part, _ formulas: inout TermFormulas) -> Formula {
        let ignored = channel.ignore[part.ignore].map { formulas.truth($0.condition) }
        return .all([
            takes(part, &formulas), .any([hasRequired(part, &formulas).negated, Formula.any(ignored).negated]),
        ])
    }

    /// When the channel's `accept` holds.
    func takes(_ part: Part, _ formulas: inout TermFormulas) -> Formula {
        .all(channel.accept[part.accept].map { formulas.truth($0) })
    }

    private func hasRequired(_ part: Part, _ formulas: inout TermFormulas) -> Formula {
        .all(
            part.required.map { position in
                let input = channel.inputs[position]
                return formulas.presence(Term(.input(position), input.type, at: input.declaration.range))
            }
        )
    }
}
