import SpecBase
import SpecCompiler
package import SpecIR
import SpecTestSupport

/// The channels that fuzzing delivers to.
package enum FuzzSpecs {
    /// The busy channel at the webhook `a`, and a mailbox.
    package static let program: Program = {
        let files = [site, mailbox].enumerated().map { SourceFile(path: "\($0.offset).yaml", text: $0.element) }
        let compilation = compile([ExampleWorkspace.catalog] + files)
        guard let program = compilation.program else {
            preconditionFailure(compilation.diagnostics.map(\.message).joined(separator: "; "))
        }
        return program
    }()

    package static let site = "crmspec: 1\n" + BusyChannel.text + "\n"

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
