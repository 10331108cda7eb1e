/// A kind of record that a CRM has. Spec: an entry of a catalogue's `entities`.
package struct Entity: Hashable, Sendable {
    package let name: String

    /// Path below the portal with `{{id}}` in it, or `nil`. Spec: `url`.
    package let url: String?

    /// The field that holds a record's stage, or `nil`. Spec: `stage`.
    package let stageField: Index<Field>?

    /// The field that holds a record's responsible user, or `nil`. Spec: `responsible`.
    package let responsibleField: Index<Field>?

    /// Whether the CRM can be asked for such records. Spec: `search`; `true` by default.
    package let isSearchable: Bool

    /// Entities of which one command creates records, too. Spec: `creates`.
    package let creates: [Index<Entity>]

    /// In the order of the file. Spec: `fields`.
    package let fields: [Field]

    /// In the order of the file. Spec: `pipelines`.
    package let pipelines: [Pipeline]

    /// The stages of all pipelines, in the order of the file.
    package let stages: [Stage]

    /// In the order of the file. Spec: `templates`.
    package let templates: [EntityTemplate]

    package init(
        name: String,
        url: String?,
        stageField: Index<Field>?,
        responsibleField: Index<Field>?,
        isSearchable: Bool,
        creates: [Index<Entity>],
        fields: [Field],
        pipelines: [Pipeline],
        stages: [Stage],
        templates: [EntityTemplate]
    ) {
        self.name = name
        self.url = url
        self.stageField = stageField
        self.responsibleField = responsibleField
        self.isSearchable = isSearchable
        self.creates = creates
        self.fields = fields
        self.pipelines = pipelines
        self.stages = stages
        self.templates = templates
    }
}

/// A field of an entity.
package struct Field: Hashable, Sendable {
    package let name: String

    package let type: FieldType

    /// Whether it holds a list. Spec: `many`.
    package let isMany: Bool

    /// Whether a record cannot be created without it. Spec: `required`.
    package let isRequired: Bool

    /// Whether its value identifies a record. Spec: `key`; phones and e-mails always do.
    package let isKey: Bool

    /// The words of an enum, as positions in ``Program/words``; empty for other types. Spec: `values`.
    package let words: [Index<Word>]

    /// Texts that count as empty in the CRM, in comparison form. Spec: `empty`.
    package let emptyTexts: [String]

    package init(
        name: String,
        type: FieldType,
        isMany: Bool,
        isRequired: Bool,
        isKey: Bool,
        words: [Index<Word>],
        emptyTexts: [String]
    ) {
        self.name = name
        self.type = type
        self.isMany = isMany
        self.isRequired = isRequired
        self.isKey = isKey
        self.words = words
        self.emptyTexts = emptyTexts
    }
}

/// What a CRM field holds.
package enum FieldType: Hashable, Sendable {
    case text, integer, decimal, boolean, date, time, datetime, phone, email, url
    /// One of the field's words.
    case enumeration
    /// A stage of the field's own entity.
    case stage
    /// Users, groups and records, as far as they are named: at least one of the three.
    case link(users: Bool, groups: Bool, entities: [Index<Entity>])
}

/// A pipeline of an entity.
package struct Pipeline: Hashable, Sendable {
    package let name: String

    /// Id in the CRM. Spec: `id`; defaults to the name.
    package let id: String

    package init(name: String, id: String) {
        self.name = name
        self.id = id
    }
}

/// A stage of a pipeline.
package struct Stage: Hashable, Sendable {
    package let pipeline: Index<Pipeline>

    package let name: String

    /// How specs and cases write it: `pipeline/STAGE`, or `STAGE` where the entity has one pipeline.
    package let label: String

    /// Id in the CRM. Spec: `id`; defaults to the name.
    package let id: String

    package let kind: StageKind

    package init(pipeline: Index<Pipeline>, name: String, label: String, id: String, kind: StageKind) {
        self.pipeline = pipeline
        self.name = name
        self.label = label
        self.id = id
        self.kind = kind
    }
}

/// Whether the work on a record is going on, or how it ended.
package enum StageKind: UInt8, Hashable, Sendable, CaseIterable {
    case open, won, lost
}

/// Values that new records start with. Spec: an entry of `templates`.
package struct EntityTemplate: Hashable, Sendable {
    package let name: String

    /// Id in the CRM. Spec: `id`; defaults to the name.
    package let id: String

    package init(name: String, id: String) {
        self.name = name
        self.id = id
    }
}
