import SpecBase
import SpecIR
import Testing

@Suite("A printed program")
struct PrintTests {
    private static let lines = printProgram(Sample.program).split(separator: "\n").map(String.init)

    /// The lines of a block, without its indentation.
    private func block(_ head: String) -> [String] {
        guard let start = Self.lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix(head) }) else { return [] }
        let depth = Self.lines[start].prefix { $0 == " " }.count
        let rest = Self.lines[(start + 1)...].prefix { $0.prefix { $0 == " " }.count > depth }
        return ([Self.lines[start]] + rest).map { String($0.dropFirst(depth)) }
    }

    @Test(arguments: [
        ("constant_0", #"'{{ "лапки"\n'"#), ("constant_1", "1250"), ("constant_3", "'2026-04-09'"),
        ("constant_4", "18:30"), ("constant_6", "2h"), ("constant_10", "pickup"), ("constant_12", #"group("sales")"#),
        ("constant_14", "deal['12']"), ("constant_15", "['a', 'б']"), ("constant_17", "missing(empty)"),
        ("event_receivedAt", "event.received_at"), ("deal_reference", "deal"),
        ("either", "name when paid else 'Гість'"),
        ("or_and", "deal.found and amount >= 500000 or paid"),
        ("not_or", "not (deal.found and amount >= 500000 or paid)"), ("stage_is", "deal.stage == 'WON'"),
        ("stage_not_in", "deal.stage not in ['WON']"), ("difference", "500000 - (amount + 500000)"),
        ("later", "moment + 2h"), ("field", "deal.DELIVERY"), ("template", #""№ \"{{'{{'}}{{amount}}{{name}}""#),
        ("address", "'https://example.com/'"), ("many", "[name]"), ("city", "lookup(cities, name)"),
        ("written", #"format(moment, "dd.MM.yyyy")"#), ("call_startsWith", "starts_with(name, name)"),
        ("again", "constant_0"),
    ])
    func hasExpressionsAsSpecsWriteThem(_ name: String, _ text: String) {
        #expect(Self.lines.contains("  let \(name): \(text) @specs/site-orders.yaml:25:3"))
    }

    @Test func showsHowARecordIsFoundAndWritten() {
        #expect(
            block("record deal") == [
                "record deal @specs/site-orders.yaml:40:3", "  entity deal", "  pick newest",
                "  wants TITLE, UF_CRM_ORDER_ID, OPPORTUNITY, DELIVERY, STAGE_ID, ASSIGNED_BY_ID, CONTACT_IDS",
                "  way UF_CRM_ORDER_ID + CONTACT_IDS: UF_CRM_ORDER_ID == order and CONTACT_IDS == contact, stages NEW WON @specs/site-orders.yaml:41:3",
                "  field TITLE: 'Замовлення', fill, of order @specs/site-orders.yaml:50:3",
                "  field UF_CRM_ORDER_ID: order, replace, of order @specs/site-orders.yaml:50:3",
                "  field OPPORTUNITY: amount, set, of order @specs/site-orders.yaml:50:3",
                "  field CONTACT_IDS: contact, enrich, of order @specs/site-orders.yaml:50:3",
                "  create when contact.found", "    template retail",
                "    default PAID: paid, replace, of order @specs/site-orders.yaml:50:3",
                "    set STAGE_ID: 'NEW', replace, of order @specs/site-orders.yaml:50:3",
                "  update when contact.found",
                "    set STAGE_ID: 'NEW', replace, of order @specs/site-orders.yaml:50:3",
            ]
        )
    }

    @Test func showsARuleWithItsActions() {
        #expect(
            block("rules follow up").prefix(10) == [
                "rules follow up", "  row 'repeated order' when deal.found @specs/site-orders.yaml:70:3",
                "    task about deal @specs/site-orders.yaml:80:3", "      title 'так'", "      text 'так'",
                #"      responsible user("i.petrova")"#, "      due moment", "      done paid", "      of phone",
                "      entity task",
            ]
        )
    }

    @Test func showsReplyTablesAndAddresses() {
        #expect(
            block("reply") == [
                "reply after writes", "  body: object", "    'result': 'так'", "    'links': list",
                "      -: url(deal)",
            ]
        )
        #expect(block("table cities") == ["table cities", "  'Київ': 'так'", "  'Львів': 'так'", "  else: 'так'"])
        #expect(
            Self.lines.suffix(4) == [
                "address site-orders: site-orders, plain", "default: plain",
                "mailbox orders@shop.example: site-orders, plain", "default mailbox: plain",
            ]
        )
        #expect(
            block("people office") == [
                "people office", "  senior i.petrova",
                "  hours mon 09:00-24:00 tue 09:00-24:00 wed 09:00-24:00 thu 09:00-24:00 fri 09:00-24:00",
                "  holidays 2026-05-01", "  sip '101': i.petrova", "  phone '+380671234567': i.petrova",
                "  email 'i.petrova@example.com': i.petrova", "  team sales",
                "    member i.petrova, hours mon 09:00-24:00 tue 09:00-24:00 wed 09:00-24:00 thu 09:00-24:00 fri 09:00-24:00, away 2026-05-01",
            ]
        )
    }

    @Test func showsInputsWithTheirPaths() {
        let place = "@specs/site-orders.yaml:10:3"
        for line in [
            "  input phone: phone of UA with 10 12 digits, from client_phone, required \(place)",
            "  input name: text, from client[\"first name\"] else query name, default 'Гість' \(place)",
            "  input amount: decimal with ',', from sums[-1][] \(place)",
            "  input delivery: enum post for 'НП' pickup for 'сам', from query delivery \(place)",
        ] {
            #expect(Self.lines.contains(line), "\(line)")
        }
    }

    /// Texts on one line, names that are none in quotes, patterns beside their type.
    @Test func showsWhatIsRare() {
        let place = "@specs/site-orders.yaml"
        let program = Sample.program.entity(Sample.deal) { deal in
            var fields = deal.fields
            fields[Sample.delivery.position] = Sample.field("count", .text)
            fields[Sample.amount.position] = Sample.field("F2", .decimal)
            return deal.changing(fields: fields)
        }.adding({ builder in
            let text = builder.text("a\r\t\\")
            return builder.add(.template(builder.range(text, builder.add(.field(Sample.dealRecord, slot: 2)))))
        }) { channel, root in
            let hour = Sample.input("x", .time(pattern: Sample.pattern("HH:mm")), [.query("x")])
            return channel.binding(root).changing(inputs: channel.inputs + [hour])
        }
        let lines = printProgram(program).split(separator: "\n")
        for line in [
            #"  let changed: "a\r\t\\{{deal.F2}}" \#(place):2:3"#, #"  let field: deal["count"] \#(place):25:3"#,
            "  input x: time 'HH:mm', from query x \(place):10:3",
        ] {
            #expect(lines.contains { $0 == line }, "\(line)")
        }
    }

    @Test func isTheSameAfterAnArtifact() throws {
        #expect(try printProgram(decodeArtifact(encodeArtifact(Sample.program))) == printProgram(Sample.program))
    }
}
