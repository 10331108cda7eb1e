import SpecHarness
import SpecRuntime

/// A recorded request that cannot be used.
enum RequestFailure: Error, CustomStringConvertible {
    case file(FileError)
    case malformed(path: String, RecordedRequestError)

    var description: String {
        switch self {
        case .file(let error): error.description
        case .malformed(let path, let error): "\(path):\(error.line): \(error.words)"
        }
    }
}

/// A recorded request with the bytes of its file.
struct LoadedRequest {
    let bytes: [UInt8]
    let request: RecordedRequest
}

/// Reads a recorded request that a user named.
func loadRequest(_ path: String) throws(RequestFailure) -> LoadedRequest {
    let bytes: [UInt8]
    do throws(FileError) {
        bytes = try readFile(path, limit: largestTextFile)
    } catch {
        throw .file(error)
    }
    do throws(RecordedRequestError) {
        return LoadedRequest(bytes: bytes, request: try RecordedRequest(parsing: bytes))
    } catch {
        throw .malformed(path: path, error)
    }
}
