import CRMSpec
import Testing

/// What is loaded, and what is refused in words.
@Suite struct ArtifactTests {
    private static let channel = """
        channel: orders
        crm: bitrix24
        source: { webhook: a }
        inputs: { name: name }
        records: { lead: { fields: { TITLE: "{{name else 'nobody'}}" } } }
        """

    @Test func tellsWhatItHas() throws {
        let artifact = try Artifact(artifactBytes(Self.channel))
        #expect(artifact.channels == ["orders"])
        #expect(artifact.webhooks == ["a"])
        #expect(artifact.mailboxes == [])
        let crm = try #require(artifact.crms.first)
        #expect((crm.id, crm.kind, crm.portal) == ("bitrix24", "bitrix24", "https://example.bitrix24.ru"))
        #expect(crm.user == nil && crm.secret == nil)
    }

    @Test(arguments: [
        (Change.nothing, ArtifactRefusal.Kind.notAnArtifact, "the file is empty"),
        (.spec, .notAnArtifact, "compile it first"),
        (.cut, .damaged, "truncated"),
        (.longer, .damaged, "bytes where the artifact has"),
        (.oneBit, .damaged, "its checksum does not match"),
        (.format, .otherFormat, "made by"),
    ])
    func refuses(change: Change, kind: ArtifactRefusal.Kind, words: String) throws {
        let bytes = change.apply(to: try artifactBytes(Self.channel))
        let refusal = #expect(throws: ArtifactRefusal.self) { try Artifact(bytes) }
        #expect(refusal?.kind == kind)
        #expect(refusal?.description.contains(words) == true, "\(refusal?.description ?? "")")
    }

    enum Change {
        case nothing, spec, cut, longer, oneBit, format

        func apply(to bytes: [UInt8]) -> [UInt8] {
            var changed = bytes
            switch self {
            case .nothing: return []
            case .spec: return Array("crmspec: 1\nchannel: orders\n".utf8)
            case .cut: return Array(bytes.dropLast(40))
            case .longer: return bytes + [0]
            case .oneBit: changed[bytes.count / 2] ^= 1
            // The format stands behind the eight bytes of the mark.
            case .format: changed[8] = 0x7F
            }
            return changed
        }
    }
}
