import SpecIR
import SpecRuntime

/// Compiled specs, ready to run.
///
/// `crmspec compile` makes the file; its bytes are verified here, so that a program which loads can run on any delivery.
public struct Artifact: Sendable {
    let program: Program

    /// The program as runs want it: made once.
    let prepared: PreparedProgram

    let printer: SharedPrinter

    /// Loads an artifact and verifies it.
    ///
    /// - Parameter bytes: The whole file that `crmspec compile` has written.
    /// - Throws: The bytes are no artifact, are damaged, or hold a program that must not run.
    public init(_ bytes: [UInt8]) throws(ArtifactRefusal) {
        do throws(ArtifactError) {
            program = try decodeArtifact(bytes)
        } catch {
            throw ArtifactRefusal(error)
        }
        prepared = PreparedProgram(program)
        printer = SharedPrinter(program)
    }

    /// Version of the compiler that made it, such as `1.0.0`.
    public var compiler: String { program.compiler }

    /// Ids of the channels, in the order in which those of one address are tried.
    public var channels: [String] { program.channels.map(\.id) }

    /// Addresses of webhooks that have a channel: the last part of a request's path. Sorted by bytes.
    public var webhooks: [String] { program.addresses.map(\.name) }

    /// Mailboxes that have a channel, in lower case. Sorted by bytes.
    public var mailboxes: [String] { program.mailboxes.map(\.name) }

    /// The CRMs that its channels write to, sorted by id.
    public var crms: [CRMAccount] { program.catalogs.map { CRMAccount($0) } }
}
