package import SpecBase
import SpecIR
import SpecRuntime

extension Witness {
    /// The event for people, below the diagnostic that it proves:
    ///
    ///     event: at 2026-06-01T12:00:00+03:00, with contact { id: 1, PHONE: ["+380675550100"] } in the CRM
    ///       | POST /in/orders HTTP/1.1
    package var text: String {
        let zone = crm.program.zones[crm.program.catalogs[catalog].zone.position]
        var head = "event: at \(delivery.receivedAt.iso8601(in: zone))"
        if !holdings.isEmpty { head += ", with \(holdings.joined(separator: ", ")) in the CRM" }
        let lines = String(decoding: step.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.last == "" ? lines.dropLast() : lines[...]
        return "\(head)\n" + last.map { $0.isEmpty ? "  |\n" : "  | \($0)\n" }.joined()
    }

    /// Such as `contact { id: 1, NAME: Anna }`.
    private var holdings: [String] {
        crm.document.entries.flatMap { catalog in
            catalog.value.entries.flatMap { entity in
                entity.value.elements.map { record in
                    let known = record.entries.filter { $0.key != "created" }
                    let fields = printDocument(.list([.map(known, .flow)]))
                    return "\(entity.key) \(fields.dropFirst(2).prefix { $0 != "\n" })"
                }
            }
        }
    }

    /// A golden case with the event, that fails until somebody has written why its outcome is right.
    ///
    /// - Parameters:
    ///   - diagnostic: What the event shows.
    ///   - specs: What the case is compiled from; empty for what cases are compiled from anyway.
    /// - Returns: The files of its folder.
    package func caseFiles(of diagnostic: Diagnostic, specs: [String]) -> [(name: String, bytes: [UInt8])] {
        let zone = crm.program.zones[crm.program.catalogs[catalog].zone.position]
        var entries = [
            Document.Entry("title", .text("\(diagnostic.kind.id): \(diagnostic.message)")),
            Document.Entry("why", .text("")),
        ]
        if !specs.isEmpty { entries.append(Document.Entry("specs", .list(specs.map { .text($0) }, .flow))) }
        entries.append(Document.Entry("clock", .bare(delivery.receivedAt.iso8601(in: zone))))
        let held = crm.document
        if !held.entries.isEmpty { entries.append(Document.Entry("crm", held)) }
        return [step, ("case.yaml", Array(printDocument(.map(entries)).utf8))]
    }

    /// Position of the channels' catalogue.
    private var catalog: Int { crm.program.channels.first?.catalog.position ?? 0 }
}
