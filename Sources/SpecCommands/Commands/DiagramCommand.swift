import SpecBase
import SpecHarness
import SpecIR

/// `crmspec diagram (PATH... | --readme FOLDER)`
package struct DiagramCommand: Command, Equatable {
    package static let name = "diagram"
    package static let summary = "Draw what channels do, as Mermaid or SVG."
    package static let help = """
        usage: crmspec diagram PATH... [--channel ID] [--format mermaid|svg] [--output FILE]
               crmspec diagram --readme FOLDER

          PATH             files, and folders of .yaml and .yml files
          --channel ID     this channel alone; svg draws one channel
          --format F       mermaid by default: a flowchart, or a Markdown page where there are several channels;
                           svg: a picture that needs no other file
          --output FILE    where it is written; standard output by default
          --readme FOLDER  makes the diagrams in FOLDER/README.md anew, between <!-- diagram --> and <!-- /diagram -->

        examples:
          crmspec diagram specs --channel site-orders --format svg --output orders.svg
          crmspec diagram --readme specs/bitrix24-site
        """

    package enum Format: String, Hashable, Sendable, CaseIterable {
        case mermaid, svg
    }

    package var specs: [String]
    package var channel: String?
    package var format: Format
    package var output: String?

    /// A folder whose page is refreshed, or `nil`.
    package var readme: String?

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        channel = try arguments.takeOption("--channel")
        let format = try arguments.takeFormat(Format.self)
        output = try arguments.takeOption("--output")
        readme = try arguments.takeOption("--readme")
        specs = arguments.takePositionals()
        try arguments.finish()
        self.format = format ?? .mermaid
        if readme != nil {
            guard specs.isEmpty, channel == nil, format == nil, output == nil else {
                throw UsageError("--readme takes a folder and nothing else")
            }
        } else if specs.isEmpty {
            throw UsageError("diagram needs specs, or --readme FOLDER")
        }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        guard let program = try compiledProgram(readme.map { [$0] } ?? specs, &console) else { return .findings }
        let channels = program.channels.filter { channel == nil || $0.id == channel }
        guard !channels.isEmpty else {
            let ids = program.channels.map(\.id)
            throw UsageError(
                ids.isEmpty
                    ? "there is no channel in these specs"
                    : "there is no channel '\(channel ?? "")'; there are \(ids.joined(separator: ", "))"
            )
        }
        let diagrams = channels.map { diagram(of: $0, in: program) }
        if let readme { return try refresh("\(readme)/README.md", diagrams, &console) }
        if format == .svg, diagrams.count > 1 {
            let ids = diagrams.map(\.id).joined(separator: ", ")
            throw UsageError("svg draws one channel: say which with --channel; there are \(ids)")
        }
        let text =
            switch format {
            case .svg: svg(diagrams[0])
            case .mermaid: diagrams.count == 1 ? mermaid(diagrams[0]) : diagramPage(diagrams)
            }
        if let output { try writeFileAtomically(output, Array(text.utf8)) } else { console.print(text) }
        return .success
    }

    private func refresh(
        _ path: String,
        _ diagrams: [ChannelDiagram],
        _ console: inout some Console
    ) throws -> ExitStatus {
        let page = try readSource(path).text
        guard let new = refreshed(page, diagrams: diagrams) else {
            console.printError(
                "crmspec diagram: \(path) needs the lines \(diagramMarks.start) and \(diagramMarks.end), once each\n"
            )
            return .findings
        }
        if new != page { try writeFileAtomically(path, Array(new.utf8)) }
        console.print("\(path): \(new == page ? "is current" : "made anew")\n")
        return .success
    }
}
