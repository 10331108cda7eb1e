import SpecHarness
import SpecRuntime

/// `crmspec decode FILE...`
package struct DecodeCommand: Command, Equatable {
    package static let name = "decode"
    package static let summary = "Show a recorded request or mail as the tree that specs see, with the paths to write."
    package static let help = """
        usage: crmspec decode FILE.http|FILE.eml...

        example:
          crmspec decode golden/bitrix24-site/order-by-json/01-order.http
        """

    /// Recorded requests.
    package var paths: [String]

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        paths = arguments.takePositionals()
        try arguments.finish()
        guard !paths.isEmpty else { throw UsageError("decode needs a recorded request") }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        var status = ExitStatus.success
        for (index, path) in paths.enumerated() {
            let delivery: RecordedDelivery
            do throws(RequestFailure) {
                delivery = try loadRequest(path).delivery
            } catch {
                if case .file(let error) = error { throw error }
                console.printError("crmspec decode: \(error)\n")
                status = .findings
                continue
            }
            if index > 0 { console.print("\n") }
            guard case .request(let request) = delivery else {
                if !showMail(delivery, path, &console) { status = .findings }
                continue
            }
            console.print("\(path): \(request.method) \(request.address)\n")
            switch decodeDelivery(
                method: request.method,
                query: request.query,
                headers: request.headers,
                body: request.body
            )
            {
            case .events(let events): console.print(describe(events) + describeQuery(of: request))
            case .handshake: console.print("  a test call: it is answered, and no channel sees it\n")
            case .unreadable(let why):
                console.printError("crmspec decode: \(path): unreadable: \(why)\n")
                status = .findings
            }
        }
        return status
    }

    /// - Returns: Whether the mail could be read.
    private func showMail(_ delivery: RecordedDelivery, _ path: String, _ console: inout some Console) -> Bool {
        guard case .mail(let bytes) = delivery else { return false }
        do throws(MailError) {
            let message = try decodeMail(bytes)
            console.print("\(path): mail\n\(describe([mailPayload(of: message, text: message.body.text)]))")
            let names = message.headers.map(\.name)
            console.print("  headers: \(names.joined(separator: ", "))\n")
            for flaw in message.flaws { console.print("  flaw: \(flaw)\n") }
            return true
        } catch {
            console.printError("crmspec decode: \(path): unreadable: \(error.words)\n")
            return false
        }
    }

    /// The parameters of the URL of a request that has a body, too: a spec reads them as `query: NAME`.
    private func describeQuery(of request: RecordedRequest) -> String {
        guard !request.body.isEmpty else { return "" }
        let leaves = decodeQuery(request.query).leaves.filter { $0.value != "{}" }
        return leaves.map { "  query \($0.path)  \($0.value)\n" }.joined()
    }

    private func describe(_ events: [PayloadTree]) -> String {
        var text = ""
        for (index, event) in events.enumerated() {
            if events.count > 1 { text += "event \(index + 1)\n" }
            let leaves = event.leaves
            let width = min(leaves.map(\.path.count).max() ?? 0, 60)
            for leaf in leaves {
                let gap = String(repeating: " ", count: max(0, width - leaf.path.count))
                text += "  \(leaf.path)\(gap)  \(leaf.value)\n"
            }
        }
        return text
    }
}
