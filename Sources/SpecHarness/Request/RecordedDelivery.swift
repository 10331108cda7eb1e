package import SpecBase
package import SpecRuntime

/// What a file keeps of a delivery: a request as `.http`, a mail as `.eml`.
package enum RecordedDelivery: Sendable {
    case request(RecordedRequest)
    case mail([UInt8])

    /// The endings of the files.
    package static let endings = [".http", ".eml"]

    /// Whether a file of this name keeps a delivery.
    package static func isNamed(_ name: String) -> Bool {
        endings.contains { name.hasSuffix($0) }
    }

    /// The name of a file without its ending.
    package static func stem(of name: String) -> String {
        endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    }

    /// Reads a file's bytes; its name says which kind it is.
    package init(parsing bytes: [UInt8], name: String) throws(RecordedRequestError) {
        self = name.hasSuffix(".eml") ? .mail(bytes) : .request(try RecordedRequest(parsing: bytes))
    }

    /// The delivery as it arrives at a time.
    package func delivery(at time: Instant, id: String, isLate: Bool) -> Delivery {
        switch self {
        case .request(let request): request.delivery(at: time, id: id, isLate: isLate)
        case .mail(let bytes): Delivery(mail: bytes, receivedAt: time, id: id, isLate: isLate)
        }
    }
}
