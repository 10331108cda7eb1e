import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import SpecTestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What a drawing shows, and that Mermaid and XML can read it.
@Suite struct DiagramTests {
    /// Has every part that a drawing shows, and texts that Mermaid, HTML and XML would read as their own.
    private static let channel = """
        crmspec: 1
        channel: orders
        title: 'Orders "A" & <B>; #1'
        crm: bitrix24
        source: { webhook: orders }
        inputs:
          order: { path: id, required: true }
          phone: { path: phone, type: phone }
          kind:  { path: kind, type: enum, values: { NEW: [new], PAID: [paid] } }
          name:  name
        accept: kind != PAID and present(phone)
        once: { key: event.digest, within: 10m }
        let:
          owner: user("anna") when order == "1" else user("boris")
        records:
          client:
            entity: contact
            fields: { NAME: "{{name}}", PHONE: { value: "{{phone}}", search: true } }
            pick: all
            create: never
            update: enrich
          deal:
            fields:
              TITLE:           "Заказ {{order}}"
              UF_CRM_ORDER_ID: { value: "{{order}}", search: { stages: sales/open } }
              CONTACT_IDS:     { value: "{{client}}", merge: keep }
            pick: newest
            create: { stage: sales/NEW, responsible: owner }
            update: { when: deal.stage != "sales/PREPARATION", merge: replace, stage: sales/NEW }
        ignore:
          - { when: client.count > 5, reason: too many people }
        rules:
          Повтор:
            - rule: "1. again"
              when: deal.found
              do: [{ task: { about: [deal, client], title: "Заказ №{{order}} [повтор]", responsible: owner, due: event.received_at + 1h } }]
            - else: []
        reply: { known: "{{client.found}}" }

        """

    private static func diagram(_ text: String = channel) throws -> ChannelDiagram {
        let compilation = compile([SourceFile(path: "orders.yaml", text: text), ExampleWorkspace.catalog])
        #expect(compilation.diagnostics.filter { $0.kind.severity != .info }.map(\.message) == [])
        let program = try #require(compilation.program)
        return SpecHarness.diagram(of: program.channels[0], in: program)
    }

    @Test func mermaidShowsEveryStep() throws {
        let expected = """
            flowchart TD
              n1(["<b>Orders #quot;A#quot; #amp; #lt;B#gt;#59; #35;1</b><br/>webhook orders"])
              n2[/"<b>inputs</b><br/>order: text, required<br/>phone: phone<br/>kind: NEW, PAID<br/>and 1 only written"/]
              n1 --> n2
              n3[/"<b>let</b><br/>owner: user(#quot;anna#quot;) when order == '1' else<br/>user(#quot;boris#quot;)"/]
              n2 --> n3
              n4{{"<b>accept</b><br/>kind != PAID<br/>and present(phone)"}}
              n3 --> n4
              n5(["skipped"])
              n4 -->|"no"| n5
              n6{{"<b>required</b><br/>order"}}
              n4 --> n6
              n7(["rejected"])
              n6 -->|"missing"| n7
              n8{{"<b>once</b><br/>event.digest within 10m"}}
              n6 --> n8
              n9(["repeated"])
              n8 -->|"known"| n9
              n10[["<b>look up client: contact</b><br/>by PHONE = phone<br/>pick all"]]
              n8 --> n10
              n11[["<b>look up deal</b><br/>by UF_CRM_ORDER_ID = order, stages<br/>sales/open<br/>pick newest"]]
              n10 --> n11
              n12(["<b>reply</b><br/>known: client.found"])
              n11 --> n12
              n13{{"<b>ignore</b><br/>client.count #gt; 5"}}
              n11 --> n13
              n14(["ignored: too many people"])
              n13 -->|"yes"| n14
              n15["<b>client: contact</b><br/>found: enrich<br/>not found: nothing is created"]
              n13 --> n15
              n16["<b>deal</b><br/>found: replace, CONTACT_IDS keep when<br/>deal.stage != 'sales/PREPARATION'<br/>· stage: sales/NEW<br/>not found: create<br/>· stage: sales/NEW<br/>· responsible: owner"]
              n15 --> n16
              n17[("Повтор")]
              n16 --> n17
              n18{{"<b>1#46; again</b><br/>deal.found"}}
              n17 --> n18
              n19["<b>task about deal, client</b><br/>#quot;Заказ №#123;#123;order#125;#125; [повтор]#quot;<br/>responsible: owner<br/>due: event.received_at + 1h"]
              n18 -->|"yes"| n19
              n20[/"else"/]
              n18 -->|"no"| n20
              n21["nothing"]
              n20 --> n21

            """
        #expect(try mermaid(Self.diagram()) == expected)
    }

    @Test func svgIsXMLAndSaysWhatItShows() throws {
        let picture = try svg(Self.diagram())
        let reader = TextReader()
        let parser = XMLParser(data: Data(picture.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(reader.texts["title"] == ["Orders \"A\" & <B>; #1"])
        #expect(reader.texts["desc"]?.first?.contains("look up deal") == true)
        let shown = reader.texts["text"] ?? []
        for wanted in ["accept", "skipped", "by PHONE = phone", "\"Заказ №{{order}} [повтор]\"", "nothing"] {
            #expect(shown.contains(wanted))
        }
        // Nothing is fetched, and nothing runs.
        #expect(reader.addresses == ["http://www.w3.org/2000/svg"])
        #expect(reader.texts["script"] == nil)
    }

    @Test func equalSpecsGiveEqualPictures() throws {
        #expect(try svg(Self.diagram()) == svg(Self.diagram()))
        #expect(try svg(Self.diagram()) != svg(Self.diagram(Self.channel.replacing("10m", with: "20m"))))
    }

    @Test(arguments: [
        ("a\n<!-- diagram -->old<!-- /diagram -->\nz\n", true),
        ("<!-- /diagram --><!-- diagram -->", false),
        ("<!-- diagram -->", false),
        ("<!-- diagram --><!-- diagram --><!-- /diagram -->", false),
        ("", false),
    ])
    func pagesWithMarksAreMadeAnew(_ page: String, _ hasMarks: Bool) throws {
        let drawn = ChannelDiagram(id: "a", title: "A", bands: [[DiagramStep(.source, "A")]])
        let new = refreshed(page, diagrams: [drawn])
        #expect((new != nil) == hasMarks)
        guard let new else { return }
        #expect(new.hasPrefix("a\n<!-- diagram -->\n\n#### a\n\n```mermaid\nflowchart TD\n  n1([\"A\"])\n```\n"))
        #expect(new.hasSuffix("\n<!-- /diagram -->\nz\n"))
        #expect(refreshed(new, diagrams: [drawn]) == new)
    }
}

/// Collects the texts of an XML file by element.
private final class TextReader: NSObject, XMLParserDelegate {
    var texts: [String: [String]] = [:]
    var addresses: [String] = []
    private var text = ""

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        text = ""
        addresses += attributes.values.filter { $0.contains("://") }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts[name, default: []].append(text)
    }
}
