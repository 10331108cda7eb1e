import SpecBase

/// Reads the headers of a mail that mean something to a spec.
struct MailFields {
    let headers: [RawHeader]
    var decoder: HeaderDecoder

    mutating func all() -> [MailHeader] {
        headers.map { MailHeader(name: $0.name, value: decoder.decoded($0.value)) }
    }

    mutating func subject() -> String? {
        guard let header = headers.first(where: { $0.isNamed("Subject") }) else { return nil }
        let subject = comparisonForm(decoder.decoded(header.value))
        return subject.isEmpty ? nil : subject
    }

    mutating func addresses(_ name: String) -> [MailAddress] {
        headers.filter { $0.isNamed(name) }.flatMap { parseAddresses($0.value, decoder: &decoder) }
    }

    /// The ids in a header, without brackets and without what blanks a fold has put into them.
    mutating func ids(_ name: String) -> [String] {
        headers.filter { $0.isNamed(name) }.flatMap { header -> [String] in
            var ids: [String] = []
            var rest = header.value[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
                rest = rest[(open + 1)...]
                guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
                let id = rest[..<close].filter { $0 > 0x20 }
                if !id.isEmpty { ids.append(decoder.text(id)) }
                rest = rest[(close + 1)...]
            }
            // Some programs write the id without brackets.
            guard ids.isEmpty else { return ids }
            return header.value.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") })
                .filter { $0.contains(UInt8(ascii: "@")) && !$0.contains(UInt8(ascii: "<")) }
                .map { decoder.text(Array($0)) }
        }
    }

    mutating func thread() -> [String] {
        var met: Set<String> = []
        return (ids("In-Reply-To") + ids("References")).filter { met.insert($0).inserted }
    }
}
