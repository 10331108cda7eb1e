import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What is taken for a secret, and what is not. None of these opens anything.
@Suite struct SecretTests {
    private static func told(_ line: String) -> [String] {
        let file = SourceFile(path: "a.yaml", text: "crmspec: 1\ntables:\n  a: { rows: { b: c } }\n# \(line)\n")
        let found = compile([file]).diagnostics.filter { $0.kind == .secretInSpec }
        let lines = SourceLines(file)
        for diagnostic in found { #expect(!diagnostic.message.contains(lines.text(of: diagnostic.range))) }
        return found.map { lines.text(of: $0.range) }
    }

    /// A text that a scanner of this repository would not take for a real key.
    private static let random = "k3v9x1q8w2z7b5n4m6p0"

    @Test(arguments: [
        ("https://a.bitrix24.example/rest/1/\(random)/crm.lead.add", random),
        ("https://a.bitrix24.example/rest/123/\(random)", random),
        ("Authorization: Bearer \(random)", random),
        ("Authorization: Basic dXNlcjpwYXNzd29yZDEyMw==", "dXNlcjpwYXNzd29yZDEyMw"),
        ("https://api.example/v1?token=abcd1234efgh", "abcd1234efgh"),
        ("https://api.example/v1?x=1&api_key=abcd1234&y=2", "abcd1234"),
        ("password: x7Gk2pQ9z", "x7Gk2pQ9z"),
        ("client_secret: 'x7Gk2pQ9zL'", "x7Gk2pQ9zL"),
        ("\"access_token\": \"x7Gk2pQ9zL\"", "x7Gk2pQ9zL"),
        ("https://anna:hunter2@crm.example/", "hunter2"),
        (
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.bm90LWEtc2lnbmF0dXJl",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.bm90LWEtc2lnbmF0dXJl"
        ),
        ("-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"),
        ("-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----"),
        ("123456789:AAabcdefghijklmnopqrstuvwxyz0123456", "AAabcdefghijklmnopqrstuvwxyz0123456"),
        ("0f1e2d3c4b5a69788796a5b4c3d2e1f0", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"),
        ("q7Rt2Yx9Lm4Kp8Zv1Nc6Bd3Wf5", "q7Rt2Yx9Lm4Kp8Zv1Nc6Bd3Wf5"),
    ])
    func secretsAreTold(line: String, secret: String) {
        #expect(Self.told(line) == [secret])
    }

    @Test(arguments: [
        // Names, paths and numbers.
        "connection: { user: \"7\", secret: jivo-b24-webhook }", "token: body.token", "password: form.password2",
        "api_key: settings.api_key_v2", "secret: bitrix24-webhook-2026", "token: token", "password: \"{{name}}\"",
        "path: session.utm_json.source", "UF_CRM_1234567890123", "form1060000001", "id: \"68200001\"",
        "+380671112233", "2026-04-09T11:06:00+03:00", "https://shop.bitrix24.example/crm/deal/details/123456/",
        "https://shop.example/rest/of/the/way", "rest/1/crm.lead.add", "bearer of news", "the bearer brings it",
        "anna@example.com", "https://example.com/@anna", "mailto:anna@example.com",
        "550e8400-e29b-41d4-a716-446655440000", "TILDAUTM=utm_source%3Dvk%7C%7C%7Cutm_campaign%3D%25D0%25B2",
        "responsible_user_id_of_the_second_lead_2", "presentationscheduled", "once: { key: event.digest, within: 10m }",
        "a-very-long-name-of-a-channel-with-2-numbers-and-3-more", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "00000000000000000000000000000000", "secret: true", "-----BEGIN PUBLIC KEY-----", "sk-8", "token=short",
        "visitor.number, \"agents[-1].email\", assigned_agent.email", "Заказ №6510 от 2026-04-09, пароль: спросите",
    ])
    func namesAreNot(line: String) {
        #expect(Self.told(line) == [])
    }

    /// Comments, values, catalogues, people and sources; files that cannot be read, too.
    @Test(arguments: [
        "crmspec: 1\nsource: a\nwebhook: a\n# KEY\n", "crmspec: 1\ncatalog: a\nkind: [KEY\n",
        "crmspec: 1\npeople: a\ncrm: b\nemployees: { KEY: {} }\n",
        "crmspec: 1\nchannel: a\naccept: event.id == 'KEY'\n",
    ])
    func everyFileIsRead(text: String) {
        let file = SourceFile(path: "a.yaml", text: text.replacing("KEY", with: "q7Rt2Yx9Lm4Kp8Zv1Nc6Bd3Wf5"))
        #expect(compile([file]).diagnostics.filter { $0.kind == .secretInSpec }.count == 1)
    }

    /// A pasted address is told of once, by the message that knows where its parts belong.
    @Test func whatIsToldIsToldOnce() {
        let text = """
            crmspec: 1
            catalog: a
            kind: bitrix24
            portal: https://example.bitrix24.ru/rest/12/k3v9x1q8w2z7b5n4/profile/
            zone: Europe/Moscow
            region: RU
            entities: {}

            """
        let ids = compile([SourceFile(path: "a.yaml", text: text)]).diagnostics.map(\.kind.id)
        #expect(ids == ["pasted-webhook-url"])
    }

    /// What is shown of the place does not show the secret.
    @Test func secretsAreNotPrinted() {
        #expect(!DiagnosticKind.secretInSpec.showsText)
    }
}
