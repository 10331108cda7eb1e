import SpecBase
import SpecIR

/// Says of a sound channel what will hardly be meant: keys that find nothing, policies without effect, names never read.
///
/// What it says depends on the channel and on what it names alone.
///
/// - Parameter prover: The channel's, its obligations proven.
func advise(_ prover: inout Prover) {
    // A channel that no event gets into was told of.
    guard !prover.isImpossible(prover.base) else { return }
    adviseOnKeys(&prover)
    adviseOnMerging(&prover)
    adviseOnWords(&prover)
    adviseOnNames(&prover)
}

/// Says what nothing in the workspace uses.
///
/// - Parameters:
///   - workspace: Every declaration.
///   - outcomes: The checks of all channels.
///   - symbols: What channels may name.
///   - log: Where it is told.
func advise(
    _ workspace: Workspace,
    outcomes: [ChannelOutcome],
    symbols: WorkspaceSymbols,
    into log: inout DiagnosticLog
) {
    // What a channel with a mistake in it uses is not known.
    let usages = outcomes.compactMap(\.usage)
    guard symbols.isComplete, !log.hasErrors, !usages.isEmpty, usages.count == workspace.channels.count else { return }
    let uses = WorkspaceUses(usages)
    adviseOnSources(uses, symbols: symbols, into: &log)
    adviseOnTables(uses, symbols: symbols, into: &log)
    adviseOnCatalogs(uses, symbols: symbols, into: &log)
}

extension Prover {
    /// A case in which the formula holds, if there is one.
    ///
    /// - Parameters:
    ///   - formula: What may hold.
    ///   - what: What is looked at, for the message that says that there are too many cases.
    ///   - range: Where it stands.
    /// - Returns: The case; `nil` where there is none, and where it cannot be told, which is reported.
    mutating func witness(of formula: Formula, for what: String, at range: SourceRange) -> Witness? {
        switch decide(formula) {
        case .satisfiable(let witness): return witness
        case .unsatisfiable: return nil
        case .undecided:
            unanalysed.append((what, range))
            return nil
        }
    }

    /// When a record that was not found is created.
    mutating func creates(_ position: Int) -> Formula {
        guard let create = channel.records[position].create else { return .no }
        let isNew = formulas.atoms.holds(.found(position)).negated
        return .all([planned, isNew] + (create.condition.map { [formulas.truth($0)] } ?? []))
    }

    /// When a record that was found is updated.
    mutating func updates(_ position: Int) -> Formula {
        guard let update = channel.records[position].update else { return .no }
        let found = formulas.atoms.holds(.found(position))
        return .all([planned, found] + (update.condition.map { [formulas.truth($0)] } ?? []))
    }
}
