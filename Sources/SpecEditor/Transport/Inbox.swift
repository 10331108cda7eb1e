/// Messages that wait, in their order. A request that is cancelled while it waits is answered in its place.
package struct Inbox: Sendable {
    /// What is to be done next.
    package enum Step: Hashable, Sendable {
        case handle(JSON)
        case answer(JSON)
    }

    private var waiting: [Step] = []
    private var start = 0

    package init() {}

    /// How many messages wait.
    package var count: Int { waiting.count - start }

    /// Adds a message, or takes one back that waits.
    package mutating func add(_ message: JSON) {
        guard message["method"]?.text == "$/cancelRequest", message["id"] == nil else {
            return waiting.append(.handle(message))
        }
        guard let id = message.at("params", "id") else { return }
        for index in start..<waiting.count {
            guard case .handle(let request) = waiting[index], request["id"] == id, let method = request["method"]?.text,
                method != "initialize", method != "shutdown"
            else { continue }
            waiting[index] = .answer(.failure(of: id, .requestCancelled))
            return
        }
    }

    /// Adds an answer to what could not be read.
    package mutating func add(answer: JSON) {
        waiting.append(.answer(answer))
    }

    /// Takes the first.
    package mutating func next() -> Step? {
        guard start < waiting.count else { return nil }
        defer {
            start += 1
            if start == waiting.count || start > 1_000 {
                waiting.removeFirst(start)
                start = 0
            }
        }
        return waiting[start]
    }
}
