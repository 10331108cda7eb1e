import SpecBase
import SpecCompiler
import SpecEditor
import SpecHarness
import SpecTestSupport
import SpecYAML

/// Text `count` times.
private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func yaml(_ text: String) -> String? {
    var log = DiagnosticLog()
    _ = readYAML(SourceFile(path: "a.yaml", text: text), into: &log)
    return log.sorted.first?.message
}

/// The first message about a channel with an input and a condition.
private func spec(input: String = "name", accept: String = "present(v)") -> String? {
    let text = """
        crmspec: 1
        channel: a
        crm: bitrix24
        source: { webhook: a }
        inputs: { v: \(input) }
        accept: \(accept)
        reply: { ok: "1" }

        """
    let compilation = compile([ExampleWorkspace.catalog, SourceFile(path: "a.yaml", text: text)])
    return compilation.diagnostics.first { $0.kind.severity == .error }?.message
}

extension Bound {
    static let specs = [
        Bound("YAMLLimits.bytes", "the file has 16777217 bytes, and at most 16777216 are read") {
            yaml("a: b #" + many("x", $0 - 6))
        },
        Bound("YAMLLimits.depth", "over 100 lists and blocks within each other") {
            yaml(many("[", $0 - 1) + "[], [x]" + many("]", $0 - 1))
        },
        Bound("YAMLLimits.nodes", "over 1000000 values") { yaml("[" + many("x,", $0 - 1) + "]") },
        Bound("YAMLLimits.aliasedNodes", "aliases repeat over 10000 values") {
            yaml("[&a x\(many(", *a  ", $0))]")
        },
        Bound("largestTextFile", "it has 16777217 bytes, and at most 16777216 are read") { file(of: $0) },
        Bound("ExpressionParser.depthLimit", "values stand more than 64 deep within each other") {
            spec(accept: many("(", $0 - 1) + "present(v)" + many(")", $0 - 1))
        },
        Bound("PathParser.stepLimit", "a path has at most 64 steps") {
            spec(input: "a" + many(".a", $0 - 1))
        },
    ]

    static let conversations = [
        Bound("largestMessage", "a message of 67108865 bytes; at most 67108864 are read") {
            framing("Content-Length: \($0)\r\n\r\n")
        },
        Bound("largestHeader", "no empty line ends the header within 4096 bytes") {
            let rest = "Content-Length: 2\r\n\r\n"
            return framing("X: " + many("x", $0 - rest.utf8.count - 5) + "\r\n" + rest)
        },
    ]

    private static func framing(_ text: String) -> String? {
        var framer = MessageFramer()
        framer.append(Array(text.utf8))
        do throws(FramingError) {
            _ = try framer.next()
            return nil
        } catch { return error.message }
    }

    private static func file(of size: Int) -> String? {
        do {
            let folder = try TemporaryFolder()
            try folder.write("a", many("x", size))
            _ = try readFile(folder.path + "/a", limit: largestTextFile)
            return nil
        } catch { return (error as? FileError)?.reason ?? "\(error)" }
    }
}
