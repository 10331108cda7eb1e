import SpecEditor
import Testing

/// Messages wait in their order; what is cancelled while it waits is answered in its place.
struct InboxTests {
    private func request(_ id: JSON, _ method: String = "textDocument/hover") -> JSON {
        ["jsonrpc": "2.0", "id": id, "method": .string(method)]
    }

    private func cancel(_ id: JSON) -> JSON {
        .notification("$/cancelRequest", ["id": id])
    }

    @Test("A cancelled request is answered in its place")
    func cancels() {
        var inbox = Inbox()
        for message in [request(1), request(2), request("2"), cancel(2), request(3)] { inbox.add(message) }
        #expect(inbox.count == 4)
        #expect(inbox.next() == .handle(request(1)))
        #expect(inbox.next() == .answer(.failure(of: 2, .requestCancelled)))
        #expect(inbox.next() == .handle(request("2")))
        #expect(inbox.next() == .handle(request(3)))
        #expect(inbox.next() == nil)
    }

    @Test("What is done, unknown, or the frame of the conversation is not cancelled")
    func ignoresOthers() {
        var inbox = Inbox()
        inbox.add(request(1))
        _ = inbox.next()
        for message in [cancel(1), cancel(9), request(0, "initialize"), cancel(0), request(5, "shutdown"), cancel(5)] {
            inbox.add(message)
        }
        inbox.add(.notification("$/cancelRequest", [:]))
        #expect(inbox.next() == .handle(request(0, "initialize")))
        #expect(inbox.next() == .handle(request(5, "shutdown")))
        #expect(inbox.next() == nil)
    }

    @Test("A long conversation keeps its order")
    func keepsOrder() {
        var inbox = Inbox()
        var next = 0
        for number in 0..<5_000 {
            inbox.add(request(.integer(number)))
            if number % 3 == 0 {
                #expect(inbox.next() == .handle(request(.integer(next))))
                next += 1
            }
        }
        while let step = inbox.next() {
            #expect(step == .handle(request(.integer(next))))
            next += 1
        }
        #expect(next == 5_000)
    }
}
