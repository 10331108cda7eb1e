import Foundation
import SpecRuntime
import SpecTestSupport
import Testing

/// Payloads as services send them.
@Suite struct RealPayloadTests {
    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func everyKnownPayloadIsReadOrRefusedOnPurpose() throws {
        let folder = try #require(Corpora.folder).appending(path: "payloads")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
        var refused: [String] = []
        var count = 0
        for file in files where !file.hasPrefix("crm_responses") && !file.hasPrefix("golden") {
            let type: String
            switch file.split(separator: ".").last {
            case "json": type = "application/json"
            case "form": type = "application/x-www-form-urlencoded"
            case "query": type = ""
            default: continue
            }
            let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
            let result = decodeDelivery(
                method: "POST",
                query: type.isEmpty ? bytes : [],
                headers: [Delivery.Header(name: "Content-Type", value: type)],
                body: type.isEmpty ? [] : bytes
            )
            count += 1
            if case .unreadable = result { refused.append(file) }
        }
        #expect(count > 30)
        #expect(refused == ["bitrix24_universal/order_invalid_single_quotes.json"])
    }

    /// A shop's order in the shape of a site builder's form: a tree in brackets, UTM marks and an empty comment.
    @Test func bracketedOrder() throws {
        let body =
            "Name=%D0%9E%D0%BB%D0%B5%D0%B3&Phone=%2B7+%28916%29+123-45-67&payment[orderid]=1042&payment[amount]=3500"
            + "&payment[products][0][name]=Cup&payment[products][0][quantity]=2&payment[products][1][name]=Tea&comment="
        #expect(
            decoded(Sent(body: body, type: "application/x-www-form-urlencoded")) == #"{"Name":"Олег","#
                + #""Phone":"+7 (916) 123-45-67","payment":{"orderid":"1042","amount":"3500","products":"#
                + #"[{"name":"Cup","quantity":"2"},{"name":"Tea"}]},"comment":""}"#
        )
    }

    /// A chat bot posts a list of events; ids keep all their digits.
    @Test func listOfEvents() {
        let body =
            #"[{"title":"start","contact":{"id":"5f","variables":[]}},{"title":"end","date":1775721600123456789}]"#
        #expect(
            decoded(Sent(body: body, type: "application/json"))
                == #"{"title":"start","contact":{"id":"5f","variables":[]}} {"title":"end","date":1775721600123456789}"#
        )
    }
}
