package import SpecBase

// Mistakes in files and catalogues.
extension DiagnosticKind {
    /// The file does not say first which version of the language it is in.
    package static let missingVersion = DiagnosticKind(
        id: "missing-version",
        severity: .error,
        rationale: "A later language may read a key otherwise; a file that names its version is never misread.",
        rejects: """
            channel: orders
            #^^^^^^ missing-version: a spec starts with 'crmspec: 1'
            crm: bitrix24
            source: { webhook: orders }
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            """
    )

    /// The file is in a version of the language that this compiler does not read.
    package static let unsupportedVersion = DiagnosticKind(
        id: "unsupported-version",
        severity: .error,
        rationale: "Reading it as another version would change its meaning.",
        rejects: """
            crmspec: 2
            #        ^ unsupported-version: this compiler reads version 1 of the language, not '2'
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            """
    )

    /// The key after `crmspec` does not say what the file declares.
    package static let unknownFileKind = DiagnosticKind(
        id: "unknown-file-kind",
        severity: .error,
        rationale: "A file declares one thing, and its reader sees which at the top.",
        rejects: """
            crmspec: 1
            chanel: orders
            #^^^^^ unknown-file-kind: a spec declares one of 'channel', 'source', 'catalog', 'people', 'tables', not 'chanel'; the nearest is 'channel'
            crm: bitrix24
            source: { webhook: orders }
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            """
    )

    /// An address that cannot be one.
    package static let malformedURL = DiagnosticKind(
        id: "malformed-url",
        severity: .error,
        rationale: """
            The portal is where every command goes, always encrypted; a path would be put before every method.
            """,
        rejects: ExampleSpec.catalog(
            """
            portal: http://example.bitrix24.ru
            #       ^^^^^^^^^^^^^^^^^^^^^^^^^^ malformed-url: a portal starts with 'https://', not 'http://'
            zone: Europe/Moscow
            region: RU
            entities: {}
            """
        ),
        accepts: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: RU
            entities: {}
            """
        )
    )

    /// The URL of a webhook, with its secret, stands in the spec.
    package static let pastedWebhookURL = DiagnosticKind(
        id: "pasted-webhook-url",
        severity: .error,
        rationale: """
            A spec is read, copied and kept in a history; the secret in it would give everyone the CRM. The spec \
            names the secret, and whoever runs it provides it.
            """,
        rejects: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru/rest/12/secret/profile/
            #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pasted-webhook-url: this webhook URL has three parts: the portal 'https://example.bitrix24.ru', the user '12' and a secret; write the portal here, and the user and the secret's name under 'connection'
            zone: Europe/Moscow
            region: RU
            entities: {}
            """
        ),
        accepts: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            connection: { user: "12", secret: bitrix24-webhook }
            zone: Europe/Moscow
            region: RU
            entities: {}
            """
        ),
        showsText: false
    )

    /// A region that is no ISO 3166 country.
    package static let unknownCountry = DiagnosticKind(
        id: "unknown-country",
        severity: .error,
        rationale: "Phones without a country code are read by the rules of the region.",
        rejects: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: Russia
            #       ^^^^^^ unknown-country: 'Russia' is not a country's ISO code such as 'UA'
            entities: {}
            """
        ),
        accepts: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: RU
            entities: {}
            """
        )
    )

    /// A zone that the time zone database does not have.
    package static let unknownTimeZone = DiagnosticKind(
        id: "unknown-time-zone",
        severity: .error,
        rationale: """
            Dates, working hours and deadlines are counted in the zone, with its history of summer time; an offset \
            has none.
            """,
        rejects: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Moscow
            #     ^^^^^^ unknown-time-zone: 'Moscow' is not an IANA time zone such as 'Europe/Kyiv'
            region: RU
            entities: {}
            """
        ),
        accepts: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: RU
            entities: {}
            """
        )
    )
}
