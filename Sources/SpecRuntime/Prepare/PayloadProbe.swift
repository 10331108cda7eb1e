import SpecIR

/// Finds what the inputs of an address look for in a payload, without making values of it. For benchmarks of the reader.
package struct PayloadProbe: Sendable {
    /// What was found: texts and numbers, and how many bytes they have.
    package struct Found: Hashable, Sendable {
        package var values = 0
        package var bytes = 0

        package init() {}
    }

    private struct Reader: Sendable {
        let inputs: InputTable
        let signs: AcceptSigns

        /// Paths that lead to one node, each once.
        let paths: [Int]
    }

    private let readers: [Reader]

    /// - Parameters:
    ///   - program: Verified and made ready.
    ///   - address: Whose channels' inputs are looked for.
    package init(_ program: PreparedProgram, address: String) {
        readers = program.program.channels(at: address).map { index in
            let channel = program.channels[index.position]
            var seen: Set<InputOrigin> = []
            var paths: [Int] = []
            for (input, entry) in zip(channel.channel.inputs, channel.inputs.entries) {
                for (origin, path) in zip(input.origins, entry.paths)
                where channel.inputs.paths[path].isPlain && seen.insert(origin).inserted {
                    paths.append(path)
                }
            }
            return Reader(inputs: channel.inputs, signs: channel.signs, paths: paths)
        }
    }

    /// Adds what the first channel finds that does not let the payload go by at a glance.
    package func look(in payload: PayloadTree, _ found: inout Found) {
        let source = EventSource(payload: payload, query: .empty, headers: [], mail: nil)
        guard let reader = readers.first(where: { !$0.signs.refuse(source) }) else { return }
        payload.withView { view in
            reader.inputs.withView { table in
                for path in reader.paths {
                    guard case .node(let node) = view.walk(table.paths[path], of: table) else { continue }
                    let kind = view.kind(node)
                    guard kind == .text || kind == .number else { continue }
                    found.values += 1
                    found.bytes += view.text(node).count
                }
            }
        }
    }
}
