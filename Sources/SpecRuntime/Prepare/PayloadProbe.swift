import SpecIR

/// Finds what the inputs of an address look for in a payload, without making values of it. For benchmarks of the reader.
package struct PayloadProbe: Sendable {
    /// What was found: texts and numbers, and how many bytes they have.
    package struct Found: Hashable, Sendable {
        package var values = 0
        package var bytes = 0

        package init() {}
    }

    private final class Reader: Sendable {
        let inputs: InputTable
        let signs: AcceptSigns

        /// Paths that lead to one node, each once.
        let paths: [InputTable.Path]

        init(_ channel: PreparedChannel) {
            (inputs, signs) = (channel.inputs, channel.signs)
            var seen: Set<InputOrigin> = []
            paths = zip(channel.channel.inputs.indices, channel.channel.inputs).flatMap { [inputs] position, input in
                zip(input.origins, inputs.entry(of: Index(position)).paths)
                    .filter { inputs.path($0.1).isPlain && seen.insert($0.0).inserted }
                    .map { inputs.path($0.1) }
            }
        }
    }

    private let readers: [Reader]

    /// - Parameters:
    ///   - program: Verified and made ready.
    ///   - address: Whose channels' inputs are looked for.
    package init(_ program: PreparedProgram, address: String) {
        readers = program.program.channels(at: address).map { Reader(program.channels[$0.position]) }
    }

    /// Adds what the first channel finds that does not let the payload go by at a glance.
    package func look(in payload: PayloadTree, _ found: inout Found) {
        payload.withView { view in
            guard let reader = readers.first(where: { $0.signs.glance(at: view) != .refused }) else { return }
            reader.inputs.withView { table in
                for path in reader.paths {
                    guard case .node(let node) = view.walk(path, of: table) else { continue }
                    let kind = view.kind(node)
                    guard kind == .text || kind == .number else { continue }
                    found.values += 1
                    found.bytes += view.text(node).count
                }
            }
        }
    }
}
