import SpecBase
import SpecCompiler
import Testing

/// Every key of a channel arrives in its declaration.
@Suite struct DecodeChannelTests {
    static let text = """
        crmspec: 1
        channel: site-orders
        title: NO
        state: paused
        crm: bitrix24
        source: { webhook: site-orders, default: true, subject: orders }
        order: -5
        final: true
        inputs:
          phone: { path: [client_phone, "a[\\"b\\"]"], type: phone, region: UA, digits: [10, 12], required: true }
          name: client-name
          fact: { path: status, type: enum, values: { paid: [on, 08], sent: [] }, on_invalid: reject }
          day: { query: day, type: date, format: dd.MM.yyyy, default: "" }
          sum: { header: X-Sum, type: decimal, point: ",", empty: ["-", ""] }
          items: { path: "items[].name", many: true, default: [a, b] }
        accept: present(phone)
        once: { key: [name, event.digest], within: 10m }
        let:
          who: name else phone
          line: { text: "Tel. {{phone}}" }
          size: { case: [{ when: sum > 10, is: big }, { else: small }] }
        records:
          contact:
            fields:
              NAME: "{{name}}"
              PHONE: { value: "{{phone}}", merge: set, search: true }
              EMAIL: ["{{name}}", x]
            find:
              - { by: PHONE }
              - { by: [NAME, PHONE], stages: [open, sales/NEW] }
              - by: { id: "{{name}}", NAME: x }
            pick: all
            create: { when: present(phone), template: t, stage: NEW, responsible: user("anna"), fields: { NAME: x } }
            update: { when: contact.found, merge: keep, stage: NEW, fields: { NAME: y } }
          order:
            entity: deal
            fields: { A: { value: b, search: { stages: open } }, C: { value: d, search: false } }
            create: never
            update: enrich
        ignore: [{ when: order.found, reason: twice }]
        rules:
          follow up:
            - rule: repeated
              when: order.found
              do:
                - task: { about: [order, contact], title: t, text: x, responsible: who, due: event.received_at, done: true, fields: { A: b } }
                - activity: { about: order else contact, title: t, responsible: who }
            - else: [{ comment: { about: order, text: "{{line}}" } }]
        reply: { ok: yes, list: [a, "{{name}}"], inner: { x: {} } }
        """

    private let channel: ChannelDeclaration

    init() throws {
        let example = DecodedExample(Self.text)
        try #require(example.log.sorted.map { "\($0.range.start) \($0.message)" } == [])
        channel = try #require(example.workspace.channels.first)
    }

    @Test func head() {
        #expect(channel.origin.isComplete)
        #expect(channel.origin.path == "channel.yaml")
        #expect(channel.id.value == "site-orders")
        #expect(channel.title?.value == "NO")
        #expect(channel.state?.value == .paused)
        #expect(channel.crm?.value == "bitrix24")
        #expect(channel.order?.value == -5)
        #expect(channel.final?.value == true)
        #expect(channel.accept?.dump == "present(phone)")
        #expect(channel.once?.keys.dumped == "name event.digest")
        #expect(channel.once?.within?.value == .seconds(600))
        guard case .inline(let address) = channel.source else {
            Issue.record("the source is not inline")
            return
        }
        #expect(address.webhook?.value == "site-orders")
        #expect(address.default?.value == true)
        #expect(address.subject?.value == "orders")
    }

    @Test func inputs() {
        #expect(channel.inputs.map(\.name.value) == ["phone", "name", "fact", "day", "sum", "items"])
        #expect(channel.inputs.map(\.type?.value) == [.phone, nil, .enumeration, .date, .decimal, nil])
        #expect(!channel.inputs.map(\.isComplete).contains(false))
        let (phone, fact, day, sum) = (channel.inputs[0], channel.inputs[2], channel.inputs[3], channel.inputs[4])
        guard case .paths(let paths) = phone.origin else {
            Issue.record("no paths")
            return
        }
        #expect(paths.map { $0.steps.map(\.value) } == [[.key("client_phone")], [.key("a"), .key("b")]])
        #expect(phone.region?.value == "UA")
        #expect(phone.digits.map(\.value) == [10, 12])
        #expect(phone.required?.value == true)
        #expect(fact.values.map(\.word.value) == ["paid", "sent"])
        #expect(fact.values.map { $0.theirs.map(\.value) } == [["on", "08"], []])
        #expect(fact.onInvalid?.value == .reject)
        #expect(day.format?.value == "dd.MM.yyyy")
        if case .query(let name) = day.origin { #expect(name.value == "day") } else { Issue.record("no query") }
        if case .single(let text) = day.default { #expect(text.value == "") } else { Issue.record("no default") }
        if case .header(let name) = sum.origin { #expect(name.value == "X-Sum") } else { Issue.record("no header") }
        #expect(sum.empty.map(\.value) == ["-", ""])
        #expect(sum.point?.value == ",")
        if case .list(let texts, _) = channel.inputs[5].default { #expect(texts.map(\.value) == ["a", "b"]) }
    }

    @Test func lets() {
        #expect(channel.lets.map(\.name.value) == ["who", "line", "size"])
        guard case .expression(let who) = channel.lets[0].value, case .text(let line) = channel.lets[1].value,
            case .cases(let size) = channel.lets[2].value
        else {
            Issue.record("other kinds of lets")
            return
        }
        #expect(who.dump == "(else name phone)")
        #expect(line.segments.count == 2)
        #expect(size.rows.map(\.word.value) == ["big"])
        #expect(size.rows.map(\.when.dump) == ["(> sum 10)"])
        #expect(size.otherwise?.value == "small")
    }

    @Test func records() {
        let (contact, order) = (channel.records[0], channel.records[1])
        #expect(contact.fields.map(\.name.value) == ["NAME", "PHONE", "EMAIL"])
        #expect(contact.fields.map(\.merge?.value) == [nil, .set, nil])
        #expect(contact.fields.map { $0.search != nil } == [false, true, false])
        #expect(contact.find.map { $0.by.map(\.field.value) } == [["PHONE"], ["NAME", "PHONE"], ["id", "NAME"]])
        #expect(contact.find.map { $0.by.map { $0.value != nil } } == [[false], [false, false], [true, true]])
        #expect(contact.find[1].stages?.map(\.value) == ["open", "sales/NEW"])
        #expect(contact.pick?.value == .all)
        guard case .block(let create) = contact.create, case .block(let update) = contact.update else {
            Issue.record("not blocks")
            return
        }
        #expect(create.when?.dump == "present(phone)")
        #expect(create.template?.value == "t")
        #expect(create.stage?.literal?.value == "NEW")
        #expect(create.responsible?.dump == "user('anna')")
        #expect(create.fields.map(\.name.value) == ["NAME"])
        #expect(update.when?.dump == "contact.found")
        #expect(update.merge?.value == .keep)
        #expect(update.fields.map(\.name.value) == ["NAME"])
        #expect(order.entity?.value == "deal")
        #expect(order.fields[0].search?.stages?.map(\.value) == ["open"])
        #expect(order.fields[1].search == nil)
        if case .never = order.create {} else { Issue.record("'never' is lost") }
        if case .policy(let policy) = order.update {
            #expect(policy.value == .enrich)
        } else {
            Issue.record("no policy")
        }
    }

    @Test func rulesAndReply() {
        #expect(channel.ignore.map(\.reason.value) == ["twice"])
        let rows = channel.rules[0].rows
        #expect(channel.rules.map(\.name.value) == ["follow up"])
        #expect(rows.map { $0.actions.map(\.kind.value) } == [[.task, .activity], [.comment]])
        let (task, activity) = (rows[0].actions[0], rows[0].actions[1])
        #expect(task.about.dumped == "order contact")
        #expect(activity.about.dumped == "(else order contact)")
        #expect(task.due?.dump == "event.received_at")
        #expect(task.done?.dump == "true")
        #expect(task.fields.map(\.name.value) == ["A"])
        guard case .object(let members, _) = channel.reply, case .template(let yes) = members[0].value,
            case .list(let elements, _) = members[1].value
        else {
            Issue.record("another reply")
            return
        }
        #expect(members.map(\.key.value) == ["ok", "list", "inner"])
        #expect(yes.literal?.value == "yes")
        #expect(elements.count == 2)
    }
}
