import SpecBase
import SpecCompiler
import SpecIR
import SpecRuntime

extension Scenario {
    /// Name of the step in a case.
    var stepName: String { isMailbox ? "01-mail.eml" : "01-request.http" }

    /// What arrives, as a file of a golden case holds it.
    var recording: [UInt8] { Array((isMailbox ? mailText : requestText).utf8) }

    private var requestText: String {
        var payload = PayloadOfPaths.object([])
        var query: [(name: String, text: String)] = []
        var headers: [String] = []
        for input in inputs {
            switch input.origin {
            case .path(let steps): payload.put(input.texts, at: steps[...])
            case .header(let name): headers.append("\(name): \(input.texts.joined(separator: ", "))")
            case .query(let name): query += input.texts.map { (name, $0) }
            case .label: continue
            }
        }
        if method == "GET" { query += payload.pairs() }
        let parameters = query.map { "\(encoded($0.name))=\(encoded($0.text))" }.joined(separator: "&")
        let head = ["\(method) /in/\(address)\(parameters.isEmpty ? "" : "?\(parameters)") HTTP/1.1"]
        let type = method == "GET" ? [] : ["Content-Type: application/json"]
        let body = method == "GET" ? "" : payload.json
        return (head + headers + type + ["", body]).joined(separator: "\n") + (body.isEmpty ? "" : "\n")
    }

    private var mailText: String {
        var subject: [String] = []
        var lines: [String] = []
        var headers: [String] = []
        for input in inputs {
            switch input.origin {
            case .header(let name): headers += input.texts.map { "\(name): \($0)" }
            case .label(let origin):
                let label = origin.labels.first ?? ""
                for text in input.texts {
                    let value = text + (origin.until.map { " \($0)" } ?? "")
                    let line = "\(label)\(label.hasSuffix(":") ? "" : ":") \(value)"
                    if origin.side == .below {
                        lines += [label, value]
                    } else if origin.part == .subject {
                        subject.append(line)
                    } else {
                        lines.append(line)
                    }
                }
            case .path, .query: continue
            }
        }
        var from: String? = "Client <client@example.com>"
        for part in mail {
            switch part.property {
            case .subject: if let text = part.text { subject.append(text) }
            case .text: if let text = part.text { lines.insert(text, at: 0) }
            case .from: from = part.text.map { "Client <\($0)>" }
            case .fromName:
                from = from.map { _ in part.text.map { "\($0) <client@example.com>" } ?? "client@example.com" }
            case .replyTo: if let text = part.text { headers.append("Reply-To: \(text)") }
            case .thread: if let text = part.text { headers.append("In-Reply-To: <\(text)>") }
            case .cc: if let text = part.text { headers.append("Cc: \(text)") }
            case .messageID, .to, .attachments: continue
            }
        }
        var head = ["To: \(address)", "Message-ID: <first@example.com>", "Content-Type: text/plain; charset=utf-8"]
        if let from { head.insert("From: \(from)", at: 0) }
        if !subject.isEmpty { head.append("Subject: \(subject.joined(separator: " "))") }
        return (head + headers + [""] + lines).joined(separator: "\n") + "\n"
    }
}

/// Percent-encoded for a query.
private func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            result += "%\(digits.utf8.count == 1 ? "0" : "")\(digits)"
        }
    }
    return result
}
