import SpecEditor
import SpecHarness
import SpecRuntime

/// What is read as JSON is written as JSON that reads the same.
func fuzzJSON(_ bytes: [UInt8]) {
    if let tree = try? readJSON(bytes) {
        let text = canonicalJSON(tree)
        guard let again = try? readJSON(text) else { preconditionFailure("written JSON cannot be read") }
        precondition(canonicalJSON(again) == text, "written JSON reads otherwise")
        _ = indentedJSON(tree, tree.root)
        _ = tree.leaves
    }
    if let value = try? JSON(reading: bytes) {
        precondition((try? JSON(reading: Array(value.printed.utf8))) == value, "a printed message reads otherwise")
    }
}

/// The same bytes decode to the same trees, as body and as query.
func fuzzForm(_ bytes: [UInt8]) {
    let isMultipart = bytes.first.map { $0 % 2 == 1 } ?? false
    let type = isMultipart ? "multipart/form-data; boundary=B" : "application/x-www-form-urlencoded"
    let headers = [Delivery.Header(name: "Content-Type", value: type)]
    let body = isMultipart ? Array(bytes.dropFirst()) : bytes
    func once() -> [[UInt8]] {
        switch decodeDelivery(method: "POST", query: bytes, headers: headers, body: body) {
        case .unreadable(let words): [Array(words.utf8)]
        case .handshake: []
        case .events(let trees): trees.map { canonicalJSON($0) }
        }
    }
    precondition(once() == once(), "the same bytes decode otherwise")
    _ = canonicalJSON(decodeQuery(bytes))
    _ = parseForm(bytes)
}

/// A recorded request, delivered to a channel that reads all kinds of values of it.
func fuzzRequest(_ bytes: [UInt8]) {
    guard let request = try? RecordedDelivery(parsing: bytes, name: "a.http") else { return }
    deliverTwice(request, to: FuzzSpecs.program)
}

/// A mail, decoded and delivered to a channel that reads labels and headers of it.
func fuzzMail(_ bytes: [UInt8]) {
    guard let message = try? decodeMail(bytes) else { return }
    precondition((try? decodeMail(bytes)) == message, "the same mail decodes otherwise")
    // The mailbox of the channel stands before what the mail says itself.
    let delivered = Array("Delivered-To: requests@example.com\r\n".utf8) + bytes
    deliverTwice(.mail(delivered), to: FuzzSpecs.program)
}
