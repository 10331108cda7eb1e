/// Why a request has no result.
package struct ResponseError: Error, Hashable, Sendable {
    package let code: Int
    package let message: String

    package init(_ code: Int, _ message: String) {
        self.code = code
        self.message = message
    }

    package static func parseError(_ words: String) -> Self { Self(-32_700, words) }
    package static func invalidRequest(_ words: String) -> Self { Self(-32_600, words) }
    package static func methodNotFound(_ method: String) -> Self { Self(-32_601, "there is no method '\(method)'") }
    package static func invalidParams(_ words: String) -> Self { Self(-32_602, words) }
    package static let notInitialized = Self(-32_002, "the first request is 'initialize'")
    package static let requestCancelled = Self(-32_800, "the request was cancelled")
    package static func requestFailed(_ words: String) -> Self { Self(-32_803, words) }
}

extension JSON {
    /// A response with a result.
    package static func success(of id: JSON, _ result: JSON) -> JSON {
        ["jsonrpc": "2.0", "id": id, "result": result]
    }

    /// A response with an error.
    package static func failure(of id: JSON, _ error: ResponseError) -> JSON {
        [
            "jsonrpc": "2.0", "id": id,
            "error": ["code": .integer(error.code), "message": .string(error.message)],
        ]
    }

    /// A notification.
    package static func notification(_ method: String, _ params: JSON) -> JSON {
        ["jsonrpc": "2.0", "method": .string(method), "params": params]
    }

    /// A request of the server's.
    package static func request(_ id: String, _ method: String, _ params: JSON) -> JSON {
        ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params]
    }
}

// MARK: - Parameters

extension JSON {
    /// A text that a request needs.
    func needText(_ keys: String...) throws(ResponseError) -> String {
        guard let text = need(keys)?.text else { throw missing(keys, "a text") }
        return text
    }

    /// A whole number that a request needs.
    func needInteger(_ keys: String...) throws(ResponseError) -> Int {
        guard let number = need(keys)?.integer else { throw missing(keys, "a whole number") }
        return number
    }

    /// A list that a request needs.
    func needElements(_ keys: String...) throws(ResponseError) -> [JSON] {
        guard let elements = need(keys)?.elements else { throw missing(keys, "a list") }
        return elements
    }

    private func need(_ keys: [String]) -> JSON? {
        var value: JSON? = self
        for key in keys { value = value?[key] }
        return value
    }

    private func missing(_ keys: [String], _ wanted: String) -> ResponseError {
        .invalidParams("'\(keys.joined(separator: "."))' has to be \(wanted)")
    }
}
