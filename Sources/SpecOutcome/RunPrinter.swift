import SpecBase
import SpecIR
import SpecRuntime

/// Prints what one channel made of events. A class, as it is made once and holds much.
final class RunPrinter: Sendable {
    let channel: Channel
    let catalog: Catalog
    let files: [String]
    let values: ValueWriter

    /// By record, its name.
    private let recordKeys: [OutcomeKey]

    /// By record, whether its entity has the same name.
    let isEntity: [Bool]

    let entityNames: [String]

    /// The same, made ready.
    let entityWords: [OutcomeWord]
    private let channelWord: OutcomeWord

    /// By table and row, the name of both.
    let rowNames: [[String]]

    /// By entity and field, the field's name.
    private let fieldKeys: [OutcomeKey]

    /// By entity, where its fields begin among these.
    private let firstKeys: [Int]

    init(_ program: Program, _ index: Index<Channel>, strangers: [String]) {
        let channel = program.channels[index.position]
        let catalog = program.catalogs[channel.catalog.position]
        self.channel = channel
        self.catalog = catalog
        files = program.files
        entityNames = catalog.entities.map(\.name)
        entityWords = entityNames.map { OutcomeWord($0) }
        channelWord = OutcomeWord(channel.id)
        isEntity = channel.records.map { $0.name == catalog.entities[$0.entity.position].name }
        rowNames = channel.tables.map { table in table.rows.map { "\(table.name) / \($0.name)" } }
        recordKeys = channel.records.map { OutcomeKey($0.name) }
        fieldKeys = catalog.entities.flatMap { $0.fields.map { OutcomeKey($0.name) } }
        firstKeys = catalog.entities.indices.map { catalog.entities[..<$0].reduce(0) { $0 + $1.fields.count } }
        values = ValueWriter(program: program, catalog: catalog, records: channel.records, strangers: strangers)
    }

    func key(of field: Index<Field>, in entity: Index<Entity>) -> OutcomeKey {
        fieldKeys[firstKeys[entity.position] + field.position]
    }

    /// Prints a run. It stays where it is: a copy of it, or of one of its commands, counts all its references.
    func print(_ place: UnsafePointer<RunOutcome>, showsTrace: Bool, to sink: inout some OutcomeSink & ~Copyable) {
        sink.beginMap(.block)
        sink.key(OutcomeKey.event)
        sink.number(place.pointee.event)
        sink.key(OutcomeKey.channel)
        sink.bare(channelWord)
        sink.key(OutcomeKey.result)
        sink.bare(OutcomeWord.results[Int(place.pointee.result.rawValue)])
        let records = place.pointee.records
        if !channel.records.isEmpty, !records.isEmpty {
            sink.key(OutcomeKey.records)
            sink.beginMap(.block)
            for position in 0..<min(recordKeys.count, records.count) {
                sink.key(recordKeys[position], origin: origin(of: channel.records[position].place))
                print(records[position], of: position, to: &sink)
            }
            sink.endMap()
        }
        if !place.pointee.commands.isEmpty {
            sink.key(OutcomeKey.commands)
            sink.beginList(.block)
            place.pointee.commands.forEachPlace { print($0, of: place, to: &sink) }
            sink.endList()
        }
        let notes = place.pointee.notes
        if !notes.isEmpty {
            sink.key(OutcomeKey.notes)
            sink.beginList(.block)
            for note in notes { print(note, to: &sink) }
            sink.endList()
        }
        let trace = place.pointee.trace
        if showsTrace, !trace.isEmpty { print(trace, to: &sink) }
        sink.endMap()
    }

    private func print(_ outcome: RecordOutcome, of record: Int, to sink: inout some OutcomeSink & ~Copyable) {
        let entity = entityNames[channel.records[record].entity.position]
        switch outcome {
        case .kept(let id): sink.bare("kept", entity, id)
        case .unchanged(let id): sink.bare("unchanged", entity, id)
        case .updated(let id): sink.bare("updated", entity, id)
        case .created where isEntity[record]: sink.bare(OutcomeWord.created)
        case .created: sink.bare("created", entity)
        case .absent: sink.bare(OutcomeWord.absent)
        }
    }

    private func print(_ trace: [TraceLine], to sink: inout some OutcomeSink & ~Copyable) {
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

    /// Where a value of a run came from, in words.
    func words(_ origin: Origin, _ run: UnsafePointer<RunOutcome>) -> String {
        let origins = run.pointee.inputOrigins
        let inputs = origin.inputs.map { index in
            let input = channel.inputs[index.position]
            guard origins.indices.contains(index.position), case .origin(let position) = origins[index.position] else {
                return "\(input.name) (missing)"
            }
            let origin = input.origins[Int(position)]
            if case .path = origin { return "payload \(origin.description)" }
            return origin.description
        }
        return self.origin(of: origin.place) + (inputs.isEmpty ? "" : " ← " + inputs.joined(separator: ", "))
    }

    func origin(of place: Place) -> String {
        let file = files.indices ~= Int(place.file) ? files[Int(place.file)] : "?"
        return "\(file):\(place.line):\(place.column)"
    }
}

extension Array {
    /// Goes through the elements where they are: what has as many parts is copied otherwise, reference by reference.
    func forEachPlace(_ body: (UnsafePointer<Element>) -> Void) {
        withUnsafeBufferPointer { elements in
            guard let first = elements.baseAddress else { return }
            for position in elements.indices { body(first + position) }
        }
    }
}
