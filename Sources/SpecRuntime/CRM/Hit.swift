package import SpecBase
package import SpecIR

/// A record that the CRM returned.
package struct Hit: Hashable, Sendable {
    /// Compared as text.
    package let id: String

    /// When the record was created.
    package let created: Instant

    /// The wanted fields' values, in the question's order. A field with many values brings a list.
    ///
    /// What cannot be read as the field's type stays a text, which expressions see as missing; what the CRM holds as
    /// nothing, or as a text that the catalogue counts as empty, is missing as `empty`.
    package let values: [Value]

    package init(id: String, created: Instant, values: [Value]) {
        self.id = id
        self.created = created
        self.values = values
    }
}
