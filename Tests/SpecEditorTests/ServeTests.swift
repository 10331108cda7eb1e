import Foundation
import SpecEditor
import Testing

/// The loop that a process runs: how it ends, and what happens while it works.
struct ServeTests {
    private let server = LanguageServer(ExampleSpecs.files)
    private static let shutdown: JSON = ["jsonrpc": "2.0", "id": 2, "method": "shutdown"]
    private static let exit: JSON = ["jsonrpc": "2.0", "method": "exit"]
    private static let initialize: JSON = [
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": ["rootUri": "file:///project", "capabilities": [:]],
    ]

    @Test(
        "It ends well after 'shutdown' and 'exit' alone",
        arguments: [
            ([initialize, shutdown, exit], true), ([initialize, exit], false), ([exit], false),
            // The editor goes away without a word.
            ([initialize, shutdown], false), ([initialize], false), ([], false),
        ] as [([JSON], Bool)]
    )
    func ends(_ messages: [JSON], _ isFine: Bool) throws {
        let queue = ByteQueue()
        queue.push(Array(messages.map(framed).joined().utf8))
        queue.push([])
        var output = ""
        let end = try serve(queue, server) { text in
            output += text
            return true
        }
        #expect(end == isFine)
        #expect(output.contains(#""id":1"#) == messages.contains(Self.initialize))
    }

    @Test("A header that is none ends it with the reason, after the answers to what came before")
    func endsAtBadHeader() {
        let queue = ByteQueue()
        queue.push(Array((framed(Self.initialize) + "Length: 5\r\n\r\n").utf8))
        var output = ""
        #expect(throws: FramingError.self) {
            try serve(queue, server) { text in
                output += text
                return true
            }
        }
        #expect(output.contains(#""id":1"#))
    }

    @Test("An editor that reads no more is left")
    func leaves() throws {
        let queue = ByteQueue()
        queue.push(Array((framed(Self.initialize) + framed(Self.shutdown)).utf8))
        var count = 0
        #expect(
            try !serve(queue, server) { _ in
                count += 1
                return false
            }
        )
        #expect(count == 1)
    }

    @Test("What comes in single bytes from another thread is answered all the same")
    func readsSlowly() throws {
        let queue = ByteQueue()
        let bytes = Array([Self.initialize, Self.shutdown, Self.exit].map(framed).joined().utf8)
        Thread.detachNewThread {
            for byte in bytes { queue.push([byte]) }
        }
        var output = ""
        #expect(
            try serve(queue, server) { text in
                output += text
                return true
            }
        )
        #expect(output.components(separatedBy: "Content-Length").count == 3)
    }
}
