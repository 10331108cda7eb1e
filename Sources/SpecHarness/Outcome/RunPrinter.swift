import SpecBase
import SpecIR
import SpecRuntime

/// Prints what one channel made of events. A class, as it is made once and holds much.
final class RunPrinter: Sendable {
    let channel: Channel
    let catalog: Catalog
    let files: [String]
    let values: ValuePrinter

    init(_ program: Program, _ index: Index<Channel>) {
        channel = program.channels[index.position]
        catalog = program.catalogs[channel.catalog.position]
        files = program.files
        values = ValuePrinter(program: program, catalog: catalog, records: channel.records)
    }

    func print(_ run: RunOutcome, showsTrace: Bool, to sink: inout some OutcomeSink) {
        sink.beginMap(.block)
        sink.key("event")
        sink.number(run.event)
        sink.key("channel")
        sink.bare(channel.id)
        sink.key("result")
        sink.bare(run.result.name)
        if !channel.records.isEmpty, !run.records.isEmpty {
            sink.key("records")
            sink.beginMap(.block)
            for (plan, outcome) in zip(channel.records, run.records) {
                sink.key(plan.name, origin: origin(of: plan.place))
                print(outcome, of: plan, to: &sink)
            }
            sink.endMap()
        }
        if !run.commands.isEmpty {
            sink.key("commands")
            sink.beginList(.block)
            for command in run.commands { print(command, to: &sink) }
            sink.endList()
        }
        if !run.notes.isEmpty {
            sink.key("notes")
            sink.beginList(.block)
            for note in run.notes { print(note, to: &sink) }
            sink.endList()
        }
        if showsTrace, !run.trace.isEmpty { print(run.trace, to: &sink) }
        sink.endMap()
    }

    private func print(_ outcome: RecordOutcome, of plan: RecordPlan, to sink: inout some OutcomeSink) {
        let entity = catalog.entities[plan.entity.position].name
        switch outcome {
        case .kept(let id): sink.bare("kept", entity, id)
        case .unchanged(let id): sink.bare("unchanged", entity, id)
        case .updated(let id): sink.bare("updated", entity, id)
        case .created where entity == plan.name: sink.bare("created")
        case .created: sink.bare("created", entity)
        case .absent: sink.bare("absent")
        }
    }

    private func print(_ trace: [TraceLine], to sink: inout some OutcomeSink) {
        sink.key("trace")
        sink.beginList(.block)
        for line in trace {
            sink.beginMap(.block)
            sink.key(line.subject, origin: line.place.map { origin(of: $0) })
            sink.text(line.finding)
            sink.endMap()
        }
        sink.endList()
    }

    // MARK: - Provenance

    /// Where a value came from, in words.
    func words(_ origin: Origin) -> String {
        let inputs = origin.inputs.map { use in
            let input = channel.inputs[use.input.position]
            guard let origin = use.origin, input.origins.indices.contains(origin) else {
                return "\(input.name) (missing)"
            }
            if case .path = input.origins[origin] { return "payload \(input.origins[origin].description)" }
            return input.origins[origin].description
        }
        return self.origin(of: origin.place) + (inputs.isEmpty ? "" : " ← " + inputs.joined(separator: ", "))
    }

    func origin(of place: Place) -> String {
        let file = files.indices ~= Int(place.file) ? files[Int(place.file)] : "?"
        return "\(file):\(place.line):\(place.column)"
    }
}
