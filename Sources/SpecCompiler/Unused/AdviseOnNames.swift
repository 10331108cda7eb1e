import SpecBase
import SpecIR

/// Says which inputs and lets of a channel nothing reads.
func adviseOnNames(_ prover: inout Prover) {
    let channel = prover.channel
    let leaves = prover.leaves
    for (position, input) in channel.inputs.enumerated() where input.isOwn(of: channel) {
        guard !leaves.inputs.contains(position), !input.declaration.decides else { continue }
        let siblings = channel.declaration.inputs.map(\.range)
        prover.log.report(.unusedInput(input.declaration, among: siblings))
    }
    for (position, binding) in channel.bindings.enumerated() where !leaves.bindings.contains(position) {
        let lets = channel.declaration.lets
        guard let declaration = lets.first(where: { $0.name == binding.name }) else { continue }
        prover.log.report(.unusedLet(declaration, among: lets.map(\.range)))
    }
}

extension InputDeclaration {
    /// Whether it decides about an event even if nothing reads it.
    var decides: Bool { required?.value ?? false || onInvalid?.value == .reject }
}
