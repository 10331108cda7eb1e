/// A channel that reads values of every kind, searches two records by one another, and writes, answers and comments.
package enum BusyChannel {
    /// It listens at the webhook `a` and writes to the catalogue of ``ExampleWorkspace``.
    package static let text = """
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
        let:
          known: { text: "{{contact.NAME else name else 'x'}} {{contact.id else '-'}}" }
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
        reply: { url: "{{url(deal)}}", who: "{{contact.responsible}}", new: "{{deal.stage == 'sales/NEW'}}", n: "{{count(contact.PHONE)}}" }
        """
}
