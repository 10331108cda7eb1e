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

/// A recorded request or mail with the bytes of its file.
struct LoadedDelivery {
    let bytes: [UInt8]
    let delivery: RecordedDelivery
}

/// Reads a recorded request or mail that a user named.
func loadRequest(_ path: String) throws(RequestFailure) -> LoadedDelivery {
    let bytes: [UInt8]
    do throws(FileError) {
        bytes = try readFile(path, limit: largestTextFile)
    } catch {
        throw .file(error)
    }
    do throws(RecordedRequestError) {
        return LoadedDelivery(bytes: bytes, delivery: try RecordedDelivery(parsing: bytes, name: path))
    } catch {
        throw .malformed(path: path, error)
    }
}
