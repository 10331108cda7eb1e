import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import Testing

private let catalog = """
    crmspec: 1
    catalog: bitrix24
    kind: bitrix24
    portal: https://example.bitrix24.ru
    zone: Europe/Moscow
    region: RU
    users:
      i.petrova: { id: "12", name: Ирина Петрова, email: i.petrova@example.com }
    entities:
      contact:
        url: /crm/contact/details/{{id}}/
        responsible: ASSIGNED_BY_ID
        fields:
          NAME:           { type: text, empty: ["-"] }
          PHONE:          { type: phone, many: true }
          CARD:           { type: text, key: true }
          ASSIGNED_BY_ID: { type: user }
      deal:
        url: /crm/deal/details/{{id}}/
        responsible: ASSIGNED_BY_ID
        stage: STAGE_ID
        fields:
          TITLE:          { type: text, required: true }
          CONTACT_IDS:    { type: contact, many: true }
          OPPORTUNITY:    { type: decimal }
          CURRENCY_ID:    { type: enum, values: [RUB, UAH] }
          ORDER_ID:       { type: text, key: true }
          CLOSE:          { type: date }
          ASSIGNED_BY_ID: { type: user }
          STAGE_ID:       { type: stage }
        pipelines:
          sales: { id: "0",  stages: { NEW: open, PREPARATION: open, WON: won } }
          chats: { id: "10", stages: { NEW: open } }

    """

private let channel = """
    crmspec: 1
    channel: site-orders
    title: Orders
    crm: bitrix24
    source: { webhook: site-orders }
    inputs:
      order:  { path: order_id, required: true }
      amount: { path: order_amount, type: decimal }
      card:   card
    records:
      client:
        entity: contact
        fields:
          CARD: { value: "{{card}}", search: true }
        pick: oldest
        update: enrich
      deal:
        fields:
          TITLE:       "Order {{order}}"
          ORDER_ID:    { value: "{{order}}", search: true }
          CONTACT_IDS: "{{client}}"
          OPPORTUNITY: "{{amount}}"
        pick: newest
        create: { stage: sales/NEW, responsible: user("i.petrova") }
        update: replace
    rules:
      request:
        - else: [{ comment: { about: deal, text: "{{event.payload}}" } }]

    """

let exampleFiles = [
    SourceFile(path: "specs/bitrix24.yaml", text: catalog), SourceFile(path: "specs/site-orders.yaml", text: channel),
]

/// A shop's channel into a catalogue with contacts and deals.
func exampleProgram() throws -> Program {
    let compilation = compile(exampleFiles)
    return try #require(compilation.program, "\(compilation.diagnostics.map(\.message))")
}

extension Program {
    /// The position of an entity of the only catalogue.
    func entity(_ name: String) throws -> Index<Entity> {
        Index(try #require(catalogs[0].entities.firstIndex { $0.name == name }))
    }

    /// The position of a field of an entity.
    func field(_ name: String, of entity: String) throws -> Index<Field> {
        let fields = catalogs[0].entities[try self.entity(entity).position].fields
        return Index(try #require(fields.firstIndex { $0.name == name }))
    }
}

/// A document read from YAML, without mistakes.
func document(_ text: String, path: String = "a.yaml") throws -> Document {
    var log = DiagnosticLog()
    return try #require(readDocument(SourceFile(path: path, text: text), into: &log), "\(log.sorted.map(\.message))")
}

/// `line:column id: message`, as mistakes stand in tables of tests.
func places(_ log: DiagnosticLog) -> [String] {
    log.sorted.map { "\($0.range.start.line):\($0.range.start.column) \($0.kind.id): \($0.message)" }
}
