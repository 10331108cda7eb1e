import SpecHarness

/// A recorded request that cannot be used.
enum RequestFailure: Error, CustomStringConvertible {
    case file(FileError)
    case malformed(path: String, MalformedRequest)

    var description: String {
        switch self {
        case .file(let error): error.description
        case .malformed(let path, let error): "\(path)\(error.line.map { ":\($0)" } ?? ""): \(error.problem)"
        }
    }
}

/// Reads a recorded request that a user named.
func loadRequest(_ path: String) throws(RequestFailure) -> RecordedRequest {
    let bytes: [UInt8]
    do throws(FileError) {
        bytes = try readFile(path, limit: largestTextFile)
    } catch {
        throw .file(error)
    }
    do throws(MalformedRequest) {
        return try RecordedRequest(bytes)
    } catch {
        throw .malformed(path: path, error)
    }
}

/// Why the bytes of a request are no payload.
struct UnreadablePayload: Error {
    let reason: String
}

/// The events of a request, as the runtime decodes them.
func payloads(of request: RecordedRequest) -> Result<[PayloadTree], UnreadablePayload> {
    .failure(UnreadablePayload(reason: "this build cannot decode payloads yet"))
}
