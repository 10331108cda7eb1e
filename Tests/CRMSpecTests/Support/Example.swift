import CRMSpec
import SpecBase
import SpecCompiler
import SpecIR
import SpecTestSupport

/// The bytes of an artifact of channels beside the catalogue of the examples.
func artifactBytes(_ channels: String...) throws -> [UInt8] {
    var files = ExampleWorkspace(MarkedSpec("crmspec: 1\n" + channels[0])).files
    for (position, channel) in channels.enumerated().dropFirst() {
        files.append(SourceFile(path: "channel\(position).yaml", text: "crmspec: 1\n" + channel))
    }
    let compilation = compile(files)
    guard let program = compilation.program else {
        throw BrokenSpec(messages: compilation.diagnostics.map { "\($0.message)" })
    }
    return encodeArtifact(program)
}

/// Why a test's own spec does not compile.
struct BrokenSpec: Error {
    let messages: [String]
}

/// Seconds after a fixed moment: 2026-04-09 11:06 in Moscow.
func moment(_ seconds: Int64 = 0) -> Moment {
    guard let moment = Moment(milliseconds: 1_775_721_960_000 + seconds * 1_000) else {
        preconditionFailure("tests stay within the years 1 to 9999")
    }
    return moment
}

/// JSON that is posted to the address `a`.
func posted(_ json: String, at time: Moment = moment(), repliesAtOnce: Bool = false) -> Delivery {
    Delivery(
        method: "POST",
        target: "/in/a?from=shop",
        headers: [("Content-Type", "application/json")],
        body: Array(json.utf8),
        receivedAt: time,
        id: "d1",
        repliesAtOnce: repliesAtOnce
    )
}

extension Outcome {
    /// The outcome in JSON, as text.
    var text: String { String(decoding: json, as: UTF8.self) }

    /// How its runs ended, such as `orders done`.
    var endings: [String] {
        guard case .runs(let runs) = result else { return [] }
        return runs.map { "\($0.channel) \($0.ending)" }
    }
}
