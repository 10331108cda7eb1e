import SpecBase
package import SpecHarness

/// `crmspec test [NAME...]`
package struct TestCommand: Command, Equatable {
    package static let name = "test"
    package static let summary = "Replay the golden cases and compare their outcomes exactly."
    package static let help = """
        usage: crmspec test [NAME...] [--tag TAG] [--row ROW] [--golden DIR] [--specs PATH] [--rows FILE]
                            [--format text|json|junit|tap|github] [--why] [--update] [--jobs N]

          NAME           part of a case's name; all cases by default
          --tag TAG      cases with the tag; may stand several times
          --row ROW      cases that cover the row, such as B4; may stand several times
          --golden DIR   where the cases are; golden by default
          --specs PATH   what a case without specs of its own is compiled from; specs by default
          --rows FILE    a Markdown table of rows: those that no case covers are listed, too
          --format F     how the report is written; text by default
          --why          print each outcome with the spec line and payload paths of every field
          --update       rewrite outcome.yaml and transcript.txt where they differ, and exit 1; refused where CI is set
          --jobs N       how many cases are replayed at a time, 1 to 64; as many as there are cores by default

        example:
          crmspec test repeat --why
        """

    package var filter: CaseFilter
    package var golden: String
    package var specs: [String]

    /// A file with a table of rows, or `nil`.
    package var rows: String?
    package var format: ReportFormat
    package var isExplaining: Bool
    package var isUpdating: Bool

    /// How many cases are replayed at a time; `nil`: as many as there are cores.
    package var jobs: Int?

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        filter = CaseFilter()
        filter.tags = try arguments.takeOptions("--tag")
        filter.rows = try arguments.takeOptions("--row")
        golden = try arguments.takeOption("--golden") ?? "golden"
        let specs = try arguments.takeOptions("--specs")
        self.specs = specs.isEmpty ? ["specs"] : specs
        rows = try arguments.takeOption("--rows")
        format = try arguments.takeFormat(ReportFormat.self) ?? .text
        isExplaining = try arguments.takeFlag("--why")
        isUpdating = try arguments.takeFlag("--update")
        jobs = try arguments.takeJobs()
        filter.names = arguments.takePositionals()
        try arguments.finish()
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        if isUpdating, console.variable("CI") != nil {
            throw UsageError("--update is refused where CI is set: outcomes are looked at before they are recorded")
        }
        let ids = try rows.map { rowIDs(inTable: try readSource($0).text) }
        let list = try discoverCases(in: golden)
        var options = CaseOptions(workspace: specs)
        options.isUpdating = isUpdating
        options.isExplaining = isExplaining
        options.jobs = jobs
        let progress = TestProgress(isShown: console.isErrorTerminal)
        var results = runCases(list.cases, options: options, filter: filter) { progress.show($0, of: $1) }
        let transcripts = runTranscripts(list.transcripts, isUpdating: isUpdating, filter: filter, jobs: jobs) {
            arguments,
            folder,
            input in
            try runSelf(arguments, in: folder, input: input)
        }
        if !transcripts.isEmpty {
            results += transcripts
            results.sort { $0.name.precedesByBytes($1.name) }
        }
        progress.end()
        let strays = filter.wantsAll ? list.strays : []
        guard !results.isEmpty || !strays.isEmpty else {
            console.printError("crmspec test: no case below '\(golden)'\(filter.wantsAll ? "" : " matches")\n")
            return .findings
        }
        let report = TestReport(results: results, strays: strays, rows: RowTable(results, ids: ids))
        console.print(printReport(report, as: format, isColoured: console.isColoured))
        if format == .json || format == .junit { console.printError(report.closingLine + "\n") }
        return report.isFine ? .success : .findings
    }
}
