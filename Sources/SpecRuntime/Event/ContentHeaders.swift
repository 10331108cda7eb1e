import SpecBase

/// What the headers of a request say of its body.
final class ContentHeaders: Sendable {
    /// How it is compressed, as sent; `nil` of a plain body.
    let compression: String?

    /// The header's parameter in lower case.
    let charset: String?

    let boundary: String?
    let isJSON: Bool
    let isForm: Bool
    let isMultipart: Bool

    init(_ headers: [Delivery.Header]) {
        func value(_ name: String) -> String? { headers.first { hasSameLetters($0.name, name) }?.value }
        let encoding = value("content-encoding") ?? ""
        compression = encoding.isEmpty || hasSameLetters(encoding, "identity") ? nil : encoding
        let contentType = value("content-type") ?? ""
        var (type, parameters) = (contentType, [String: String]())
        // What nearly every sender says needs no taking apart.
        if contentType != "application/json" {
            let text = contentType.utf8[...]
            type = String(trimmedBlanks(text.prefix { $0 != UInt8(ascii: ";") }))?.lowercased() ?? ""
            for (key, value) in headerParameters(text) { parameters[key.lowercased()] = value }
        }
        charset = parameters["charset"]?.lowercased()
        boundary = parameters["boundary"]
        isJSON = type == "application/json" || type.hasSuffix("+json") || type == "text/json"
        isForm = type == "application/x-www-form-urlencoded"
        isMultipart = type == "multipart/form-data"
    }
}
