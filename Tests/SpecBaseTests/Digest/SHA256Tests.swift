import SpecBase
import Testing

/// The examples of FIPS 180-4 and NIST's test vectors.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func hashesThePublishedVectors(text: String, digest: String) {
        #expect(SHA256.hexDigest(Array(text.utf8)) == digest)
    }

    @Test func hashesAMillionTimesA() {
        var hash = SHA256()
        for _ in 0..<1_000 { hash.update([UInt8](repeating: 0x61, count: 1_000)) }
        #expect(hexText(hash.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Around the block size, wherever the pieces end, the digest is that of the whole.
    @Test func piecesGiveTheDigestOfTheWhole() {
        let bytes = (0..<200).map { UInt8($0 &* 7 & 255) }
        for length in [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 200] {
            let whole = SHA256.hash(Array(bytes[..<length]))
            for step in [1, 3, 63, 64, 65] {
                var hash = SHA256()
                for start in stride(from: 0, to: length, by: step) {
                    hash.update(bytes[start..<min(start + step, length)])
                }
                #expect(hash.finish() == whole, "\(length) bytes by \(step)")
            }
        }
    }
}
