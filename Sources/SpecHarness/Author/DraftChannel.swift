package import SpecIR
package import SpecRuntime

/// A first channel, drafted from what arrived.
package struct DraftChannel: Sendable {
    /// The spec.
    package let text: String

    /// How many inputs it has.
    package let inputCount: Int

    /// The names of its records.
    package let records: [String]

    /// Drafts a channel from a request: from its first event, and from the parameters of its URL beside a body.
    package init(
        id: String,
        address: String,
        events: [PayloadTree],
        query: PayloadTree?,
        catalog: Catalog,
        program: Program
    ) {
        var inputs = DraftInputs(region: catalog.region, taken: DraftRecords.names(in: catalog))
        if let event = events.first { inputs.add(event) }
        if let query { inputs.add(query: query) }
        let values = inputs.inputs.map(DraftValue.init)
        self.init(
            id: id,
            source: "{ webhook: \(scalarText(address, isFlow: true)) }",
            once: "{ key: event.digest, within: 10m }",
            inputs: inputs.inputs,
            records: DraftRecords(catalog: catalog, program: program, values: values, title: "Request \(id)"),
            catalog: catalog
        )
    }

    /// Drafts a channel from a mail.
    package init(id: String, mailbox: String, message: MailMessage, catalog: Catalog, program: Program) {
        var inputs = DraftInputs(region: catalog.region, taken: DraftRecords.names(in: catalog))
        inputs.add(message)
        let values = inputs.inputs.map(DraftValue.init) + DraftValue.ofMail
        self.init(
            id: id,
            source: "{ mailbox: \(scalarText(mailbox, isFlow: true)) }",
            once: "mail.message_id",
            inputs: inputs.inputs,
            records: DraftRecords(catalog: catalog, program: program, values: values, title: "Mail \(id)"),
            catalog: catalog
        )
    }

    private init(
        id: String,
        source: String,
        once: String,
        inputs: [DraftInput],
        records: DraftRecords,
        catalog: Catalog
    ) {
        let drafted = records.draft()
        var text = """
            # Drafted from one recorded delivery: types and fields are guesses. Keep the inputs that mean something, and
            # say with `accept` what is let in, such as `accept: present(phone)`.
            crmspec: 1
            channel: \(id)
            crm: \(catalog.id)
            source: \(source)

            """
        if !inputs.isEmpty { text += "inputs:\n" + inputs.map { "  \($0.line)\n" }.joined() }
        text += "once: \(once)\n"
        if !drafted.lines.isEmpty { text += "records:\n" + drafted.lines.map { "\($0)\n" }.joined() }
        self.text = text
        inputCount = inputs.count
        self.records = drafted.names
    }
}
