import SpecIR

extension FieldType {
    /// Whether a text that the CRM holds there could not be read as this: it stays one where the field takes something else.
    ///
    /// Phones, addresses of mail and of the web are texts that people write: those that follow no rule are read as texts.
    var hasUnreadableTexts: Bool {
        switch self {
        case .text, .phone, .email, .url: false
        case .integer, .decimal, .boolean, .date, .time, .datetime, .enumeration, .stage, .link: true
        }
    }
}

extension RunFrame {
    /// Notes what the record taken holds and nobody can read: expressions see it as missing, and updates leave it be.
    mutating func noteUnreadable(_ hit: Hit, of prepared: PreparedRecord) {
        for (field, value) in zip(prepared.plan.wanted, hit.values) {
            if case .list(let parts) = value {
                for part in parts { noteUnreadable(part, in: field, of: hit, prepared) }
            } else {
                noteUnreadable(value, in: field, of: hit, prepared)
            }
        }
    }

    private mutating func noteUnreadable(
        _ value: Value,
        in field: Index<Field>,
        of hit: Hit,
        _ prepared: PreparedRecord
    ) {
        guard case .text(let text) = value else { return }
        let description = prepared.entity.fields[field.position]
        guard description.type.hasUnreadableTexts else { return }
        notes.append(
            .remark(
                "\(prepared.entity.name) \(hit.id.shortened): \(description.name) holds '\(text.shortened)', "
                    + "which is not of its type, and reads as missing"
            )
        )
    }
}
