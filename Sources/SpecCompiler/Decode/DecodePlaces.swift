import SpecBase
import SpecYAML

extension Decoder {
    /// Reads an ISO 3166 country.
    mutating func country(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "a country such as 'UA'") else { return nil }
        if countries.contains(text.value) { return text }
        let upper = text.value.uppercased()
        if countries.contains(upper) {
            report(
                .unknownCountry,
                "'\(text.value)' is not a country's ISO code; write '\(upper)'",
                at: text.range,
                fixIts: [FixIt("write '\(upper)'", replacing: text.range, with: upper, confidence: .certain)]
            )
        } else {
            report(
                .unknownCountry,
                "'\(text.value.shortened)' is not a country's ISO code such as 'UA'",
                at: text.range
            )
        }
        return nil
    }

    /// Reads an IANA time zone.
    mutating func zone(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "a time zone such as 'Europe/Kyiv'") else { return nil }
        if isKnownZone(text.value) { return text }
        let nearest = Zone.names.closest(to: text.value)
        report(
            .unknownTimeZone,
            "'\(text.value.shortened)' is not an IANA time zone"
                + (nearest.map { "; the nearest is '\($0)'" } ?? " such as 'Europe/Kyiv'"),
            at: text.range,
            fixIts: nearest.map { [FixIt("write '\($0)'", replacing: text.range, with: $0, confidence: .likely)] } ?? []
        )
        return nil
    }

    /// Reads a portal: `https://` and a host. The value has no `/` at its end.
    mutating func portal(_ node: YAMLNode) -> Located<String>? {
        guard let text = text(node, "a url such as 'https://example.bitrix24.ru'") else { return nil }
        let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
        // Whatever else is wrong with it, a secret stays out of every message, since those end up in logs.
        if let rest = parts.dropFirst().firstIndex(of: "rest"), rest + 2 < parts.count, Int(parts[rest + 1]) != nil,
            !parts[rest + 2].isEmpty
        {
            report(
                .pastedWebhookURL,
                "this webhook URL has three parts: the portal 'https://\(parts[rest - 1])', the user "
                    + "'\(parts[rest + 1])' and a secret; write the portal here, and the user and the secret's name under "
                    + "'connection'",
                at: text.range
            )
            return nil
        }
        guard parts.count >= 3, parts[0] == "https:", parts[1].isEmpty else {
            let hint = text.value.hasPrefix("http://") ? ", not 'http://'" : ""
            let host = text.value.hasPrefix("http://") ? String(text.value.dropFirst(7)) : text.value
            let url = "https://\(host.prefix { $0 != "/" })"
            report(
                .malformedURL,
                "a portal starts with 'https://'\(hint)",
                at: text.range,
                fixIts: [FixIt("write '\(url)'", replacing: text.range, with: url, confidence: .likely)]
            )
            return nil
        }
        let host = parts[2]
        let isHost = host.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.isDigit || $0 == "-" || $0 == "." || $0 == ":"
        }
        guard !host.isEmpty, isHost else {
            report(
                .malformedURL,
                "a portal is 'https://' and a host, and '\(String(host).shortened)' is no host",
                at: text.range
            )
            return nil
        }
        let path = parts.dropFirst(3).filter { !$0.isEmpty }
        guard path.isEmpty else {
            report(
                .malformedURL,
                "a portal has no path; write 'https://\(host)'",
                at: text.range,
                fixIts: [
                    FixIt(
                        "write 'https://\(host)'",
                        replacing: text.range,
                        with: "https://\(host)",
                        confidence: .likely
                    )
                ]
            )
            return nil
        }
        return Located("https://\(host)", at: text.range)
    }

    /// Reads an entity's page: a path with `{{id}}` in it.
    mutating func entityURL(_ node: YAMLNode) -> TemplateSyntax? {
        guard let url = template(node, "a path with '{{id}}'") else { return nil }
        var ids = 0
        for case .expression(let expression, let range) in url.segments {
            if expression.kind == .name("id") {
                ids += 1
            } else {
                report(.malformedURL, "an entity's url knows '{{id}}' alone", at: range)
                return nil
            }
        }
        guard case .text(let start, _) = url.segments.first, start.hasPrefix("/"), ids > 0 else {
            report(.malformedURL, "an entity's url is a path with '{{id}}', such as '/deal/{{id}}/'", at: node.range)
            return nil
        }
        return url
    }
}

/// The officially assigned alpha-2 codes of ISO 3166-1.
private let countries = CountryList(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """
)
