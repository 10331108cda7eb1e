import SpecBase
import SpecYAML

extension Decoder {
    mutating func inputs(_ node: YAMLNode) -> [InputDeclaration] {
        guard let entries = entries(node, wanted: "names with a path each") else { return [] }
        var inputs: [InputDeclaration] = []
        for entry in entries {
            inputs.append(input(nameOrKey(entry.key, "an input"), entry.value))
        }
        return inputs
    }

    private mutating func input(_ name: Located<String>, _ node: YAMLNode) -> InputDeclaration {
        let before = log.errorCount
        var input = InputDeclaration(name: name, range: name.range.joined(node.range), isComplete: true)
        if case .mapping = node.content {
            if let block = block(node, .input, owner: name.range) {
                read(block, into: &input)
            }
        } else {
            input.origin = paths(node)
        }
        checkMany(input)
        if log.errorCount > before { input.isComplete = false }
        return input
    }

    private mutating func read(_ block: Block, into input: inout InputDeclaration) {
        if let entry = theOne(of: block) {
            input.origin = origin(entry, of: block)
            checkLabelKeys(of: block, beside: entry.key.value)
        }
        input.type = block["type"].flatMap { word($0, "a type") }
        input.many = block["many"].flatMap { boolean($0) }
        input.required = block["required"].flatMap { boolean($0) }
        input.default = block["default"].flatMap { literal($0) }
        input.empty = block["empty"].flatMap { texts($0, "a word", mayBeEmpty: true) } ?? []
        input.onInvalid = block["on_invalid"].flatMap { word($0, "a policy") }
        // A type that was reported says nothing about the keys beside it.
        let type = block["type"] == nil ? .text : input.type?.value
        if let type { checkKeys(of: block, fit: type) }
        if type == .enumeration {
            input.values = required("values", of: block).map { enumWords($0) } ?? []
        }
        input.region = block["region"].flatMap { country($0) }
        input.digits = block["digits"].flatMap { digits($0) } ?? []
        input.format = block["format"].flatMap { text($0, "a pattern") }
        input.zone = block["zone"].flatMap { zone($0) }
        input.point = block["point"].flatMap { decimalPoint($0) }
    }

    private mutating func origin(_ entry: YAMLNode.Entry, of block: Block) -> InputOrigin? {
        switch entry.key.value {
        case "after", "below": label(entry, of: block).map(InputOrigin.label)
        case "path": paths(entry.value)
        case "header": text(entry.value, "a header's name").map(InputOrigin.header)
        default: text(entry.value, "a parameter's name").map(InputOrigin.query)
        }
    }

    private mutating func paths(_ node: YAMLNode) -> InputOrigin? {
        guard let nodes = oneOrMore(node, "a path or a list of paths") else { return nil }
        let paths = each(nodes) { $0.path($1) }
        return paths.isEmpty ? nil : .paths(paths)
    }

    private mutating func literal(_ node: YAMLNode) -> LiteralSyntax? {
        guard case .sequence = node.content else {
            return text(node, "a literal", mayBeEmpty: true).map(LiteralSyntax.single)
        }
        return texts(node, "a literal", mayBeEmpty: true).map { .list($0, node.range) }
    }

    private mutating func digits(_ node: YAMLNode) -> [Located<Int>]? {
        oneOrMore(node, "a count of digits or a list of them").map { nodes in
            each(nodes) { $0.integer($1, "a count of digits", in: 1...15) }
        }
    }

    private mutating func decimalPoint(_ node: YAMLNode) -> Located<String>? {
        guard let point = text(node, "a decimal point") else { return nil }
        if point.value == "." || point.value == "," { return point }
        reportUnknownWord(point, "a decimal point", words: [".", ","])
        return nil
    }

    /// Keys that only some types have.
    private mutating func checkKeys(of block: Block, fit type: InputType) {
        for entry in block.entries {
            guard case .words(_, let types) = block.keys.companion(of: entry.key.value),
                !types.contains(type.rawValue)
            else { continue }
            report(
                .misplacedKey,
                "'\(entry.key.value)' is for inputs of type \(types.listed), and this one is '\(type.rawValue)'",
                at: entry.key.range
            )
        }
    }

    private mutating func checkMany(_ input: InputDeclaration) {
        guard case .paths(let paths) = input.origin, input.many?.value != true else { return }
        for path in paths {
            guard let every = path.steps.first(where: { $0.value == .every }) else { continue }
            report(
                .everyElementWithoutMany,
                "'[]' reads every element, and the input lacks 'many: true'",
                at: every.range
            )
            return
        }
    }
}
