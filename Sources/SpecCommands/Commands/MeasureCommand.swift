import SpecBase
package import SpecCompiler
import SpecHarness
import SpecIR
import SpecRuntime

/// `crmspec measure`: the seconds of one part of the work, for `tools/benchmarks`.
package struct MeasureCommand: Command, Equatable {
    package static let name = "measure"
    package static let summary = "Compile specs, read JSON or load an artifact, and print the seconds, for benchmarks."
    package static let help = """
        usage: crmspec measure --analyses all|types [PATH...]
               crmspec measure --json FILE [--artifact FILE --address ADDRESS]
               crmspec measure --artifact FILE

          --analyses all    everything that check does
          --analyses types  nothing beyond names and types: what such specs do is not proven
          --json FILE       read each line of FILE as JSON; with an artifact, find what the inputs of an address look for
          --artifact FILE   load a compiled program and verify it

        Reading files counts apart. Prints, before the seconds: the files, the errors and the warnings of compiling; the
        lines, the texts and numbers found and their bytes of JSON; the channels of an artifact.

        examples:
          crmspec measure --analyses types specs
          crmspec measure --json bodies.ndjson --artifact integrations.crmspec --address site-orders
        """

    package enum Work: Equatable {
        /// Compiles files and folders of one workspace.
        case compile([String], Analyses)
        case readJSON(String, inputsOf: Inputs?)
        case load(String)
    }

    /// The inputs of the channels of an address.
    package struct Inputs: Equatable {
        package var artifact: String
        package var address: String
    }

    package var work: Work

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let analyses = try arguments.takeOption("--analyses")
        let json = try arguments.takeOption("--json")
        let artifact = try arguments.takeOption("--artifact")
        let address = try arguments.takeOption("--address")
        let paths = arguments.takePositionals()
        try arguments.finish()
        switch (analyses, json, artifact, address) {
        case ("all", nil, nil, nil): work = .compile(paths.isEmpty ? ["specs"] : paths, .all)
        case ("types", nil, nil, nil): work = .compile(paths.isEmpty ? ["specs"] : paths, .types)
        case (nil, let json?, nil, nil) where paths.isEmpty: work = .readJSON(json, inputsOf: nil)
        case (nil, let json?, let artifact?, let address?) where paths.isEmpty:
            work = .readJSON(json, inputsOf: Inputs(artifact: artifact, address: address))
        case (nil, nil, let artifact?, nil) where paths.isEmpty: work = .load(artifact)
        default:
            throw UsageError("measure needs --analyses all or --analyses types, --json FILE, or --artifact FILE")
        }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        switch work {
        case .compile(let paths, let analyses): return try compile(paths, analyses, &console)
        case .readJSON(let path, let inputs): return try readLines(path, inputs, &console)
        case .load(let path): return try load(path, &console)
        }
    }

    private func compile(
        _ paths: [String],
        _ analyses: Analyses,
        _ console: inout some Console
    ) throws -> ExitStatus {
        let files = try loadSpecs(paths)
        let stopwatch = Stopwatch()
        var session = CompilerSession(analyses: analyses)
        for file in files { session.set(file) }
        let diagnostics = session.diagnostics()
        let seconds = stopwatch.seconds
        let errors = diagnostics.count { $0.kind.severity == .error }
        let warnings = diagnostics.count { $0.kind.severity == .warning }
        console.print("\(files.count) \(errors) \(warnings) \(seconds)\n")
        return errors == 0 ? .success : .findings
    }

    private func readLines(_ path: String, _ inputs: Inputs?, _ console: inout some Console) throws -> ExitStatus {
        let probe = try inputs.map { inputs in
            PayloadProbe(PreparedProgram(try loadArtifact(inputs.artifact)), address: inputs.address)
        }
        let bytes = try readFile(path, limit: 1 << 30)
        let stopwatch = Stopwatch()
        var (start, lines, found) = (0, 0, PayloadProbe.Found())
        while start < bytes.count {
            let end = lineEnd(in: bytes, from: start) ?? bytes.count
            do throws(JSONError) {
                let payload = try readJSON(bytes.span.extracting(start..<end))
                probe?.look(in: payload, &found)
            } catch {
                console.printError("crmspec measure: line \(lines + 1) is no JSON: \(error.words)\n")
                return .findings
            }
            lines += 1
            start = end + 1
        }
        console.print("\(lines) \(found.values) \(found.bytes) \(stopwatch.seconds)\n")
        return .success
    }

    private func load(_ path: String, _ console: inout some Console) throws -> ExitStatus {
        let bytes = try readFile(path, limit: 1 << 30)
        let stopwatch = Stopwatch()
        let program: Program
        do throws(ArtifactError) {
            program = try decodeArtifact(bytes)
        } catch {
            throw ArtifactFailure(path: path, error: error)
        }
        console.print("\(program.channels.count) \(stopwatch.seconds)\n")
        return .success
    }
}

private struct Stopwatch {
    private let start = ContinuousClock().now

    /// Since it was made.
    var seconds: Double {
        let taken = ContinuousClock().now - start
        return Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
    }
}
