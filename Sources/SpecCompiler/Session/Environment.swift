import SpecBase

/// What channels name: catalogues with their people, sources, tables; each with a mark of what it was made from.
struct Environment: Sendable {
    private(set) var symbols = WorkspaceSymbols()
    private(set) var log = DiagnosticLog()
    /// Another one every time that something was resolved anew.
    private var number = 0
    /// Numbers of the readings that a catalogue, a source or the tables come from.
    private var catalogs: [String: [Int]] = [:]
    private var sources: [String: Int] = [:]
    private var tables: [Int] = []

    /// Looks everything up anew.
    ///
    /// - Parameters:
    ///   - workspace: What the files declare.
    ///   - readings: The files that it comes from.
    mutating func resolve(_ workspace: Workspace, readings: [FileReading]) {
        number += 1
        log = DiagnosticLog()
        symbols = SpecCompiler.resolve(workspace, into: &log)
        (catalogs, sources, tables) = ([:], [:], [])
        for reading in readings {
            switch reading.declaration {
            case .catalog(let catalog): catalogs[catalog.id.value, default: []].append(reading.number)
            case .people(let people): catalogs[people.crm?.value ?? "", default: []].append(reading.number)
            case .source(let source): sources[source.id.value] = sources[source.id.value] ?? reading.number
            case .tables: tables.append(reading.number)
            case .channel, nil: continue
            }
        }
    }

    /// What the check of a channel depends on.
    ///
    /// - Parameters:
    ///   - channel: The channel.
    ///   - reading: The number of its file's reading.
    /// - Returns: Another stamp whenever the check could come out otherwise.
    func stamp(of channel: ChannelDeclaration, reading: Int) -> ChannelStamp {
        let position = channel.crm.flatMap { symbols.catalogPositions[$0.value] }
        var source: Int?
        var isSourceKnown = true
        if case .named(let id) = channel.source {
            source = sources[id.value]
            isSourceKnown = source != nil
        }
        return ChannelStamp(
            reading: reading,
            catalogPosition: position,
            catalog: channel.crm.flatMap { catalogs[$0.value] } ?? [],
            source: source,
            tables: tables,
            isComplete: symbols.isComplete,
            hasLostPeople: symbols.hasLostPeople,
            // A message about an unknown name lists the known ones.
            environment: position == nil || !isSourceKnown ? number : nil
        )
    }
}

/// Everything that the check of a channel depends on: equal stamps, equal checks.
struct ChannelStamp: Hashable, Sendable {
    let reading: Int
    let catalogPosition: Int?
    let catalog: [Int]
    let source: Int?
    let tables: [Int]
    let isComplete: Bool
    let hasLostPeople: Bool
    /// The number of the whole environment, where more of it matters.
    let environment: Int?
}
