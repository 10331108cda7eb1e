import SpecRuntime
import Testing

/// What a benchmark of the reader counts is what the inputs would read.
@Suite struct ProbeTests {
    private static let channels = ["shop", "site"].map { name in
        """
        channel: \(name)
        order: \(name == "shop" ? 1 : 2)
        crm: bitrix24
        source: { webhook: a }
        inputs: { of: of, name: name, same: [name, title], sum: { path: sum, type: decimal }, all: { path: 'all[]', many: true } }
        accept: of == '\(name)'
        """
    }

    /// Texts and numbers of the channel that takes the payload, each path once, and their bytes.
    @Test(arguments: [
        (#"{"of": "shop", "name": "Ann", "sum": 12.5, "all": ["a"]}"#, 3, 11),
        (#"{"of": "site", "title": "ab"}"#, 2, 6),
        (#"{"of": "site", "name": {"a": "b"}, "sum": null}"#, 1, 4), (#"{"of": "mail", "name": "Ann"}"#, 0, 0),
    ]) func counts(payload: String, values: Int, bytes: Int) throws {
        let program = PreparedProgram(try Scenario(Self.channels).program)
        var found = PayloadProbe.Found()
        PayloadProbe(program, address: "a").look(in: try readJSON(Array(payload.utf8)), &found)
        #expect((found.values, found.bytes) == (values, bytes))
        PayloadProbe(program, address: "elsewhere").look(in: try readJSON(Array(payload.utf8)), &found)
        #expect((found.values, found.bytes) == (values, bytes))
    }
}
