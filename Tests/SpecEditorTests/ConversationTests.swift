import SpecEditor
import Testing

/// The server as an editor has it at the other end of a pipe: bytes in, bytes out.
struct ConversationTests {
    private let path = ExampleSpecs.path

    /// What the server answers to bytes that come all at once.
    private func answers(_ bytes: [UInt8], in conversation: inout Conversation) -> [JSON] {
        conversation.read(bytes)
        var output = MessageFramer()
        while let text = conversation.step() { output.append(Array(text.utf8)) }
        var messages: [JSON] = []
        while let message = try? output.next() { messages.append((try? JSON(reading: message)) ?? .null) }
        #expect(output.isBetweenMessages)
        return messages
    }

    private func answers(_ messages: [JSON]) -> [JSON] {
        var conversation = Conversation(LanguageServer(ExampleSpecs.files))
        return answers(Array(messages.map(framed).joined().utf8), in: &conversation)
    }

    private static func request(_ id: Int, _ method: String, _ params: JSON = [:]) -> JSON {
        ["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": params]
    }

    private static let start = request(0, "initialize", ["capabilities": Editor.able, "rootUri": "file:///project"])
    private static let uri: JSON = ["uri": "file:///project/specs/feedback.yaml"]

    private static func change(_ version: Int, _ text: String) -> JSON {
        .notification(
            "textDocument/didChange",
            [
                "textDocument": ["uri": "file:///project/specs/feedback.yaml", "version": .integer(version)],
                "contentChanges": [["text": .string(text)]],
            ]
        )
    }

    private static let open: JSON = .notification(
        "textDocument/didOpen",
        [
            "textDocument": [
                "uri": "file:///project/specs/feedback.yaml", "languageId": "yaml", "version": 1,
                "text": .string(ExampleSpecs.channel),
            ]
        ]
    )

    @Test("Responses come in the order of requests, and of edits that wait only the last is told of")
    func keepsOrder() {
        let edits = (2...40).map { Self.change($0, ExampleSpecs.channel("phone}}", "phon\($0)}}")) }
        let questions = (1...4).map { Self.request($0, "textDocument/documentSymbol", ["textDocument": Self.uri]) }
        let found = answers([Self.start, Self.open] + edits + questions)
        #expect(found.compactMap { $0["id"]?.integer } == [0, 1, 2, 3, 4])
        let told = found.filter { $0["method"] == "textDocument/publishDiagnostics" }
        #expect(told.compactMap { $0.at("params", "version")?.integer } == [40])
        let message = told.first?.at("params", "diagnostics")?.elements?.first?["message"]?.text
        #expect(message?.contains("'phon40'") == true)
    }

    @Test("Whoever never pauses is told, too")
    func tellsTheRestless() {
        let edits = (2...400).map { Self.change($0, ExampleSpecs.channel("phone}}", "phon\($0)}}")) }
        let told = answers([Self.start, Self.open] + edits).filter { $0["method"] == "textDocument/publishDiagnostics" }
        #expect(told.count > 4 && told.count < 20)
        #expect(told.last?.at("params", "version") == 400)
    }

    @Test("A request that is cancelled while it waits is answered so, the others as ever")
    func cancels() {
        let questions = (1...3).map { Self.request($0, "textDocument/documentSymbol", ["textDocument": Self.uri]) }
        let found = answers([Self.start, Self.open] + questions + [.notification("$/cancelRequest", ["id": 2])])
        let responses = found.filter { $0["id"] != nil }
        #expect(responses.map { $0["id"]?.integer } == [0, 1, 2, 3])
        #expect(responses.map { $0.at("error", "code")?.integer } == [nil, nil, -32_800, nil])
    }

    @Test("A message that is no JSON is answered, and the next one, too")
    func goesOnAfterBadJSON() {
        var conversation = Conversation(LanguageServer(ExampleSpecs.files))
        let bad = ["{", "[1,]", #"{"a":1,"a":2}"#, "\u{0}", String(repeating: "[", count: 10_000), ""]
        var bytes: [UInt8] = []
        for text in bad { bytes += Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8) }
        bytes += Array("Content-Length: 2\r\n\r\n".utf8) + [0xFF, 0xFE]
        bytes += Array(framed(Self.start).utf8)
        let found = answers(bytes, in: &conversation)
        #expect(found.map { $0.at("error", "code")?.integer } == Array(repeating: -32_700, count: 7) + [nil])
        #expect(found.prefix(7).allSatisfy { $0["id"] == .null })
        #expect(conversation.failure == nil)
    }

    @Test("A header that cannot be read ends the conversation, after what came before it")
    func endsAtBadHeader() {
        var conversation = Conversation(LanguageServer(ExampleSpecs.files))
        let found = answers(Array((framed(Self.start) + "Content-Length: many\r\n\r\n{}").utf8), in: &conversation)
        #expect(found.count == 1)
        #expect(conversation.failure?.message == "'Content-Length: many' gives no length")
        #expect(answers(Array(framed(Self.request(1, "shutdown")).utf8), in: &conversation).isEmpty)
    }

    /// A session in which everything happens.
    private static let session: [JSON] = {
        let place: JSON = ["textDocument": uri, "position": ["line": 11, "character": 28], "newName": "client"]
        let range: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 20, "character": 0]]
        let questions = [
            "completion", "hover", "definition", "references", "prepareRename", "rename", "documentSymbol",
            "semanticTokens/full", "codeLens",
        ].enumerated().map { request($0.offset + 2, "textDocument/\($0.element)", place) }
        let edit: JSON = .notification(
            "textDocument/didChange",
            [
                "textDocument": ["uri": "file:///project/specs/feedback.yaml", "version": 3],
                "contentChanges": [["range": range, "text": "😀"]],
            ]
        )
        return [start, .notification("initialized", [:]), open, change(2, ExampleSpecs.channel("phone}}", "phon}}"))]
            + questions
            + [
                request(20, "textDocument/codeAction", ["textDocument": uri, "range": range, "context": [:]]), edit,
                .notification("textDocument/didClose", ["textDocument": uri]),
                .notification(
                    "workspace/didChangeWatchedFiles",
                    ["changes": [["uri": "file:///project/specs", "type": 3]]]
                ),
                request(21, "shutdown"), .notification("exit", [:]),
            ]
    }()

    @Test("A thousand sessions with bytes that went wrong: it answers, or says why it ends")
    func survivesMutations() {
        let whole = Self.session.map { Array($0.printed.utf8) }
        var random = Numbers(state: 20_260_411)
        for _ in 0..<1_000 {
            var bytes: [UInt8] = []
            for message in whole {
                var body = message
                if random.next(below: 4) == 0 { mutate(&body, &random) }
                bytes += Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
            }
            // Now and then the frame itself is hit.
            if random.next(below: 5) == 0 { mutate(&bytes, &random) }
            var conversation = Conversation(LanguageServer(ExampleSpecs.files))
            conversation.read(bytes)
            var steps = 0
            while conversation.step() != nil { steps += 1 }
            #expect(steps <= 2 * whole.count + 2)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Numbers) {
        for _ in 0...random.next(below: 3) {
            let at = random.next(below: bytes.count)
            switch random.next(below: 5) {
            case 0: bytes[at] = UInt8(random.next(below: 256))
            case 1: bytes.insert(UInt8(random.next(below: 256)), at: at)
            case 2: bytes.remove(at: at)
            // A digit or a quote for another: numbers and names change, JSON stays.
            case 3: if 0x30...0x39 ~= bytes[at] { bytes[at] = 0x39 } else { bytes[at] ^= 1 }
            default: bytes.insert(contentsOf: Array("99999999999".utf8), at: at)
            }
        }
    }
}

/// The same numbers in every run.
private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
