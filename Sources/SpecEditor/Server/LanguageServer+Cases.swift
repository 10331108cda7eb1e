import SpecBase
import SpecCompiler
import SpecHarness

/// The command that shows the cases of a lens.
let casesCommand = "crmspec.showCases"

extension LanguageServer {
    /// Above a channel and above each row of its rules: how many golden cases cover it.
    mutating func codeLenses(_ params: JSON) throws(ResponseError) -> JSON {
        guard let spec = try spec(of: params), let file = workspaces[spec.workspace].session.file(spec.path) else {
            return .array([])
        }
        var log = DiagnosticLog()
        guard let document = readDocument(file, into: &log), let entry = document.entry("channel"),
            let channel = entry.value.scalar, let place = entry.range,
            let folder = goldenFolder(of: workspaces[spec.workspace])
        else { return .array([]) }
        let absolute = workspaces[spec.workspace].absolutePath(spec.path)
        let cases = cases(in: folder).filter { $0.reads(absolute) && $0.channels.contains(channel) }
        var lenses = [lens(cases, at: place, of: channel, in: spec.workspace)]
        for table in document["rules"]?.entries ?? [] {
            for row in table.value.elements {
                guard let first = row.entries.first, let place = first.range,
                    let name = row["rule"]?.scalar ?? (first.key == "else" ? "else" : nil),
                    // What writes nothing leaves no trace in outcomes.
                    !(row["do"] ?? row["else"] ?? row).isEmptyList
                else { continue }
                let label = CaseSummary.Row(channel: channel, name: "\(table.key) / \(name)")
                let covering = cases.filter { $0.rows.contains(label) }
                lenses.append(lens(covering, at: place, of: label.name, in: spec.workspace))
            }
        }
        return .array(lenses)
    }

    private mutating func lens(
        _ cases: [CaseSummary],
        at place: SourceRange,
        of name: String,
        in workspace: Int
    ) -> JSON {
        let title =
            switch cases.count {
            case 0: "no case covers this"
            case 1: "1 case covers this"
            default: "\(cases.count) cases cover this"
            }
        let list = cases.map { covering -> JSON in
            ["title": .string(covering.title), "uri": .string(fileURI(ofPath: covering.path))]
        }
        return [
            "range": range(place, in: workspace),
            "command": [
                "title": .string(title), "command": .string(casesCommand), "arguments": [.string(name), .array(list)],
            ],
        ]
    }

    /// Shows the cases of a lens, and gives them back for editors that can do more with them.
    mutating func executeCommand(_ params: JSON) throws(ResponseError) -> JSON {
        let command = try params.needText("command")
        guard command == casesCommand else { throw .invalidParams("there is no command '\(command)'") }
        guard let arguments = params["arguments"]?.elements, arguments.count == 2, let name = arguments[0].text,
            let cases = arguments[1].elements
        else { throw .invalidParams("'arguments' has to be a name and a list of cases") }
        let titles = cases.compactMap { $0["title"]?.text }
        let text = titles.isEmpty ? "no case covers \(name)" : "\(name):\n" + titles.joined(separator: "\n")
        outbox.append(.notification("window/showMessage", ["type": 3, "message": .string(text)]))
        return arguments[1]
    }

    /// Reads the cases again when it is next asked.
    mutating func forgetCases(at path: String) {
        for folder in cases.keys.filter({ $0 == path || relativePath(path, below: $0) != nil }) { cases[folder] = nil }
    }

    private mutating func cases(in folder: String) -> [CaseSummary] {
        if let known = cases[folder] { return known }
        let read = summarizeCases(in: folder, files)
        cases[folder] = read
        return read
    }

    /// The folder `golden` that is nearest to the specs, at most three folders above them.
    private func goldenFolder(of workspace: SpecWorkspace) -> String? {
        var folder = workspace.specs
        for _ in 0...3 {
            if files.list(folder).contains("golden") { return normalized("\(folder)/golden") }
            folder = parentFolder(folder)
        }
        return nil
    }
}

extension Document {
    fileprivate var isEmptyList: Bool {
        if case .list(let elements, _) = content { elements.isEmpty } else { false }
    }
}
