import SpecHarness
package import SpecIR
import SpecRuntime

/// The program part of an artifact, with a checksum that is right: refused, or a program that is printed, written and run.
func fuzzArtifact(_ bytes: [UInt8]) {
    _ = try? decodeArtifact(bytes)
    guard let program = try? readProgram(bytes, in: bytes.indices, compiler: "0.1.0") else { return }
    tryProgram(program)
}

/// What an accepted program must stand: it is printed, written, read back, and takes deliveries for each of its channels.
package func tryProgram(_ program: Program) {
    _ = printProgram(program)
    precondition((try? decodeArtifact(encodeArtifact(program))) == program, "the artifact gives another program back")
    for address in program.addresses.map(\.name) + ["elsewhere"] { deliverRequest(to: address, of: program) }
    for mailbox in program.mailboxes.map(\.name) + ["elsewhere@shop.example"] { deliverMail(to: mailbox, of: program) }
}

private func deliverRequest(to address: String, of program: Program) {
    let request = """
        POST /in/\(address)?name=x&phone=89161234567 HTTP/1.1
        Content-Type: application/json

        {"name":"Anna","phone":"+79161234567","email":"anna@shop.example","amount":"10.5","id":"7","list":[1,2]}
        """
    guard let recorded = try? RecordedDelivery(parsing: Array(request.utf8), name: "a.http") else { return }
    deliverTwice(recorded, to: program)
}

private func deliverMail(to mailbox: String, of program: Program) {
    let mail = """
        From: Anna <anna@shop.example>
        To: \(mailbox)
        Subject: Hello
        Content-Type: text/plain; charset=utf-8

        Name: Anna
        Phone: +7 916 123-45-67
        """
    deliverTwice(.mail(Array(mail.utf8)), to: program)
}
