import SpecBase

/// The arguments that nobody has claimed yet.
///
/// A command takes the options that it knows, then the positionals, and then calls ``finish()``, which rejects whatever
/// is left. Options stand anywhere; `--` ends them.
package struct ArgumentList {
    private var remaining: [String]

    /// What stands after `--`.
    private var literals: [String]

    /// Options that the command knows, to name the nearest.
    private var known: [String] = []

    package init(_ arguments: some Sequence<String>) {
        let all = Array(arguments)
        let end = all.firstIndex(of: "--") ?? all.endIndex
        remaining = Array(all[..<end])
        literals = Array(all[end...].dropFirst())
    }

    /// Takes `--name`, wherever it stands.
    package mutating func takeFlag(_ name: String) throws(UsageError) -> Bool {
        known.append(name)
        if remaining.contains(where: { $0.hasPrefix("\(name)=") }) { throw UsageError("\(name) takes no value") }
        let count = remaining.count
        remaining.removeAll { $0 == name }
        return remaining.count < count
    }

    /// Takes `--name value` or `--name=value`, which may stand once.
    package mutating func takeOption(_ names: String...) throws(UsageError) -> String? {
        var values: [String] = []
        for name in names { values += try takeOptions(name) }
        guard values.count <= 1 else { throw UsageError("\(names[0]) is given \(values.count) times") }
        return values.first
    }

    /// Takes `--name value` and `--name=value`, as often as they stand.
    package mutating func takeOptions(_ name: String) throws(UsageError) -> [String] {
        known.append(name)
        var values: [String] = []
        var rest: [String] = []
        var index = 0
        while index < remaining.count {
            let argument = remaining[index]
            index += 1
            if argument.hasPrefix("\(name)=") {
                let value = String(argument.dropFirst(name.count + 1))
                guard !value.isEmpty else { throw UsageError("\(name) needs a value") }
                values.append(value)
            } else if argument == name {
                guard index < remaining.count, !isOption(remaining[index]) else {
                    throw UsageError("\(name) needs a value")
                }
                values.append(remaining[index])
                index += 1
            } else {
                rest.append(argument)
            }
        }
        remaining = rest
        return values
    }

    /// Takes every argument that is no option. Call it after all options were taken, since it cannot tell their values
    /// apart.
    package mutating func takePositionals() -> [String] {
        let positionals = remaining.filter { !isOption($0) } + literals
        remaining = remaining.filter(isOption)
        literals = []
        return positionals
    }

    package func finish() throws(UsageError) {
        guard let first = remaining.first ?? literals.first else { return }
        guard isOption(first) else { throw UsageError("unexpected argument '\(first)'") }
        let name = String(first.prefix { $0 != "=" })
        let nearest = known.closest(to: name).map { "; the nearest is '\($0)'" } ?? ""
        throw UsageError("unknown option '\(name)'\(nearest)")
    }

    /// `-` alone is no option: it stands for a stream.
    private func isOption(_ argument: String) -> Bool {
        argument.hasPrefix("-") && argument.count > 1
    }
}
