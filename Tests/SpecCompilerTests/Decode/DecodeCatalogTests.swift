import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Every key of a catalogue, a source file and a tables file arrives in its declaration.
@Suite struct DecodeCatalogTests {
    @Test func theStandardCatalogueIsSound() throws {
        let example = DecodedExample([ExampleWorkspace.catalog])
        #expect(example.log.sorted.map(\.message) == [])
        let catalog = try #require(example.workspace.catalogs.first)
        #expect(catalog.origin.isComplete)
        #expect(catalog.id.value == "bitrix24")
        #expect(catalog.kind?.value == .bitrix24)
        #expect(catalog.users.map(\.key.value) == ["anna", "boris", "vera"])
        #expect(catalog.users[2].active?.value == false)
        #expect(catalog.groups.map(\.id?.value) == ["5"])
        let deal = try #require(catalog.entities.first { $0.name.value == "deal" })
        #expect(deal.stage?.value == "STAGE_ID")
        #expect(deal.fields.first { $0.name.value == "CONTACT_IDS" }?.many?.value == true)
        #expect(deal.pipelines.map(\.name.value) == ["sales", "chats"])
        #expect(deal.pipelines[0].stages.map(\.outcome?.value) == [.open, .open, .won, .lost])
        #expect(deal.pipelines[1].stages.map(\.id?.value) == ["C10:NEW", "C10:WON"])
    }

    @Test func theRestOfACatalogue() throws {
        let example = DecodedExample(
            """
            crmspec: 1
            catalog: amo
            kind: amocrm
            portal: https://example.amocrm.ru/
            connection: { user: "7", secret: amo-token }
            zone: Europe/Kyiv
            region: UA
            entities:
              unsorted:
                search: false
                creates: [contact, lead]
                fields:
                  contact.PHONE: { type: phone, many: true, required: true, key: true }
                  AUTHOR: { type: [user, contact], empty: "-" }
                  GROUP: { type: enum, values: { ours: [theirs], NO: [] } }
                templates:
                  client: { id: "21", fields: { GROUP: ours, AUTHOR: [a, b] } }
            """
        )
        #expect(example.log.sorted.map(\.message) == [])
        let catalog = try #require(example.workspace.catalogs.first)
        #expect(catalog.portal?.value == "https://example.amocrm.ru")
        #expect(catalog.connection?.secret?.value == "amo-token")
        let unsorted = try #require(catalog.entities.first)
        #expect(unsorted.search?.value == false)
        #expect(unsorted.creates.map(\.value) == ["contact", "lead"])
        #expect(unsorted.fields.map(\.name.value) == ["contact.PHONE", "AUTHOR", "GROUP"])
        #expect(unsorted.fields.map { $0.types.map(\.value) } == [["phone"], ["user", "contact"], ["enum"]])
        #expect(unsorted.fields[0].required?.value == true)
        #expect(unsorted.fields[1].empty.map(\.value) == ["-"])
        #expect(unsorted.fields[2].values.map(\.word.value) == ["ours", "NO"])
        #expect(unsorted.templates.map { $0.fields.count } == [2])
    }

    @Test func sourcesAndTables() throws {
        let files = MarkedSpec(
            """
            # file: source.yaml
            crmspec: 1
            source: forms
            webhook: forms
            subject: calls
            inputs: { name: name }
            once: [name, event.digest]
            reply: ok
            # file: tables.yaml
            crmspec: 1
            tables:
              sites: { rows: { "3948": Сайт1, 2853: no }, else: Сайт3 }
              stages: { rows: {} }
            """
        ).files
        let example = DecodedExample(files)
        #expect(example.log.sorted.map(\.message) == [])
        let source = try #require(example.workspace.sources.first)
        #expect(source.id.value == "forms")
        #expect(source.address.webhook?.value == "forms")
        #expect(source.address.subject?.value == "calls")
        #expect(source.inputs.map(\.name.value) == ["name"])
        #expect(source.once?.keys.count == 2)
        #expect(source.reply != nil)
        let tables = try #require(example.workspace.tables.first).tables
        #expect(tables.map(\.name.value) == ["sites", "stages"])
        #expect(tables[0].rows.map { [$0.key.value, $0.value.value] } == [["3948", "Сайт1"], ["2853", "no"]])
        #expect(tables.map(\.otherwise?.value) == ["Сайт3", nil])
    }

    static let portals: [(String, String)] = [
        ("http://a.bitrix24.ru", "malformed-url"), ("a.bitrix24.ru", "malformed-url"), ("https://", "malformed-url"),
        ("https://u:p@a.ru", "malformed-url"), ("https://a.ru/crm", "malformed-url"),
        ("https://a.ru?x=1", "malformed-url"), ("https://a.ru/rest/1/abc/", "pasted-webhook-url"),
        ("https://a.ru/rest/12/s3cr3t/profile.json", "pasted-webhook-url"),
    ]

    @Test(arguments: portals)
    func aPortalIsAnHTTPSHost(_ portal: String, _ id: String) {
        let text = "crmspec: 1\ncatalog: a\nkind: bitrix24\nzone: A/B\nregion: RU\nentities: {}\nportal: \(portal)\n"
        #expect(DecodedExample(text).log.sorted.map(\.kind.id) == [id])
    }
}
