import SpecBase
import SpecCompiler
package import SpecIR
import SpecTestSupport

/// The channels that fuzzing delivers to.
package enum FuzzSpecs {
    /// A webhook `a` that reads values of all types, and a mailbox.
    package static let program: Program = {
        let files = [site, mailbox].enumerated().map { SourceFile(path: "\($0.offset).yaml", text: $0.element) }
        let compilation = compile([ExampleWorkspace.catalog] + files)
        guard let program = compilation.program else {
            preconditionFailure(compilation.diagnostics.map(\.message).joined(separator: "; "))
        }
        return program
    }()

    package static let site = """
        crmspec: 1
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs:
          name: [name, "list[0].name"]
          phone: { path: [phone, list], type: phone }
          emails: { path: "emails[]", type: email, many: true }
          amount: { path: amount, type: decimal }
          moment: { path: when, type: datetime }
          order: { path: order, default: "1" }
        once: { key: [order, name else "-"], within: 1m }
        records:
          contact:
            fields:
              NAME: "{{name}}"
              PHONE: { value: "{{phone}}", search: true }
              EMAIL: { value: "{{emails}}", search: true }
              BIRTHDATE: "{{date(moment)}}"
            pick: all
            update: { merge: set, responsible: contact.responsible else user("anna") }
            create: { responsible: user("anna") }
          deal:
            fields:
              TITLE: "{{contact.NAME else order}}"
              UF_CRM_ORDER_ID: { value: "{{order}}", search: { stages: open } }
              CONTACT_IDS: "{{contact}}"
              OPPORTUNITY: "{{amount + deal.OPPORTUNITY else amount}}"
            find: [{ by: CONTACT_IDS, stages: open }]
            pick: newest
            update: replace
            create: { stage: sales/NEW }
        rules:
          note: [{ rule: found, when: deal.found, do: [{ comment: { about: deal, text: "{{event.payload}}" } }] }, { else: [] }]
        reply: { url: "{{url(deal)}}", who: "{{contact.responsible}}", new: "{{deal.stage == 'sales/NEW'}}" }

        """

    package static let mailbox = """
        crmspec: 1
        channel: letters
        crm: bitrix24
        source: { mailbox: requests@example.com }
        inputs:
          name: { in: original, after: ["Имя:", "Name:"], until: "," }
          phone: { in: body, after: ["Телефон:", "Phone:"], type: phone }
          topic: { in: body, below: "Вопрос" }
          list: { header: List-Id }
        once: mail.message_id
        records:
          lead:
            fields:
              TITLE: "{{topic else mail.subject else list else 'x'}}"
              NAME: "{{name else mail.from_name}}"
              PHONE: { value: "{{phone}}", search: true }
              EMAIL: "{{mail.from}}"
              COMMENTS: "{{mail.text}}"
            pick: newest
            update: fill
            create: { responsible: user("anna"), stage: leads/NEW }

        """
}
