import SpecBase
import SpecCompiler
import SpecIR
import SpecRuntime
import SpecTestSupport

/// A channel beside the catalogue of the examples: what compiles is a program that its artifact gives back.
func fuzzSpec(_ text: String) {
    let compilation = compile([ExampleWorkspace.catalog, SourceFile(path: "channel.yaml", text: text)])
    guard let program = compilation.program else {
        precondition(compilation.diagnostics.contains { $0.kind.severity == .error }, "no program, and no error")
        return
    }
    let artifact = encodeArtifact(program)
    precondition((try? decodeArtifact(artifact)) == program, "the artifact gives another program back")
}

/// An expression wherever one may stand.
func fuzzExpression(_ text: String) {
    let condition = jsonText(text)
    let template = jsonText("{{" + text + "}}")
    fuzzSpec(
        """
        crmspec: 1
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs:
          name: name
          phone: { path: phone, type: phone }
          emails: { path: "emails[]", type: email, many: true }
          amount: { path: amount, type: decimal }
          moment: { path: when, type: datetime }
        let:
          all: { text: \(jsonText(text)) }
        accept: \(condition)
        records:
          contact:
            fields:
              NAME: \(template)
              PHONE: { value: "{{phone}}", search: true }
            pick: newest
            update: fill
            create: { responsible: user("anna") }
        """
    )
}
